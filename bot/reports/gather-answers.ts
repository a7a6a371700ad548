import type { ReportFilters } from '../support/report-query.js';
import type { Metric, Survey } from '../support/survey.js';
import type { Calendar } from './calendar.js';
import type { Words } from './columns/codec.js';
import { type ledgerLayout, reasonOf, states } from './columns/ledger-columns.js';
import type { DayOf } from './day-of.js';
import { pickRows, type Test, testsOf } from './pick-rows.js';
import type { Reading } from './reading.js';
import type { Scales, SurveyScale } from './scales.js';

/** What a cohort was asked on one scale, and what it was not asked. */
export interface Cohort {
  days: SentDay[];
  /** Episodes nobody was asked about, by reason. */
  suppressed: Record<string, number>;
  /** The surveys that were sent. */
  surveys: Set<string>;
}

type LedgerDay = DayOf<typeof ledgerLayout>;

/** A day with the rows on one scale that were sent, in their order, and of each the contact and the kind. */
export interface SentDay {
  day: LedgerDay;
  rows: Int32Array;
  contacts: Int32Array;
  /** `firstPoint` and how far its point is above the lowest for an answer; one of `states` for what has no point. */
  kinds: Uint8Array;
}

/** Kinds below are `states` of what was sent. */
export const firstPoint = 4;

/** A second rating tells how a recovery went, and is in no score. */
export const inScores: Test = { column: 'occasion', holds: (word) => word !== 'recovery' };

/** Reads the cohort of a metric: one for each of `scales.all`, which grows with the surveys met. */
export async function gatherAnswers(
  { view, days }: Pick<Reading, 'view' | 'days'>,
  { metric, filters, calendar }: { metric: Metric; filters: ReportFilters; calendar: Calendar },
  scales: Scales,
): Promise<Cohort[]> {
  const cohorts: Cohort[] = [];
  const of = (scale: number) => {
    cohorts[scale] ??= { days: [], suppressed: {}, surveys: new Set() };
    return cohorts[scale];
  };
  const isAsked: Test = { column: 'survey', holds: (word) => scales.numberOf(word, metric) >= 0 };
  const tests = [isAsked, ...testsOf(filters), inScores];
  for await (const day of days.read(view, 'ledger', { from: calendar.firstDay, to: calendar.lastDay })) {
    const picked = pickRows(day, day.size.rows, day.columns.at, tests, calendar);
    const survey = day.columns.survey;
    const scaleAt = Int32Array.from(survey.list, (word) => scales.numberOf(word, metric));
    for (const scale of new Set(scaleAt)) {
      if (scale < 0) continue;
      const rows = onScale(picked, survey.at, scaleAt, scale);
      // Those that were sent are the first of all.
      const sent = rows.slice(0, lowerBound(rows, day.size.asked));
      const { days: own, suppressed, surveys } = of(scale);
      countSuppressed(suppressed, day, rows.subarray(sent.length));
      if (sent.length === 0) continue;
      const kinds = kindsOf(day, sent, (scales.all[scale] as SurveyScale).versions[0]);
      own.push({ day, rows: sent, contacts: pluck(day.contacts, sent), kinds });
      for (const word of wordsOf(survey, sent)) surveys.add(word);
    }
  }
  return scales.all.map((_, scale) => of(scale));
}

/** The rows on one scale; mostly all of them are. */
function onScale(picked: Int32Array, places: Uint8Array | Uint16Array, scaleAt: Int32Array, scale: number): Int32Array {
  if (scaleAt.every((own) => own === scale || own < 0)) return picked;
  return picked.filter((row) => scaleAt[places[row] as number] === scale);
}

function pluck(numbers: Int32Array, rows: Int32Array): Int32Array {
  const own = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) own[i] = numbers[rows[i] as number] as number;
  return own;
}

/** A point off the scale is an answer to who knows what: it is counted as given, but has no place. */
function kindsOf({ size, columns: { state, value } }: LedgerDay, rows: Int32Array, { min, max }: Survey): Uint8Array {
  const kinds = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) kinds[i] = state[rows[i] as number] as number;
  const answered = lowerBound(rows, size.answered);
  for (let i = 0; i < answered; i++) {
    const point = value[rows[i] as number] as number;
    if (point >= min && point <= max) kinds[i] = firstPoint + point - min;
  }
  return kinds;
}

function wordsOf({ at, list }: Words, rows: Int32Array): string[] {
  const occurs = new Uint8Array(list.length);
  for (let i = 0; i < rows.length; i++) occurs[at[rows[i] as number] as number] = 1;
  return list.filter((_, place) => occurs[place] === 1);
}

function countSuppressed(counts: Record<string, number>, day: LedgerDay, rows: Int32Array): void {
  const { state } = day.columns;
  const byState = new Int32Array(256);
  for (let i = 0; i < rows.length; i++) {
    const own = state[rows[i] as number] as number;
    byState[own] = (byState[own] as number) + 1;
  }
  for (let own: number = states.suppressed; own < byState.length; own++) {
    const count = byState[own] as number;
    if (count > 0) counts[reasonOf(own)] = (counts[reasonOf(own)] ?? 0) + count;
  }
}

/** How many of the ascending rows are below the limit. */
export function lowerBound(rows: Int32Array, limit: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
