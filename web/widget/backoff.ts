/**
 * How long to wait before retry number `attempt` (from 0), in ms: full jitter, anything between nothing and a ceiling
 * that doubles from 1 s to 30 s (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(30_000, 1000 * 2 ** Math.min(attempt, 10));
  return Math.round(random() * ceiling);
}
