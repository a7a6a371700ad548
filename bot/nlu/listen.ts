import type { Recognition } from '../engine/ports.js';
import { isLanguage, type Language } from '../support/language.js';
import { asksForLanguage } from './asks-for-language.js';
import { foreignFinder } from './foreign/foreign-finder.js';
import { guessLanguage, knowsWord, type LanguageModel } from './language.js';
import type { Understood } from './several-wishes.js';

/** What there is to know about the language of a message. */
export type Heard = Pick<Recognition, 'language' | 'languageConfidence' | 'foreign' | 'languageAsked'>;

/** The intent under which "do you speak …?" is taught. */
const aboutUs = 'smalltalk.bot_identity';

/**
 * Makes a function that tells the language of a cleaned message, `spoken` being the one so far, and what of it is to be
 * understood: a request for a language is heard here and taken out.
 */
export function listener(model: LanguageModel): (text: string, spoken?: Language) => { heard: Heard; wish: string } {
  const findForeign = foreignFinder((word) => knowsWord(model, word));
  return (text, spoken) => {
    const { language, confidence } = guessLanguage(model, text, spoken);
    const guessed = { language, languageConfidence: confidence };
    const request = asksForLanguage(text);
    if (!request) {
      const foreign = findForeign(text);
      return { heard: { ...guessed, ...(foreign !== undefined && { foreign }) }, wish: text };
    }
    const alone = request.rest === '';
    const asked = isLanguage(request.language)
      ? { languageAsked: { language: request.language, alone } }
      : alone && { foreign: request.language };
    return { heard: { ...guessed, ...asked }, wish: request.rest };
  };
}

/** What is done with a wish once the language is known: nothing is answered in one that we do not speak. */
export function inLanguage({ heard, wish }: { heard: Heard; wish: string }, understood: Understood): Understood {
  if (wish === '' && (heard.languageAsked ?? heard.foreign) !== undefined) {
    return { intent: aboutUs, probability: 1, decision: 'answer', alternatives: [] };
  }
  if (heard.foreign === undefined || understood.decision === 'handoff') return understood;
  const { further: _unheard, ...rest } = understood;
  return { ...rest, decision: 'fallback' };
}
