import { actionConcepts } from './actions.js';
import { elsewhereConcepts } from './elsewhere.js';
import { shopConcepts } from './shop.js';

interface Phrase {
  concept: string;
  /** The words after the first; one ending in `*` stands for all that begin so. */
  rest: readonly string[];
}

interface Lexicon {
  words: ReadonlyMap<string, readonly Phrase[]>;
  beginnings: ReadonlyMap<string, readonly Phrase[]>;
}

const shortestBeginning = 2;
const lexicon = readLexicon([shopConcepts, actionConcepts, elsewhereConcepts].join('\n'));

/**
 * The concepts that words stand for, in the order of the words, in any language: `reembolso`, `refund` and `money
 * back` are all `refund`. What one language's utterances teach of a concept, the model knows in the others.
 *
 * A lexicon line is `concept: form form …`, forms folded like tokens; `devol*` is every word that begins so, and
 * `money_back` two words in a row.
 */
export function conceptsOf(tokens: readonly string[]): string[] {
  const found: string[] = [];
  for (const [at, token] of tokens.entries()) {
    collect(lexicon.words.get(token), tokens, at, found);
    for (let length = shortestBeginning; length <= token.length; length += 1) {
      collect(lexicon.beginnings.get(token.slice(0, length)), tokens, at, found);
    }
  }
  return found;
}

function collect(phrases: readonly Phrase[] | undefined, tokens: readonly string[], at: number, found: string[]): void {
  if (!phrases) return;
  for (const { concept, rest } of phrases) {
    if (rest.every((form, next) => fits(form, tokens[at + 1 + next]))) found.push(concept);
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
    const [concept, forms] = line.split(': ');
    if (!concept || !forms) continue;
    for (const form of forms.trim().split(/\s+/)) {
      const placeholder = form.startsWith('_');
      const [first = '', ...rest] = placeholder ? [form] : form.split('_').filter((word) => word !== '');
      const isBeginning = first.endsWith('*');
      const index = isBeginning ? beginnings : words;
      const key = isBeginning ? first.slice(0, -1) : first;
      const phrases = index.get(key);
      if (phrases) phrases.push({ concept, rest });
      else index.set(key, [{ concept, rest }]);
    }
  }
  return { words, beginnings };
}
