import type { Display, Survey } from '../../../bot/support/survey.js';
import type { Scale, SurveyDraft } from '../wire.js';

/** A definition to be changed; `version` is the one the change is made from. */
export function draftOf({ topFrom: _top, bottomTo: _bottom, ...rest }: Survey): SurveyDraft {
  return rest;
}

/** A survey that is not there yet. */
export const newSurvey: SurveyDraft = {
  id: '',
  version: 0,
  metric: 'csat',
  min: 1,
  max: 5,
  reversed: false,
  display: 'stars',
  wording: [],
};

/** How so many points can be shown: numbers always, the others where there are marks for them. */
export function displaysFor({ min, max, reversed }: Pick<SurveyDraft, 'min' | 'max' | 'reversed'>): Display[] {
  const points = max - min + 1;
  if (reversed) return ['numbers'];
  return [
    'numbers',
    ...(points <= 7 ? (['stars'] as const) : []),
    ...([2, 5, 7].includes(points) ? (['faces'] as const) : []),
    ...(points === 2 ? (['thumbs'] as const) : []),
  ];
}

/** Only CES has a form in which a low point is good. */
export function canBeReversed({ metric }: Pick<SurveyDraft, 'metric'>): boolean {
  return metric === 'ces';
}

/** The draft with changes, and with what does not go with them put right. */
export function changedDraft(draft: SurveyDraft, changes: Partial<SurveyDraft>): SurveyDraft {
  const next = { ...draft, ...changes };
  const reversed = next.reversed && canBeReversed(next);
  const known = displaysFor({ ...next, reversed });
  const display = known.includes(next.display) ? next.display : (known[0] ?? 'numbers');
  return { ...next, reversed, display };
}

export function isScale(scale: Scale, { metric, min, max }: Pick<Scale, 'metric' | 'min' | 'max'>): boolean {
  return scale.metric === metric && scale.min === min && scale.max === max;
}
