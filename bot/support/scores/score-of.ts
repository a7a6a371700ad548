import type { Metric } from '../survey.js';
import { assertTally } from './assert-tally.js';
import { bounds } from './bounds.js';
import type { Counts } from './distribution.js';
import { type Estimate, enough, type Interval, scaled } from './interval.js';
import { meanEstimate } from './mean-interval.js';
import { netPromoter } from './net-promoter.js';
import { poolable, type Scale, type Scored, scaleOf } from './poolable.js';
import { boxesOf, scoreEstimate } from './score-estimate.js';
import type { Tally } from './tally.js';
import { shareEstimate, wilson } from './wilson.js';

/**
 * What is known of one survey over one sending cohort, and what is not. Shares are percentages 0–100, the net promoter
 * score is −100 to 100, `responseRate` is 0–1; nothing is rounded. What needs an answer is null when nobody has given
 * one.
 */
export interface Score {
  metric: Metric;
  /** Versions in ascending order. */
  survey: { id: string; versions: number[] };
  scale: Scale;
  /** Share of answers in the top box, for CES that of the easy ones; for NPS promoters less detractors. */
  score: number | null;
  /** Wilson's interval of a share, Tango's of the net promoter score. */
  interval: Interval | null;
  /** NPS only: the usual ± of the trade, in points; null also where it would claim certainty. */
  margin: number | null;
  /** Mean on the survey's own scale: for CES the other half of the result. */
  mean: number | null;
  meanInterval: Interval | null;
  topShare: Estimate | null;
  bottomShare: Estimate | null;
  /** Contacts whose answer counts: one each, the latest. */
  n: number;
  /** `n` is below 30: too few answers to say much. */
  few: boolean;
  /** Invitations sent: answered, declined, expired or still open. */
  invited: number;
  /** Invitations answered; above `n` when a contact answered more than once. */
  answered: number;
  declined: number;
  expired: number;
  open: number;
  /** Contacts with at least one invitation sent: what the bounds are a share of. */
  contacts: number;
  suppressed: Record<string, number>;
  /** `answered` of `invited`; null when none was sent. Open invitations count as not answered yet. */
  responseRate: number | null;
  responseInterval: Interval | null;
  /** Where `score` over all contacts asked must lie, whatever the silent ones would have said. */
  bounds: Interval | null;
  /** The same for `mean`. */
  meanBounds: Interval | null;
  /** How many counted answers each point of the scale has, every point listed. */
  distribution: Record<string, number>;
}

/**
 * Scores one survey, or several versions of it whose answers are in the same tally. Throws RangeError for versions that
 * are not poolable and for a tally that cannot be.
 */
export function scoreOf(survey: Scored, tally: Tally, ...others: readonly Scored[]): Score {
  const stranger = others.find((other) => !poolable(survey, other));
  if (stranger) throw new RangeError(`${nameOf(survey)} and ${nameOf(stranger)} cannot be pooled`);
  assertTally(tally, survey);
  const { counts, suppressed, ...numbers } = tally;
  const { n } = boxesOf(survey, counts);
  const { invited, answered } = tally;
  return {
    metric: survey.metric,
    survey: { id: survey.id, versions: versionsOf([survey, ...others]) },
    scale: scaleOf(survey),
    ...(n === 0 ? unknown : ofAnswers(survey, counts, tally.contacts)),
    n,
    few: n < enough,
    ...numbers,
    suppressed: { ...suppressed },
    responseRate: invited === 0 ? null : answered / invited,
    responseInterval: invited === 0 ? null : wilson(answered, invited),
    distribution: Object.fromEntries(counts.map((count, step) => [survey.min + step, count])),
  };
}

const unknown = {
  score: null,
  interval: null,
  margin: null,
  mean: null,
  meanInterval: null,
  topShare: null,
  bottomShare: null,
  bounds: null,
  meanBounds: null,
};

function ofAnswers(survey: Scored, counts: Counts, contacts: number): { [Name in keyof typeof unknown]: Score[Name] } {
  const { top, bottom, n } = boxesOf(survey, counts);
  const isNet = survey.metric === 'nps';
  const { value: score, interval } = scoreEstimate(survey, counts);
  const mean = meanEstimate(counts, survey);
  const [least, most] = isNet ? bounds(top - bottom, n, contacts, [-1, 1]) : bounds(top, n, contacts, [0, 1]);
  return {
    score,
    interval,
    margin: isNet ? netPromoter(top, bottom, n).margin : null,
    mean: mean.value,
    meanInterval: mean.interval,
    topShare: scaled(shareEstimate({ successes: top, n }), 100),
    bottomShare: scaled(shareEstimate({ successes: bottom, n }), 100),
    bounds: [100 * least, 100 * most],
    meanBounds: bounds(mean.value * n, n, contacts, [survey.min, survey.max]),
  };
}

function versionsOf(surveys: readonly Scored[]): number[] {
  return [...new Set(surveys.map(({ version }) => version))].sort((a, b) => a - b);
}

function nameOf({ id, version }: Scored): string {
  return `${id} v${version}`;
}
