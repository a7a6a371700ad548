import type { Metric, surveys } from '../../bot/support/survey.js';
import type { Rating } from './wire.js';

/** The same figures as the surveys' own: their literal types do not let these differ. */
const scales: { [M in Metric]: Pick<(typeof surveys)[M], 'min' | 'max' | 'topFrom'> } = {
  csat: { min: 1, max: 5, topFrom: 4 },
  ces: { min: 1, max: 7, topFrom: 5 },
  nps: { min: 0, max: 10, topFrom: 9 },
};

/** The end of the scale a rating was given on, and how its value is to be taken: top box, bottom box, or between. */
export function surveyScale({
  metric,
  value,
  ...asked
}: Pick<Rating, 'metric'> & Partial<Pick<Rating, 'min' | 'max' | 'topFrom'>> & { value: number }): {
  max: number;
  mood: 'good' | 'soft' | 'bad';
} {
  const { min, max, topFrom } = { ...scales[metric], ...asked };
  if (value >= topFrom) return { max, mood: 'good' };
  // Detractors are more than the mirror image of promoters (Reichheld 2003).
  const bottomTo = metric === 'nps' ? 6 : min + max - topFrom;
  return { max, mood: value <= bottomTo ? 'bad' : 'soft' };
}
