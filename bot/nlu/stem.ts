import type { NlpEngine } from './nlp-engine.js';
import { remember } from './remember.js';

/** The stem of a word, whatever its language. */
export type Stemmer = (word: string) => string;

/**
 * Takes English endings off and then Spanish ones, without asking for the language: the Spanish rules fit Galician and
 * Portuguese too and hardly touch English, and what the model sees does not depend on a guess. Placeholders stay.
 */
export function stemmerOfAll(engine: NlpEngine): Stemmer {
  return remember((word) => {
    if (word.startsWith('_')) return word;
    const withoutEnglish = engine.stem(word, 'en') || word;
    return engine.stem(withoutEnglish, 'es') || withoutEnglish;
  });
}
