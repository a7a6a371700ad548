import type { Interval } from './interval.js';

/**
 * Where the mean over all contacts asked must lie, whatever those who kept silent would have said: each of them taken
 * at the low end of what an answer can count for, then at the high end. `total` is what the `n` answers count for
 * together; there must be a contact.
 * Source: C. F. Manski, Nonparametric Bounds on Treatment Effects, American Economic Review 80 (1990).
 */
export function bounds(total: number, n: number, contacts: number, [low, high]: Interval): Interval {
  const silent = contacts - n;
  return [(total + silent * low) / contacts, (total + silent * high) / contacts];
}
