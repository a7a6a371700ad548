import type { Language } from '../../bot/support/language.js';
import { type Survey, surveys } from '../../bot/support/survey.js';
import { inFull, surveyWords } from '../../dialogs/survey-words.js';

/** What is said when a survey is put in a conversation, with the product's own words. */
export function asks(survey: Survey | keyof typeof surveys, language: Language = 'en'): string {
  const asked = typeof survey === 'string' ? surveys[survey] : survey;
  return inFull(surveyWords(asked, { language, brand: 'web', place: 'directline' }), asked, language);
}
