import type { Language } from '../../../bot/support/language.js';
import type { SaidWords, SurveyDraft, WordedScale } from '../wire.js';
import { isScale } from './survey-draft.js';

/** What the product says of its own accord; the ends change places on a reversed scale. */
export function ownWords(draft: SurveyDraft, scales: readonly WordedScale[], language: Language): SaidWords {
  const { question, first, last } = scales.find((scale) => isScale(scale, draft))?.words[language] ?? nothing;
  return draft.reversed ? { question, first: last, last: first } : { question, first, last };
}

const nothing: SaidWords = { question: '', first: '', last: '' };
