import type { CommentsReport } from '../../support/report-types.js';
import { wilson } from '../../support/scores/index.js';
import { themes } from '../../support/themes/index.js';
import type { Calendar } from '../calendar.js';
import { themeBit } from '../columns/comment-columns.js';
import { pickRows, type Test } from '../pick-rows.js';
import type { Reading } from '../reading.js';
import type { Scales } from '../scales.js';

/** How many comments there are, and about what; every theme that occurs, the most frequent first. */
export async function themeFigures(
  { view, days }: Reading,
  tests: readonly Test[],
  calendar: Calendar,
  scales: Scales,
): Promise<Pick<CommentsReport, 'themes' | 'total'>> {
  const counts = themes.map((theme) => ({ theme, bit: themeBit(theme), n: 0, unhappy: 0 }));
  let total = 0;
  for await (const day of days.read(view, 'comments', { from: calendar.firstDay, to: calendar.lastDay })) {
    const { at, themes: bits, value, survey } = day.columns;
    const bottom = Int32Array.from(survey.list, (word) => scales.surveyOf(word).bottomTo);
    const rows = pickRows(day, day.size.rows, at, tests, calendar);
    total += rows.length;
    for (const row of rows) {
      const own = bits[row] as number;
      if (own === 0) continue;
      const isUnhappy = (value[row] as number) <= (bottom[survey.at[row] as number] as number);
      for (const count of counts) {
        if ((own & count.bit) === 0) continue;
        count.n += 1;
        if (isUnhappy) count.unhappy += 1;
      }
    }
  }
  const found = counts.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
  return {
    total,
    themes: found.map(({ theme, n, unhappy }) => ({
      theme,
      n,
      share: n / total,
      interval: wilson(n, total),
      unhappy,
    })),
  };
}
