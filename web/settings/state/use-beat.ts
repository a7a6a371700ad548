import { useEffect, useState } from 'preact/hooks';

/** Rises every so many milliseconds while it is wanted and somebody looks at the page. */
export function useBeat(everyMs: number, isWanted = true): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => {
      if (!document.hidden) setBeat((before) => before + 1);
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isWanted]);
  return beat;
}
