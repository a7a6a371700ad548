/** How long others in the same place have waited: half of them no longer than `halfMs`, eight of ten no longer than `mostMs`. */
export interface WaitingEstimate {
  halfMs: number;
  mostMs: number;
}

const fewest = 10;
const most = 50;

/**
 * What somebody who has waited for `soFarMs` has still to expect: the median and the 80th percentile (nearest rank) of what
 * was left to those who waited longer. `waits` in milliseconds, newest first; the first fifty count. Undefined when fewer
 * than ten of them did: then nothing true can be said.
 */
export function estimateWait(waits: readonly number[], soFarMs = 0): WaitingEstimate | undefined {
  const left = waits
    .slice(0, most)
    .map((wait) => wait - soFarMs)
    .filter((ms) => ms >= 0)
    .sort((a, b) => a - b);
  if (left.length < fewest) return undefined;
  const rank = (share: number) => left[Math.ceil(share * left.length) - 1] ?? 0;
  return { halfMs: rank(0.5), mostMs: rank(0.8) };
}
