import { difference } from './difference.js';
import type { Counts } from './distribution.js';
import type { Estimate, Interval } from './interval.js';
import { meanDifference } from './mean-difference.js';
import { hasSameScale } from './poolable.js';
import type { Score } from './score-of.js';
import { type Verdict, verdictOf } from './verdict.js';

/** Current less baseline; null when one of the two has no answers. */
export interface Change {
  difference: number | null;
  interval: Interval | null;
  /** `cannot_say` whenever the interval holds 0 or one of the two has fewer than 30 answers. */
  verdict: Verdict;
}

/** The change of the score in points, and that of the mean in points of the scale. */
export interface Comparison extends Change {
  mean: Change;
}

/**
 * Compares a period or group with another: shares after Newcombe, net promoter scores in the same way from their own
 * intervals, means after Welch. Both are taken as independent; contacts who answered in both make the interval a little
 * too wide, never too narrow, as long as they tend to answer alike. Throws RangeError for different surveys or scales.
 */
export function compare(current: Score, baseline: Score): Comparison {
  if (
    current.metric !== baseline.metric ||
    current.survey.id !== baseline.survey.id ||
    !hasSameScale(current.scale, baseline.scale)
  ) {
    throw new RangeError(`${current.survey.id} and ${baseline.survey.id} are not on one scale`);
  }
  const [a, b] = [estimateOf(current), estimateOf(baseline)];
  if (a === null || b === null) return { ...unknown, mean: unknown };
  const isFew = current.few || baseline.few;
  return {
    ...changeOf(difference(a, b), isFew),
    mean: changeOf(meanDifference(countsOf(current), countsOf(baseline), current.scale), isFew),
  };
}

const unknown: Change = { difference: null, interval: null, verdict: 'cannot_say' };

function changeOf({ value, interval }: Estimate, isFew: boolean): Change {
  return { difference: value, interval, verdict: isFew ? 'cannot_say' : verdictOf(interval) };
}

function estimateOf({ score, interval }: Score): Estimate | null {
  return score === null || interval === null ? null : { value: score, interval };
}

function countsOf({ distribution, scale }: Score): Counts {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => distribution[scale.min + step] ?? 0);
}
