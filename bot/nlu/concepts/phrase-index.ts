import type { ConceptEntry } from './read-concepts.js';

/** A form of a concept, filed under its first word. */
export interface Phrase {
  concepts: readonly string[];
  /** The words after the first; one ending in `*` stands for all that begin so. */
  rest: readonly string[];
}

/** Forms by their first word, or by how it begins. */
export interface PhraseIndex {
  words: ReadonlyMap<string, readonly Phrase[]>;
  beginnings: ReadonlyMap<string, readonly Phrase[]>;
}

/** Files the forms of a lexicon, in its order. */
export function phraseIndex(lexicon: readonly ConceptEntry[]): PhraseIndex {
  const words = new Map<string, Phrase[]>();
  const beginnings = new Map<string, Phrase[]>();
  for (const { names: concepts, forms } of lexicon) {
    for (const form of forms) {
      const [first = '', ...rest] = form.split(' ');
      const isBeginning = first.endsWith('*');
      const index = isBeginning ? beginnings : words;
      const key = isBeginning ? first.slice(0, -1) : first;
      const phrases = index.get(key);
      if (phrases) phrases.push({ concepts, rest });
      else index.set(key, [{ concepts, rest }]);
    }
  }
  return { words, beginnings };
}
