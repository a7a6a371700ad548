import type { SurveyDraft } from '../wire.js';

export type SurveyFault = 'empty' | 'sameEnds' | 'samePlace' | 'id' | 'taken';

/** What is wrong, by field: `id`, or `<number of the wording>.<field>`. Lengths are kept by the fields themselves. */
export function surveyFaults(draft: SurveyDraft, ids: readonly string[]): Map<string, SurveyFault> {
  const faults = new Map<string, SurveyFault>();
  if (draft.version === 0) {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(draft.id)) faults.set('id', 'id');
    else if (ids.includes(draft.id) || draft.id === 'rules') faults.set('id', 'taken');
  }
  const places = new Set<string>();
  for (const [i, { language, brand, place, question, first, last }] of draft.wording.entries()) {
    for (const [field, text] of Object.entries({ question, first, last })) {
      if (text.trim() === '') faults.set(`${i}.${field}`, 'empty');
    }
    const isSame = first.trim().toLowerCase() === last.trim().toLowerCase();
    if (isSame && first.trim() !== '') faults.set(`${i}.last`, 'sameEnds');
    const where = JSON.stringify([language, brand?.trim() || null, place?.trim() || null]);
    if (places.has(where)) faults.set(`${i}.brand`, 'samePlace');
    places.add(where);
  }
  return faults;
}

/** What is sent: trimmed, and without the fields that were left empty. */
export function tidied(draft: SurveyDraft): SurveyDraft {
  return {
    ...draft,
    wording: draft.wording.map(({ language, question, first, last, brand, place, comment }) => ({
      language,
      question: question.trim(),
      first: first.trim(),
      last: last.trim(),
      ...(brand?.trim() && { brand: brand.trim() }),
      ...(place?.trim() && { place: place.trim() }),
      ...(comment?.trim() && { comment: comment.trim() }),
    })),
  };
}
