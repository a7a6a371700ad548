import { remember } from '../remember.js';
import { spellingIndex } from './misspelling.js';
import { type Phrase, phraseIndex } from './phrase-index.js';
import type { ConceptEntry } from './read-concepts.js';

/** The concepts found in a text. */
export interface Concepts {
  /** In the order of the words, repeated as often as they occur. */
  names: readonly string[];
  /** The share of words that begin none, 0–1. */
  plainShare: number;
}

/** Finds concepts in the words of a text. */
export type ConceptFinder = (tokens: readonly string[]) => Concepts;

/** The concept of everything that belongs to other trades than a shop's. */
export const elsewhere = 'elsewhere';

/** Of a misspelt word, what is left must still be telling. */
const shortestMeant = 6;

/**
 * Finds the concepts that words stand for, in any language: `reembolso`, `refund` and `money back` are all `refund`.
 * What one language's utterances teach of a concept, the model knows in the others. Slips are seen through in words of the
 * own trade only: the world has too many words to guess at.
 */
export function conceptFinder(lexicon: readonly ConceptEntry[]): ConceptFinder {
  const { words, beginnings } = phraseIndex(lexicon);
  const ownTrade = phraseIndex(lexicon.filter(({ names }) => !names.includes(elsewhere)));
  const spelling = spellingIndex([...ownTrade.words.keys(), ...ownTrade.beginnings.keys()]);
  const beginningSpelling = spellingIndex(ownTrade.beginnings.keys());
  const phrasesOf = remember(phrasesBeginningWith);
  const meantPhrasesOf = remember((word) => {
    const meant = meantBy(word);
    return meant === undefined ? [] : phrasesBeginningWith(meant);
  });

  return (tokens) => {
    const names: string[] = [];
    let plain = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as string;
      const isKnown = collect(phrasesOf(token), tokens, at, names) || collect(meantPhrasesOf(token), tokens, at, names);
      if (!isKnown) plain += 1;
    }
    return { names, plainShare: tokens.length === 0 ? 1 : plain / tokens.length };
  };

  function phrasesBeginningWith(word: string): readonly Phrase[] {
    const found = [...(words.get(word) ?? [])];
    for (let length = 1; length <= word.length; length += 1)
      found.push(...(beginnings.get(word.slice(0, length)) ?? []));
    return found;
  }

  /** The form a misspelt word was meant to be; of a form that stands for a beginning, the beginning itself. */
  function meantBy(word: string): string | undefined {
    const whole = spelling.meant(word);
    if (whole !== undefined) return whole;
    for (let length = Math.min(word.length - 1, beginningSpelling.longest); length >= shortestMeant; length -= 1) {
      const beginning = beginningSpelling.meant(word.slice(0, length));
      if (beginning !== undefined) return beginning;
    }
    return undefined;
  }
}

function collect(phrases: readonly Phrase[], tokens: readonly string[], at: number, names: string[]): boolean {
  let isFound = false;
  for (const { concepts, rest } of phrases) {
    if (!rest.every((form, next) => fits(form, tokens[at + 1 + next]))) continue;
    names.push(...concepts);
    isFound = true;
  }
  return isFound;
}

function fits(form: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  return form.endsWith('*') ? token.startsWith(form.slice(0, -1)) : token === form;
}
