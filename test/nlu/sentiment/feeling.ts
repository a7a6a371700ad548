import { conceptFinder } from '../../../bot/nlu/concepts/concept-finder.js';
import { type Prepared, prepare } from '../../../bot/nlu/prepare.js';
import { sentimentOf } from '../../../bot/nlu/sentiment/sentiment.js';

const now = new Date('2026-03-10T12:00:00Z');
const lexicon = { stem: (word: string) => word, findConcepts: conceptFinder([]) };

/** A message as the recogniser prepares it. */
export function prepared(text: string): Prepared {
  return prepare(text, now, lexicon);
}

export function feeling(text: string): number {
  return sentimentOf(prepared(text));
}
