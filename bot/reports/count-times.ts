import type { ReportFilters } from '../support/report-query.js';
import { type TimeMeasure, timeMeasures } from '../support/report-types.js';
import type { Calendar } from './calendar.js';
import { durationCodes } from './columns/duration-code.js';
import { lowerBound } from './gather-answers.js';
import { type EpisodeDay, readEpisodes } from './read-episodes.js';
import type { Reading } from './reading.js';
import { type Grouping, type RowGroups, rowGroups } from './row-groups.js';

/** A day with the rows that pass, in the order of its columns. */
export interface PickedDay {
  day: EpisodeDay;
  rows: Int32Array;
}

/** All days of the calendar with the rows that pass the filters. */
export async function pickDays(reading: Reading, filters: ReportFilters, calendar: Calendar): Promise<PickedDay[]> {
  const days: PickedDay[] = [];
  let every = new Int32Array();
  await readEpisodes(reading, filters, calendar, (day, rows) => {
    if (rows.length === 0) return;
    const isWhole = rows.length === day.size.rows;
    // Days of which all rows pass share one list of them.
    if (isWhole && rows.length > every.length) every = Int32Array.from({ length: 2 * rows.length }, (_, row) => row);
    days.push({ day, rows: isWhole ? every.subarray(0, rows.length) : rows.slice() });
  });
  return days;
}

/** Groups by `by`, which `numbers` renumbers; `size` is one more than the highest new number. */
export interface TimeGrouping {
  by: Grouping;
  numbers: Uint16Array;
  size: number;
}

/**
 * How many times have each code: by measure and group, `durationCodes` places for each group. One measure is counted at a time,
 * so that what is counted in stays near the processor.
 */
export function countTimes(
  days: readonly PickedDay[],
  { by, numbers, size }: TimeGrouping,
): Record<TimeMeasure, Int32Array> {
  const grouped = days.map(({ day }): RowGroups => {
    const { at, groups } = rowGroups(day, by);
    return { at, groups: groups.map((group) => (numbers[group] as number) * durationCodes) };
  });
  return Object.fromEntries(
    timeMeasures.map((measure) => {
      const counts = new Int32Array(size * durationCodes);
      for (const [i, { day, rows }] of days.entries()) {
        const codes = day.columns[measure];
        const from = grouped[i] as RowGroups;
        if (rows.length < day.size.rows) countSome(counts, codes, from, rows, lowerBound(rows, codes.length));
        else if (from.groups.length === 1) countGroup(counts, codes, from.groups[0] as number);
        else countAll(counts, codes, from);
      }
      return [measure, counts];
    }),
  ) as Record<TimeMeasure, Int32Array>;
}

function countSome(
  counts: Int32Array,
  codes: Uint16Array,
  { at, groups }: RowGroups,
  rows: Int32Array,
  n: number,
): void {
  for (let i = 0; i < n; i++) {
    const row = rows[i] as number;
    const place = (groups[at[row] as number] as number) + (codes[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}

/** The same where all rows pass, and so many at a time are to be counted that looking up their numbers would be felt. */
function countAll(counts: Int32Array, codes: Uint16Array, { at, groups }: RowGroups): void {
  for (let row = 0; row < codes.length; row++) {
    const place = (groups[at[row] as number] as number) + (codes[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}

/** And where all are of one group. */
function countGroup(counts: Int32Array, codes: Uint16Array, start: number): void {
  for (let row = 0; row < codes.length; row++) {
    const place = start + (codes[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}
