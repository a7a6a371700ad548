import type { ReportFilters } from '../support/report-query.js';
import type { Calendar } from './calendar.js';
import type { episodeLayout } from './columns/episode-columns.js';
import type { DayOf } from './day-of.js';
import { pickRows, testsOf } from './pick-rows.js';
import type { Reading } from './reading.js';

export type EpisodeDay = DayOf<typeof episodeLayout>;

/** Shows every day of the calendar with its rows that pass the filters; the rows are good until the next day. */
export async function readEpisodes(
  { view, days }: Reading,
  filters: ReportFilters,
  calendar: Calendar,
  look: (day: EpisodeDay, rows: Int32Array) => void,
): Promise<void> {
  const tests = testsOf(filters);
  for await (const day of days.read(view, 'episodes', { from: calendar.firstDay, to: calendar.lastDay })) {
    look(day, pickRows(day, day.size.rows, day.columns.at, tests, calendar));
  }
}

/** Adds to `counts`, by number of the group, how many of the rows have each word of a column. */
export function countWords(day: EpisodeDay, column: string, rows: Int32Array, counts: number[]): void {
  const { at, list } = day.words(column);
  const own = new Int32Array(list.length);
  for (let i = 0; i < rows.length; i++) {
    const place = at[rows[i] as number] as number;
    own[place] = (own[place] as number) + 1;
  }
  const groups = day.ids(column);
  for (let place = 0; place < groups.length; place++) {
    const group = groups[place] as number;
    counts[group] = (counts[group] ?? 0) + (own[place] as number);
  }
}
