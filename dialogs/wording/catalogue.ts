import { type Language, languages } from '../../bot/support/language.js';
import type { WordingCatalogue } from '../../bot/support/voice.js';
import { persona } from './persona.js';
import { readMessage, shippedSentence, wordings } from './say.js';
import type { Key } from './sentences.js';

/** Arguments that only choose between words ("a la", "a las") or repeat what is shown: a sentence may leave them out. */
const dispensable = ['bot', 'shop', 'hour', 'day', 'min', 'max'];
/** Channels cut what is longer on a button. */
const longestChoice = 20;
const longest = 1000;

/** The sentences of the files here, and what may stand in their place. */
export const wordingCatalogue: WordingCatalogue = {
  shipped: (language, tone) =>
    keys().map((key) => {
      const text = shippedSentence(language, key, tone);
      return { key, text, arguments: [...usedIn(language, text).keys()].filter((name) => !isPersona(name)) };
    }),
  has: (key) => Object.hasOwn(wordings.es, key),
  fault,
};

function fault(language: Language, key: string, text: string): string | undefined {
  if (!wordingCatalogue.has(key)) return 'There is no such sentence.';
  if (text.trim() === '') return 'It says nothing.';
  if (/[^\P{Cc}\n]/u.test(text) || (text.includes('\n') && isOneLine(key))) return 'It must be on one line.';
  if (text.length > longest) return `It is longer than ${longest} characters.`;
  const known = inAnyLanguage(key as Key);
  const original = usedIn(language, wordings[language][key as Key]);
  let used: Uses;
  try {
    used = usedIn(language, text);
  } catch {
    return 'It cannot be read: a brace or a plural is not complete.';
  }
  for (const [name, isCounted] of used) {
    if (isPersona(name)) continue;
    const counted = known.get(name);
    if (counted === undefined) return `There is no {${name}} in this sentence.`;
    if (isCounted && !counted) return `{${name}} is no number here, so it has no plural.`;
  }
  const missing = [...original.keys()].find((name) => !used.has(name) && !dispensable.includes(name));
  if (missing !== undefined) return `It leaves out {${missing}}.`;
  return spoken(language, text, known, key.startsWith('choice.'));
}

/** Says it once: what cannot be said is found here, not in front of a customer. */
function spoken(language: Language, text: string, known: Uses, isChoice: boolean): string | undefined {
  const samples = Object.fromEntries([...known].map(([name, isCounted]) => [name, isCounted ? 1 : name]));
  try {
    const said = String(readMessage(language, text).format({ ...samples, bot: persona.bot, shop: persona.shop }));
    return isChoice && said.length > longestChoice ? `A button holds ${longestChoice} characters.` : undefined;
  } catch {
    return 'It cannot be said: what stands in braces has a form that does not fit.';
  }
}

/** The arguments of a message by name; true for those that are counted. */
type Uses = Map<string, boolean>;

function usedIn(language: Language, text: string): Uses {
  const uses: Uses = new Map();
  collect(readMessage(language, text).getAst(), uses);
  return uses;
}

interface Element {
  type: number;
  value?: unknown;
  options?: Record<string, { value: readonly Element[] }>;
}

/** Kinds of elements of the message's tree (FormatJS, icu-messageformat-parser, "AST"). */
const literal = 0;
const number = 2;
const plural = 6;
const pound = 7;

function collect(elements: readonly unknown[], uses: Uses): void {
  for (const { type, value, options } of elements as readonly Element[]) {
    if (type === literal || type === pound) continue;
    const name = String(value);
    uses.set(name, uses.get(name) === true || type === number || type === plural);
    for (const option of Object.values(options ?? {})) collect(option.value, uses);
  }
}

function inAnyLanguage(key: Key): Uses {
  const known: Uses = new Map();
  for (const language of languages) collect(readMessage(language, wordings[language][key]).getAst(), known);
  return known;
}

/** Buttons, and subjects of e-mails. */
function isOneLine(key: string): boolean {
  return key.startsWith('choice.') || key.includes('subject');
}

function isPersona(name: string): boolean {
  return name === 'bot' || name === 'shop';
}

function keys(): Key[] {
  return Object.keys(wordings.es) as Key[];
}
