import type { Interval } from './interval.js';

/** What a difference allows to be said. */
export type Verdict = 'higher' | 'lower' | 'cannot_say';

/** `higher` when all of the interval is above 0, `lower` when all of it is below. */
export function verdictOf([low, high]: Interval): Verdict {
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'cannot_say';
}
