import { type Phrase, phraseIndex } from '../concepts/phrase-index.js';
import { remember } from '../remember.js';
import { type Feeling, type FeelingWords, feelings } from './feelings.js';

/** A form of the lexicon in a text. */
export interface Found {
  /** The position of its first word. */
  at: number;
  words: number;
  feelings: readonly Feeling[];
}

/** Finds the forms of a lexicon in the words of a text, the longest at each place, none inside another. */
export function feelingFinder(lexicon: readonly FeelingWords[]): (tokens: readonly string[]) => Found[] {
  const { words, beginnings } = phraseIndex(entriesOf(lexicon));
  const phrasesOf = remember((token) => {
    const phrases = [...(words.get(token) ?? [])];
    for (let length = 2; length <= token.length; length += 1) {
      phrases.push(...(beginnings.get(token.slice(0, length)) ?? []));
    }
    return phrases.sort((a, b) => b.rest.length - a.rest.length);
  });

  return (tokens) => {
    const found: Found[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const fitting = longestFitting(phrasesOf(tokens[at] as string), tokens, at);
      const [first] = fitting;
      if (!first) continue;
      const all = fitting.flatMap(({ concepts }) => concepts as readonly Feeling[]);
      found.push({ at, words: first.rest.length + 1, feelings: [...new Set(all)] });
      at += first.rest.length;
    }
    return found;
  };
}

function entriesOf(lexicon: readonly FeelingWords[]) {
  const meaning = new Map<string, Set<Feeling>>();
  for (const words of lexicon) {
    for (const feeling of feelings) {
      for (const form of words[feeling].split(/,\s*/)) {
        const known = meaning.get(form);
        if (known) known.add(feeling);
        else if (form !== '') meaning.set(form, new Set([feeling]));
      }
    }
  }
  return [...meaning].map(([form, names]) => ({ names: [...names], forms: [form] }));
}

/** `phrases` begin with the word at `at`, the longest first. */
function longestFitting(phrases: readonly Phrase[], tokens: readonly string[], at: number): Phrase[] {
  const fitting: Phrase[] = [];
  for (const phrase of phrases) {
    const [longest] = fitting;
    if (longest && phrase.rest.length < longest.rest.length) break;
    if (phrase.rest.every((form, next) => fits(form, tokens[at + 1 + next]))) fitting.push(phrase);
  }
  return fitting;
}

function fits(form: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  return form.endsWith('*') ? token.startsWith(form.slice(0, -1)) : token === form;
}
