import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** The same condition stands in styles/panel.css. */
const phone = '(max-width: 480px), (max-height: 480px) and (pointer: coarse)';

/**
 * Whether the panel covers the screen. Then it follows the part of the screen that the on-screen keyboard leaves free,
 * and the page below does not scroll.
 */
export function useFullScreen(panel: RefObject<HTMLElement | null>): boolean {
  const [full, setFull] = useState(() => matchMedia(phone).matches);

  useEffect(() => {
    const query = matchMedia(phone);
    const update = () => setFull(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);

  useLayoutEffect(() => (full ? followViewport(panel.current) : undefined), [full]);
  return full;
}

function followViewport(panel: HTMLElement | null): () => void {
  const page = document.documentElement;
  const overflow = page.style.overflow;
  const viewport = window.visualViewport;
  const follow = () => {
    if (!viewport) return;
    panel?.style.setProperty('--visible-height', `${viewport.height}px`);
    panel?.style.setProperty('--visible-top', `${viewport.offsetTop}px`);
  };
  page.style.overflow = 'hidden';
  follow();
  viewport?.addEventListener('resize', follow);
  viewport?.addEventListener('scroll', follow);
  return () => {
    page.style.overflow = overflow;
    viewport?.removeEventListener('resize', follow);
    viewport?.removeEventListener('scroll', follow);
    panel?.style.removeProperty('--visible-height');
    panel?.style.removeProperty('--visible-top');
  };
}
