import { type Counts, countBetween, sum } from './distribution.js';
import { type Estimate, scaled } from './interval.js';
import { netPromoter } from './net-promoter.js';
import type { Scored } from './poolable.js';
import { shareEstimate } from './wilson.js';

/** The score of at least one answer: the net promoter score, −100 to 100, or the share of the top box in per cent. */
export function scoreEstimate(survey: Scored, counts: Counts): Estimate {
  const { top, bottom, n } = boxesOf(survey, counts);
  if (survey.metric === 'nps') {
    const { value, interval } = netPromoter(top, bottom, n);
    return { value, interval };
  }
  return scaled(shareEstimate({ successes: top, n }), 100);
}

/** Answers in the top box, in the bottom box, and altogether. */
export function boxesOf(survey: Scored, counts: Counts): { top: number; bottom: number; n: number } {
  return {
    top: countBetween(counts, survey, survey.topFrom, survey.max),
    bottom: countBetween(counts, survey, survey.min, survey.bottomTo),
    n: sum(counts),
  };
}
