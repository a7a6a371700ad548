import { type Points, sum } from './distribution.js';
import type { Tally } from './tally.js';

/** Throws RangeError for a tally that no ledger can have, such as more answers counted than contacts asked. */
export function assertTally(tally: Tally, { min, max }: Points): void {
  const { invited, answered, declined, expired, open, contacts, counts, suppressed } = tally;
  const numbers = [invited, answered, declined, expired, open, contacts, ...counts, ...Object.values(suppressed)];
  const n = sum(counts);
  const isSound =
    numbers.every((number) => Number.isSafeInteger(number) && number >= 0) &&
    counts.length === max - min + 1 &&
    invited === answered + declined + expired + open &&
    n <= Math.min(answered, contacts) &&
    contacts <= invited;
  if (!isSound) throw new RangeError(`Not a tally of the scale ${min}–${max}: ${JSON.stringify(tally)}`);
}
