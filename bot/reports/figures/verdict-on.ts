import type { ScoreReport } from '../../support/report-types.js';
import type { Score } from '../../support/scores/index.js';

/** Whether a score meets its target: only when the whole interval is on one side of it, and there are enough answers. */
export function verdictOn(target: number | undefined, score: Score | undefined): ScoreReport['target'] {
  if (target === undefined) return undefined;
  const interval = score?.metric === 'ces' ? score.meanInterval : score?.interval;
  if (!score || score.few || !interval) return { value: target, verdict: 'cannot_say' };
  const [low, high] = interval;
  return { value: target, verdict: low >= target ? 'met' : high < target ? 'missed' : 'cannot_say' };
}
