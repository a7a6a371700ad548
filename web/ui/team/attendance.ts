const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
const patienceMs = 60_000;

/** Whether somebody is at the page: it was opened, or a hand moved on it, within the last minute. */
export function attendance(page: EventTarget): () => boolean {
  let movedAt = Date.now();
  for (const sign of signs) {
    page.addEventListener(sign, () => (movedAt = Date.now()), { capture: true, passive: true });
  }
  return () => Date.now() - movedAt < patienceMs;
}
