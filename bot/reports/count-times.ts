import type { ReportFilters } from '../support/report-query.js';
import { type TimeMeasure, timeMeasures } from '../support/report-types.js';
import { bucketOf, type Calendar, cutsIn } from './calendar.js';
import { durationCodes } from './columns/duration-code.js';
import { lowerBound } from './gather-answers.js';
import { type EpisodeDay, readEpisodes } from './read-episodes.js';
import type { Reading } from './reading.js';

/** Measured for every episode that is over; the others only where a person was called. */
const ofAll: ReadonlySet<TimeMeasure> = new Set(['resolution', 'resolutionBusiness']);

/** A day with the rows that pass, in the order of its columns. */
export interface PickedDay {
  day: EpisodeDay;
  rows: Int32Array;
}

/** All days of the calendar with the rows that pass the filters. */
export async function pickDays(reading: Reading, filters: ReportFilters, calendar: Calendar): Promise<PickedDay[]> {
  const days: PickedDay[] = [];
  await readEpisodes(reading, filters, calendar, (day, rows) => {
    if (rows.length > 0) days.push({ day, rows: rows.slice() });
  });
  return days;
}

/** A way of grouping: by a column, or by piece of the calendar, with new numbers for the groups. */
export interface TimeGrouping {
  by: string | Calendar;
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
  const starts = days.map((picked) =>
    typeof by === 'string' ? startsOf(picked, by, numbers) : startsIn(picked, by, numbers),
  );
  return Object.fromEntries(
    timeMeasures.map((measure) => {
      const counts = new Int32Array(size * durationCodes);
      for (const [i, { day, rows }] of days.entries()) {
        const n = ofAll.has(measure) ? rows.length : lowerBound(rows, day.size.handed);
        count(counts, day.columns[measure], rows, starts[i] as Int32Array, n);
      }
      return [measure, counts];
    }),
  ) as Record<TimeMeasure, Int32Array>;
}

/** Where the counts of each row's group begin. */
function startsOf({ day, rows }: PickedDay, column: string, numbers: Uint16Array): Int32Array {
  const places = day.words(column).at;
  const startAt = day.ids(column).map((id) => (numbers[id] as number) * durationCodes);
  const starts = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) starts[i] = startAt[places[rows[i] as number] as number] as number;
  return starts;
}

function startsIn({ day, rows }: PickedDay, calendar: Calendar, numbers: Uint16Array): Int32Array {
  const cuts = cutsIn(calendar, day.day);
  const starts = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const bucket = cuts.later.length === 0 ? cuts.first : bucketOf(cuts, day.columns.at[rows[i] as number] as number);
    starts[i] = (numbers[bucket] as number) * durationCodes;
  }
  return starts;
}

function count(counts: Int32Array, codes: Uint16Array, rows: Int32Array, starts: Int32Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const place = (starts[i] as number) + (codes[rows[i] as number] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}
