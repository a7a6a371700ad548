import type { MiniScore, ScaleReport, ScoreDimension, ScoredGroup } from '../../../bot/support/report-types.js';
import { compare, type Scored, scoreOf } from '../../../bot/support/scores/index.js';
import { surveys } from '../../../bot/support/survey.js';

const survey: Scored = surveys.csat;

/** The score of CSAT answers: so many fives, so many ones, of so many asked. */
export function scoreOfAnswers(good: number, bad: number, invited = 10 * (good + bad)) {
  const answered = good + bad;
  return scoreOf(survey, {
    invited,
    answered,
    declined: 0,
    expired: 0,
    open: invited - answered,
    contacts: invited,
    counts: [bad, 0, 0, 0, good],
    suppressed: {},
  });
}

/** A report of one CSAT scale as the server makes it. */
export function scaleOf(score: MiniScore, before?: MiniScore): ScaleReport {
  const whole = score as ScaleReport['score'];
  const { id, metric, min, max, topFrom, bottomTo } = surveys.csat;
  return {
    survey: { id, metric, min, max, topFrom, bottomTo, versions: [1] },
    score: whole,
    ...(before && {
      baseline: {
        period: { from: '2026-10-02', to: '2026-11-01' },
        score: before,
        difference: compare(whole, before as ScaleReport['score']),
      },
    }),
    trend: [],
    by: {} as Record<ScoreDimension, ScoredGroup[]>,
  };
}
