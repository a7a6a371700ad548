import { type Metric, surveys } from '../../bot/support/survey.js';

/** The end of a metric's scale, and how a value on it is to be taken: top box, bottom box, or between. */
export function surveyScale(metric: Metric, value: number): { max: number; mood: 'good' | 'soft' | 'bad' } {
  const { min, max, topFrom } = surveys[metric];
  if (value >= topFrom) return { max, mood: 'good' };
  return { max, mood: value <= min + max - topFrom ? 'bad' : 'soft' };
}
