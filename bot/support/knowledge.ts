import type { Language } from './language.js';

/** Answers to frequent questions, by intent and language, with the shop's facts filled in. */
export interface Knowledge {
  /** Paragraphs separated by a blank line; undefined when there is no entry for the intent. */
  answer(intent: string, language: Language): string | undefined;
  /** A short title of an intent in the customer's language, for "did you mean" choices. */
  title(intent: string, language: Language): string;
}
