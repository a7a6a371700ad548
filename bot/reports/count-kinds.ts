import type { Tally } from '../support/scores/index.js';
import type { Survey } from '../support/survey.js';
import { states } from './columns/ledger-columns.js';
import { firstPoint, type SentDay } from './gather-answers.js';
import { type Grouping, type RowGroups, rowGroups } from './row-groups.js';

/** How many kinds of rows there are on a scale. */
export function kindsOn({ min, max }: Pick<Survey, 'min' | 'max'>): number {
  return firstPoint + max - min + 1;
}

/** For each grouping rows by group and kind, `width` numbers for each group. A day is looked at in all ways while it is near. */
export function countKinds(days: readonly SentDay[], groupings: readonly Grouping[], width: number): Int32Array[] {
  const grouped = days.map(({ day }) => groupings.map((by) => rowGroups(day, by)));
  const tables = groupings.map((_, i) => {
    const sizes = grouped.map((ways) => 1 + highest((ways[i] as RowGroups).groups));
    return new Int32Array(width * sizes.reduce((most, size) => Math.max(most, size), 0));
  });
  for (const [n, { rows, kinds }] of days.entries()) {
    for (const [i, { at, groups }] of (grouped[n] as RowGroups[]).entries()) {
      const starts = groups.map((group) => group * width);
      count(tables[i] as Int32Array, rows, kinds, at, starts);
    }
  }
  return tables;
}

function count(counts: Int32Array, rows: Int32Array, kinds: Uint8Array, at: RowGroups['at'], starts: Int32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const place = (starts[at[rows[i] as number] as number] as number) + (kinds[i] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}

function highest(numbers: Int32Array): number {
  let most = -1;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
  return most;
}

/**
 * A tally of rows sent, and of those with which each contact counts once; without suppressed episodes, as they are asked of
 * nobody.
 */
export function tallyFrom(sent: Int32Array, once: Int32Array): Tally {
  const of = (state: number) => sent[state] as number;
  const [declined, expired, open] = [of(states.declined), of(states.expired), of(states.open)];
  const answered = of(states.answered) + sum(sent.subarray(firstPoint));
  const invited = answered + declined + expired + open;
  const counts = [...once.subarray(firstPoint)];
  return { invited, answered, declined, expired, open, contacts: sum(once), counts, suppressed: {} };
}

export function sum(counts: Int32Array): number {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i] as number;
  return all;
}
