import { createHash } from 'node:crypto';
import { actionConcepts } from './actions.js';
import { elsewhereConcepts } from './elsewhere.js';
import { spellingIndex } from './misspelling.js';
import { shopConcepts } from './shop.js';

interface Phrase {
  concepts: readonly string[];
  /** The words after the first; one ending in `*` stands for all that begin so. */
  rest: readonly string[];
}

interface Lexicon {
  words: ReadonlyMap<string, readonly Phrase[]>;
  beginnings: ReadonlyMap<string, readonly Phrase[]>;
}

const shortestBeginning = 2;
const source = [shopConcepts, actionConcepts, elsewhereConcepts].join('\n');
const lexicon = readLexicon(source);

/** Names the lexicon's wording: a model learned with another does not fit. */
export const lexiconVersion = createHash('sha256').update(source).digest('hex').slice(0, 12);

const ownTrade = readLexicon([shopConcepts, actionConcepts].join('\n'));
const spelling = spellingIndex([...ownTrade.words.keys(), ...ownTrade.beginnings.keys()]);
const beginningSpelling = spellingIndex(ownTrade.beginnings.keys());

/** The concepts found in a text. */
export interface Concepts {
  /** In the order of the words, repeated as often as they occur. */
  names: readonly string[];
  /** The share of words that begin none, 0–1. */
  plainShare: number;
}

/** The concept of everything that belongs to other trades than a shop's. */
export const elsewhere = 'elsewhere';

/**
 * The concepts that words stand for, in any language: `reembolso`, `refund` and `money
 * back` are all `refund`. What one language's utterances teach of a concept, the model knows in the others.
 *
 * A lexicon line is `concept: form form …`, or `concept+wider: …` to count as both, forms folded like tokens; `devol*` is every word that begins so, and
 * `money_back` two words in a row, `devol*_*_dinero` with any word between.
 */
export function conceptsOf(tokens: readonly string[]): Concepts {
  const found: string[] = [];
  let plain = 0;
  for (const [at, token] of tokens.entries()) {
    if (!collectAt(token, tokens, at, found) && !collectAt(meantBy(token), tokens, at, found)) plain += 1;
  }
  return { names: found, plainShare: tokens.length === 0 ? 1 : plain / tokens.length };
}

function collectAt(word: string | undefined, tokens: readonly string[], at: number, found: string[]): boolean {
  if (word === undefined) return false;
  const before = found.length;
  collect(lexicon.words.get(word), tokens, at, found);
  for (let length = shortestBeginning; length <= word.length; length += 1) {
    collect(lexicon.beginnings.get(word.slice(0, length)), tokens, at, found);
  }
  return found.length > before;
}

/** The form a misspelt word was meant to be; of a form that stands for a beginning, the beginning itself. */
function meantBy(word: string): string | undefined {
  const whole = spelling.meant(word);
  if (whole !== undefined) return whole;
  for (let length = word.length - 1; length >= 6; length -= 1) {
    const beginning = beginningSpelling.meant(word.slice(0, length));
    if (beginning !== undefined) return beginning;
  }
  return undefined;
}

function collect(phrases: readonly Phrase[] | undefined, tokens: readonly string[], at: number, found: string[]): void {
  if (!phrases) return;
  for (const { concepts, rest } of phrases) {
    if (rest.every((form, next) => fits(form, tokens[at + 1 + next]))) found.push(...concepts);
  }
}

function fits(form: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  return form.endsWith('*') ? token.startsWith(form.slice(0, -1)) : token === form;
}

function readLexicon(lines: string): Lexicon {
  const words = new Map<string, Phrase[]>();
  const beginnings = new Map<string, Phrase[]>();
  for (const line of lines.split('\n')) {
    const [names, forms] = line.split(': ');
    if (!names || !forms) continue;
    const concepts = names.split('+');
    for (const form of forms.trim().split(/\s+/)) {
      const placeholder = form.startsWith('_');
      const [first = '', ...rest] = placeholder ? [form] : form.split('_').filter((word) => word !== '');
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
