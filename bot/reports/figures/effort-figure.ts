import type { ReportFilters } from '../../support/report-query.js';
import type { OutcomesReport } from '../../support/report-types.js';
import { correlation } from '../../support/scores/index.js';
import type { Calendar } from '../calendar.js';
import { nothing } from '../columns/ledger-columns.js';
import { gatherAnswers, type SentDay } from '../gather-answers.js';
import { mostGroups } from '../largest-groups.js';
import { latestAnswers } from '../latest-answers.js';
import type { Reading } from '../reading.js';
import { Scales } from '../scales.js';
import type { OutcomeTable } from './count-outcomes.js';

type EffortFigure = OutcomesReport['effort'];

/** The effort seen in episodes, and whether customers who say it was easy are those who had little. */
export async function effortFigure(
  reading: Reading,
  filters: ReportFilters,
  calendar: Calendar,
  { effort: { n, sum, byIntent } }: OutcomeTable,
): Promise<EffortFigure> {
  const scales = new Scales(await reading.view.definitions());
  const cohorts = await gatherAnswers(reading, { metric: 'ces', filters, calendar }, scales);
  const pairs = cohorts
    .map(({ days }) => pairsOf(latestAnswers(days, reading.contacts.size)))
    .sort((a, b) => b.size - a.size)[0];
  const [xs, ys, counts] = unzipped(pairs ?? new Map());
  const found = correlation(xs, ys, counts);
  const topics = [...byIntent].map(([key, of]) => ({ key, n: of.n, mean: of.sum / of.n }));
  topics.sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  return {
    mean: n === 0 ? null : sum / n,
    n,
    correlation: found && { ...found, metric: 'ces' },
    byTopic: topics.slice(0, mostGroups),
  };
}

/** How often each effort was given each rating; the key is 256 · effort + rating. */
function pairsOf(answers: readonly SentDay[]): Map<number, number> {
  const counts = new Int32Array(256 * 256);
  for (const { day, rows } of answers) {
    const { effort, value } = day.columns;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const key = 256 * (effort[row] as number) + (value[row] as number);
      counts[key] = (counts[key] as number) + 1;
    }
  }
  const pairs = new Map<number, number>();
  for (const [key, count] of counts.entries()) if (count > 0 && key >> 8 !== nothing) pairs.set(key, count);
  return pairs;
}

function unzipped(pairs: ReadonlyMap<number, number>): [efforts: number[], ratings: number[], counts: number[]] {
  const keys = [...pairs.keys()];
  return [keys.map((key) => key >> 8), keys.map((key) => key & 255), [...pairs.values()]];
}
