import { type Interval, mean, meanInterval, wilson } from './intervals.js';
import type { LedgerRow } from './repositories.js';
import type { Metric, Survey } from './survey.js';

/** What is known of one survey over one sending cohort, and what is not. Percentages are 0–100 and not rounded. */
export interface Score {
  metric: Metric;
  /** Share of answers in the top box; null when nobody has answered. */
  score: number | null;
  /** Wilson 95 % interval of `score`. */
  interval: Interval | null;
  /** Mean on the survey's own scale, with its 95 % interval. */
  mean: number | null;
  meanInterval: Interval | null;
  /** Contacts whose answer counts: one each, the latest. */
  n: number;
  /** Invitations sent: answered, declined, expired or still open. */
  invited: number;
  /** Invitations answered; above `n` when a contact answered more than once. */
  answered: number;
  /** Contacts with at least one invitation sent: what the bounds are a share of. */
  contacts: number;
  suppressed: Record<string, number>;
  /** `answered` of `invited`, 0–1; null when none was sent. Open invitations count as not answered yet. */
  responseRate: number | null;
  /** Where the score of all invited contacts must lie, whatever the silent ones would have said; null when n = 0. */
  bounds: Interval | null;
  /** How many counted answers each point of the scale has, every point listed. */
  distribution: Record<string, number>;
}

/**
 * Scores one survey. Throws RangeError for an answer off the survey's scale: it belongs to another version, and scales
 * are never mixed. `seed` fixes the bootstrap below 30 answers.
 *
 * Bounds after C. F. Manski, Nonparametric Bounds on Treatment Effects, AER 80 (1990): every silent contact taken as
 * dissatisfied, then as satisfied.
 */
export function scoreOf(survey: Survey, rows: readonly LedgerRow[], seed = 1): Score {
  const sent = rows.filter((row) => row.status !== 'suppressed');
  const contacts = new Set(sent.map((row) => row.contactId)).size;
  const answered = sent.filter(isAnswered);
  const values = latestPerContact(answered).map((row) => row.value);
  const n = values.length;
  const top = values.filter((value) => value >= survey.topFrom).length;

  const counts = {
    metric: survey.metric,
    n,
    invited: sent.length,
    answered: answered.length,
    contacts,
    suppressed: countBy(rows.filter((row) => row.status === 'suppressed').map((row) => row.reason ?? 'unknown')),
    responseRate: sent.length === 0 ? null : answered.length / sent.length,
    distribution: distributionOf(survey, values),
  };
  if (n === 0) return { ...counts, score: null, interval: null, mean: null, meanInterval: null, bounds: null };
  return {
    ...counts,
    score: (100 * top) / n,
    interval: percent(wilson(top, n)),
    mean: mean(values),
    meanInterval: meanInterval(values, survey, seed),
    bounds: percent([top / contacts, (top + contacts - n) / contacts]),
  };
}

type Answered = LedgerRow & { value: number };

function isAnswered(row: LedgerRow): row is Answered {
  return row.status === 'answered' && row.value !== undefined;
}

/** The last answer of each contact by `answeredAt`; of two at the same moment the later row. */
function latestPerContact(rows: readonly Answered[]): Answered[] {
  const latest = new Map<string, Answered>();
  for (const row of rows) {
    const known = latest.get(row.contactId);
    if (known === undefined || timeOf(row) >= timeOf(known)) latest.set(row.contactId, row);
  }
  return [...latest.values()];
}

function timeOf(row: LedgerRow): number {
  return row.answeredAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}

function distributionOf(survey: Survey, values: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let point = survey.min; point <= survey.max; point++) counts[point] = 0;
  for (const value of values) {
    const count = counts[value];
    if (count === undefined) throw new RangeError(`${value} is no point of survey ${survey.id} v${survey.version}`);
    counts[value] = count + 1;
  }
  return counts;
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function percent([low, high]: Interval): Interval {
  return [100 * low, 100 * high];
}
