import { wordsOf } from './search-words.js';

/** Words that must follow each other. */
export interface Phrase {
  /** One at least, as `wordsOf` compares them. */
  words: string[];
  /** The last one may go on. */
  isOpen: boolean;
}

/** What a text must and must not have to be found. Without anything that it must have, nothing is. */
export interface SearchTerms {
  all: Phrase[];
  none: Phrase[];
}

const mostPhrases = 20;
/** Shorter beginnings stand for too much to be of use. */
const shortestBeginning = 3;
const parts = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads what somebody typed: `words "of a phrase" -without`. The last word may be the beginning of one, from three characters
 * on. There is nothing it cannot read: what makes no sense is left out. `MR-10474` and `l'hotel` are phrases.
 */
export function readSearch(typed: string): SearchTerms {
  const found = [...typed.matchAll(parts)].flatMap(([whole, minus, quoted, bare], i, all) => {
    const words = wordsOf(quoted ?? bare ?? '').map(({ word }) => word);
    const isLast = i === all.length - 1 && quoted === undefined && typed.trimEnd().endsWith(whole);
    const isOpen = isLast && minus === '' && (words.at(-1)?.length ?? 0) >= shortestBeginning;
    return words.length === 0 ? [] : [{ isWanted: minus === '', phrase: { words, isOpen } }];
  });
  const phrases = found.slice(0, mostPhrases);
  return {
    all: phrases.filter(({ isWanted }) => isWanted).map(({ phrase }) => phrase),
    none: phrases.filter(({ isWanted }) => !isWanted).map(({ phrase }) => phrase),
  };
}
