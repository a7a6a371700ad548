import type { Metric, surveys } from '../../bot/support/survey.js';

/** The same figures as the surveys' own: their literal types do not let these differ. */
const scales: { [M in Metric]: Pick<(typeof surveys)[M], 'min' | 'max' | 'topFrom'> } = {
  csat: { min: 1, max: 5, topFrom: 4 },
  ces: { min: 1, max: 7, topFrom: 5 },
};

/** The end of a metric's scale, and how a value on it is to be taken: top box, bottom box, or between. */
export function surveyScale(metric: Metric, value: number): { max: number; mood: 'good' | 'soft' | 'bad' } {
  const { min, max, topFrom } = scales[metric];
  if (value >= topFrom) return { max, mood: 'good' };
  return { max, mood: value <= min + max - topFrom ? 'bad' : 'soft' };
}
