import type { Entity } from '../../engine/ports.js';
import { languages } from '../../support/language.js';
import type { Product } from '../../support/product.js';
import { spellingIndex } from '../concepts/misspelling.js';
import { remember } from '../remember.js';
import type { Seen } from './phrases.js';
import { type Word, wordsOf } from './words.js';

/** Finds products of the catalogue in a text; `value` is the product's id. */
export type ProductFinder = (seen: Seen) => Entity[];

/** A name of a product in folded words, filed under the first. */
interface Name {
  id: string;
  words: readonly string[];
}

/** Only in words this long is a slip of the keyboard forgiven: shorter ones have neighbours that are words themselves. */
const longWord = 8;

/** What may stand between the words of a name. */
const gap = /^[\s,.'’-]{0,3}$/;

/**
 * Finds products by any of their names, whatever the case, accents and simple plurals, the longest name first. The
 * index is built once; each word of a text is looked up once, so the time is linear in the text.
 */
export function productFinder(products: readonly Product[]): ProductFinder {
  const names = products.flatMap(namesOf).sort((a, b) => b.words.length - a.words.length);
  if (names.length === 0) return () => [];
  const byFirst = new Map<string, Name[]>();
  for (const name of names) {
    const first = name.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const known = new Set(names.flatMap(({ words }) => words));
  const spelling = spellingIndex([...known].filter((word) => word.length >= longWord));
  const formsOf = remember((folded: string): readonly string[] => {
    const forms = [folded, ...singularsOf(folded)];
    if (forms.some((form) => known.has(form))) return forms;
    return forms.flatMap((form) => spelling.meant(form) ?? []);
  });

  return ({ text, words }) => {
    const found: Entity[] = [];
    const forms = words.map(({ folded }) => formsOf(folded));
    for (let at = 0; at < words.length; ) {
      const name = longestAt(forms, at);
      const length = name && isTogether(text, words, at, name.words.length) ? name.words.length : 0;
      if (name && length > 0) found.push(entity(text, words, at, length, name.id));
      at += Math.max(1, length);
    }
    return found;
  };

  function longestAt(forms: readonly (readonly string[])[], at: number): Name | undefined {
    const candidates = (forms[at] ?? []).flatMap((form) => byFirst.get(form) ?? []);
    const standing = candidates.filter(({ words }) => words.every((word, index) => forms[at + index]?.includes(word)));
    return standing.reduce<Name | undefined>(
      (longest, name) => (longest && longest.words.length >= name.words.length ? longest : name),
      undefined,
    );
  }
}

function namesOf({ id, names, also }: Product): Name[] {
  const all = languages.flatMap((language) => [names[language], ...(also[language] ?? [])]);
  return all.map((name) => ({ id, words: wordsOf(name).map(({ folded }) => folded) }));
}

/** `mochilas` → `mochila`; `torches` → `torche`, `torch`: which of them is a word is not known here. */
function singularsOf(folded: string): string[] {
  if (folded.length < 4 || !folded.endsWith('s')) return [];
  return folded.endsWith('es') ? [folded.slice(0, -1), folded.slice(0, -2)] : [folded.slice(0, -1)];
}

function isTogether(text: string, words: readonly Word[], at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) {
    if (!gap.test(text.slice(words[next - 1]?.end, words[next]?.start))) return false;
  }
  return true;
}

function entity(text: string, words: readonly Word[], at: number, length: number, value: string): Entity {
  const start = words[at]?.start ?? 0;
  const end = words[at + length - 1]?.end ?? start;
  return { type: 'product', raw: text.slice(start, end), value, start, end };
}
