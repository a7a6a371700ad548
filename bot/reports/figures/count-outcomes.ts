import { cameBackDays, type EpisodeOutcome } from '../../support/episodes/index.js';
import type { ReportFilters } from '../../support/report-query.js';
import type { OutcomeCounts } from '../../support/report-types.js';
import { bucketOf, type Calendar, cutsIn } from '../calendar.js';
import { durations, noDuration } from '../columns/duration-code.js';
import { type EpisodeDay, readEpisodes } from '../read-episodes.js';
import type { Reading } from '../reading.js';

const dayMs = 86_400_000;
const places: Record<EpisodeOutcome, number> = {
  open: 0,
  person: 1,
  contained_confirmed: 2,
  contained_answered: 3,
  contained_silent: 4,
  unanswered: 5,
};
const cameBackAt = Object.keys(places).length;
const width = cameBackAt + 1;

export interface OutcomeTable {
  episodes: number;
  outcomes: OutcomeCounts;
  trend: { episodes: number; outcomes: OutcomeCounts }[];
  /** Closed so long ago that whoever wanted to come back has. */
  settled: { episodes: number; cameBack: number };
  /** Of episodes that are over: how many, and the sum of their efforts, in all and by intent answered. */
  effort: { n: number; sum: number; byIntent: Map<string, { n: number; sum: number }> };
}

type Endings = Pick<OutcomeTable, 'episodes' | 'outcomes' | 'trend'>;

/** How episodes ended, and nothing else; `look` is shown each day with its rows as well. */
export async function countEndings(
  reading: Reading,
  filters: ReportFilters,
  calendar: Calendar,
  look?: (day: EpisodeDay, rows: Int32Array) => void,
): Promise<Endings> {
  const counts = new Int32Array(calendar.buckets.length * width);
  await readEpisodes(reading, filters, calendar, (day, rows) => {
    countDay(counts, day, rows, calendar);
    look?.(day, rows);
  });
  const pieces = calendar.buckets.map((_, i) => countsOf(counts.subarray(i * width, (i + 1) * width)));
  return {
    episodes: pieces.reduce((sum, { episodes }) => sum + episodes, 0),
    outcomes: countsOf(total(counts)).outcomes,
    trend: pieces,
  };
}

export async function countOutcomes(
  reading: Reading,
  filters: ReportFilters,
  calendar: Calendar,
): Promise<OutcomeTable> {
  const settled = { episodes: 0, cameBack: 0 };
  const effort: OutcomeTable['effort'] = { n: 0, sum: 0, byIntent: new Map() };
  const settledBefore = reading.now.getTime() - cameBackDays * dayMs;
  const endings = await countEndings(reading, filters, calendar, (day, rows) => {
    countSettled(settled, day, rows, settledBefore);
    sumEffort(effort, day, rows);
  });
  return { ...endings, settled, effort };
}

function countDay(counts: Int32Array, day: EpisodeDay, rows: Int32Array, calendar: Calendar): void {
  const { at, outcome, cameBack } = day.columns;
  const kinds = Int32Array.from(outcome.list, (word) => places[word as EpisodeOutcome]);
  const cuts = cutsIn(calendar, day.day);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const piece = width * bucketOf(cuts, at[row] as number);
    const place = piece + (kinds[outcome.at[row] as number] as number);
    counts[place] = (counts[place] as number) + 1;
    counts[piece + cameBackAt] = (counts[piece + cameBackAt] as number) + (cameBack[row] as number);
  }
}

function countSettled(settled: OutcomeTable['settled'], day: EpisodeDay, rows: Int32Array, before: number): void {
  const { at, resolution, cameBack } = day.columns;
  const latest = before - day.day * dayMs;
  if (latest < 0) return;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const code = resolution[row] as number;
    if (code === noDuration || (at[row] as number) + (durations[code] as number) > latest) continue;
    settled.episodes += 1;
    settled.cameBack += cameBack[row] as number;
  }
}

function sumEffort(effort: OutcomeTable['effort'], day: EpisodeDay, rows: Int32Array): void {
  const { outcome, intents } = day.columns;
  const open = outcome.list.indexOf('open');
  const sums = new Float64Array(intents.list.length);
  const many = new Int32Array(intents.list.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (outcome.at[row] === open) continue;
    const place = intents.at[row] as number;
    sums[place] = (sums[place] as number) + (day.columns.effort[row] as number);
    many[place] = (many[place] as number) + 1;
  }
  for (const [place, list] of intents.list.entries()) {
    const [n, sum] = [many[place] as number, sums[place] as number];
    effort.n += n;
    effort.sum += sum;
    if (n === 0) continue;
    for (const intent of list.split(' ')) {
      if (intent === '') continue;
      const known = effort.byIntent.get(intent) ?? { n: 0, sum: 0 };
      effort.byIntent.set(intent, { n: known.n + n, sum: known.sum + sum });
    }
  }
}

function total(counts: Int32Array): Int32Array {
  const sums = new Int32Array(width);
  for (let i = 0; i < counts.length; i++) sums[i % width] = (sums[i % width] as number) + (counts[i] as number);
  return sums;
}

function countsOf(counts: Int32Array): OutcomeTable['trend'][number] {
  const byOutcome = Object.fromEntries(Object.entries(places).map(([outcome, place]) => [outcome, counts[place]]));
  return {
    episodes: counts.subarray(0, cameBackAt).reduce((sum, count) => sum + count, 0),
    outcomes: { ...byOutcome, cameBack: counts[cameBackAt] } as OutcomeCounts,
  };
}
