import { useEffect, useState } from 'preact/hooks';
import { caller } from './call.js';

/** Customers to be gone back to, and how many of them are waiting longer than they should. */
export interface OpenCases {
  open: number;
  overdue: number;
}

const everyMs = 60_000;
const call = caller((input, init) => fetch(input, init));

/** Counted anew every minute, when the page is looked at again, and whenever `beat` rises; undefined while unknown. */
export function useOpenCases(beat: number): OpenCases | undefined {
  const [counts, setCounts] = useState<OpenCases>();
  useEffect(() => {
    const control = new AbortController();
    const look = () => {
      if (document.hidden) return;
      call('GET', 'cases?limit=1', { signal: control.signal }).then(
        (answer) => setCounts((answer as { counts: OpenCases }).counts),
        // The badge is no reason to disturb: whatever is wrong, the page itself will say so.
        () => {},
      );
    };
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      control.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [beat]);
  return counts;
}
