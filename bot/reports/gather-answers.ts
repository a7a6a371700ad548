import type { ReportFilters } from '../support/report-query.js';
import type { Metric, Survey } from '../support/survey.js';
import { type Answers, emptyAnswers, parts, unanswered } from './answers.js';
import { bucketOf, type Calendar, cutsIn } from './calendar.js';
import type { Words } from './columns/codec.js';
import { type ledgerLayout, reasonOf, states } from './columns/ledger-columns.js';
import type { DayOf } from './day-of.js';
import { pickRows, type Test, testsOf } from './pick-rows.js';
import type { Reading } from './reading.js';
import type { Scales } from './scales.js';

const dayMs = 86_400_000;

/** What a cohort was asked on one scale, and what it was not asked. */
export interface Cohort {
  answers: Answers;
  /** Episodes nobody was asked about, by reason. */
  suppressed: Record<string, number>;
  /** The surveys that were sent. */
  surveys: Set<string>;
}

type LedgerDay = DayOf<typeof ledgerLayout>;

/** A day with the rows on one scale that were sent, and the contact of each. */
interface SentDay {
  day: LedgerDay;
  rows: Int32Array;
  contacts: Int32Array;
}

type Gathering = Omit<Cohort, 'answers'> & { days: SentDay[] };

/** A second rating tells how a recovery went, and is in no score. */
export const inScores: Test = { column: 'occasion', holds: (word) => word !== 'recovery' };

/**
 * Reads the cohort of a metric: one for each of `scales.all`, which grows with the surveys met. The first grouping is by piece
 * of the calendar, the others by the columns named.
 */
export async function gatherAnswers(
  { view, days }: Pick<Reading, 'view' | 'days'>,
  { metric, filters, calendar }: { metric: Metric; filters: ReportFilters; calendar: Calendar },
  scales: Scales,
  columns: readonly string[],
): Promise<Cohort[]> {
  const gathered: Gathering[] = [];
  const of = (scale: number) => {
    gathered[scale] ??= { days: [], suppressed: {}, surveys: new Set() };
    return gathered[scale];
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
      own.push({ day, rows: sent, contacts: pluck(day.contacts, sent) });
      for (const word of wordsOf(survey, sent)) surveys.add(word);
    }
  }
  return scales.all.map((scale, number) => {
    const { days: own, ...rest } = of(number);
    return { ...rest, answers: deal(own, scale.versions[0], calendar, columns) };
  });
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

/** Writes all rows, day after day, each into the part of its contact. */
function deal(days: readonly SentDay[], { min, max }: Survey, calendar: Calendar, columns: readonly string[]): Answers {
  const to = emptyAnswers(
    days.map(({ contacts }) => contacts),
    columns.length + 1,
  );
  const next = to.starts.slice();
  const [buckets, ...groups] = to.groups as [Uint16Array, ...Uint16Array[]];
  for (const { day, rows, contacts } of days) {
    const places = placesOf(contacts, next);
    const { at, state, value, effort, answeredAt } = day.columns;
    const start = day.day * dayMs;
    write(to.contact, places, contacts);
    for (let i = 0; i < rows.length; i++) to.state[places[i] as number] = state[rows[i] as number] as number;
    const answered = lowerBound(rows, day.size.answered);
    for (let i = 0; i < answered; i++) {
      const [row, place] = [rows[i] as number, places[i] as number];
      const point = value[row] as number;
      // A point off the scale is an answer to who knows what: it is counted as given, but has no place.
      to.point[place] = point >= min && point <= max ? point : unanswered;
      to.effort[place] = effort[row] as number;
      to.answeredAt[place] = start + (answeredAt[row] as number);
    }
    const cuts = cutsIn(calendar, day.day);
    for (let i = 0; i < rows.length; i++) {
      buckets[places[i] as number] =
        cuts.later.length === 0 ? cuts.first : bucketOf(cuts, at[rows[i] as number] as number);
    }
    for (const [i, name] of columns.entries()) {
      writeGroups(groups[i] as Uint16Array, places, rows, day.words(name).at, day.ids(name));
    }
  }
  return to;
}

function placesOf(contacts: Int32Array, next: Int32Array): Int32Array {
  const places = new Int32Array(contacts.length);
  for (let i = 0; i < contacts.length; i++) {
    const part = (contacts[i] as number) & (parts - 1);
    const place = next[part] as number;
    places[i] = place;
    next[part] = place + 1;
  }
  return places;
}

function write(to: Int32Array, places: Int32Array, numbers: Int32Array): void {
  for (let i = 0; i < places.length; i++) to[places[i] as number] = numbers[i] as number;
}

function writeGroups(
  to: Uint16Array,
  places: Int32Array,
  rows: Int32Array,
  words: Uint8Array | Uint16Array,
  ids: Int32Array,
): void {
  for (let i = 0; i < rows.length; i++) to[places[i] as number] = ids[words[rows[i] as number] as number] as number;
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
