import {
  isBeing,
  isEmpty,
  isFiller,
  isFirstPerson,
  isHaving,
  isIn,
  isLearning,
  isNegator,
  isOther,
  isPreferring,
  isSpeaker,
  isSpeaking,
  isThing,
  isTurning,
  isWanting,
  languageCodes,
} from './asks-for-language-words.js';
import { foldText } from './clean.js';

/** A request to be spoken to in another language. */
export interface LanguageRequest {
  /** BCP 47: one of ours, or another that has a name. */
  language: string;
  /** What else the message says; empty when it is nothing worth an answer. */
  rest: string;
}

/**
 * Whether a cleaned message asks us to speak some language: "can we speak English?", "en inglés, por favor", "falas
 * galego?". A rule, so that it works whatever the models know. A guide, an invoice or a keyboard in another language is
 * no such request, and neither is a breakfast.
 */
export function asksForLanguage(text: string): LanguageRequest | undefined {
  if (!mention.test(foldText(text))) return undefined;
  const words = wordsOf(text);
  if (words.some(({ folded }) => isLearning(folded))) return undefined;
  for (const [at, { folded }] of words.entries()) {
    const language = languageCodes.get(folded);
    if (language === undefined || isOneOfTwo(words, at)) continue;
    const from = beginOf(words, at);
    if (from !== undefined) return { language, rest: restOf(text, words, from, at) };
  }
  return undefined;
}

/** Most messages name no language at all. */
const mention = new RegExp(`\\b(?:${[...languageCodes.keys()].join('|')})\\b`);

interface Word {
  folded: string;
  start: number;
  end: number;
  /** Number of the clause: commas, stops and question marks part them. */
  clause: number;
}

/** Where the request for the language at `at` begins; undefined when it is none. */
function beginOf(words: readonly Word[], at: number): number | undefined {
  const clause = clauseOf(words, at);
  let verb = at - 1;
  while (isSmall(clause(verb))) verb -= 1;
  const between = words.slice(verb + 1, at).map(({ folded }) => folded);
  const before = clause(verb);

  if (before && (isSpeaking(before) || isTurning(before))) {
    const isDone = isTurning(before) && words.some((_, other) => isThing(clause(other) ?? ''));
    return isDone || isDenied(clause, verb) || isOther(clause(verb - 1) ?? '') ? undefined : verb;
  }
  if (isSpeaker(clause(at + 1) ?? '')) return verb + 1;
  if (words.some(({ folded }) => isThing(folded)) || !endsWith(words, at)) return undefined;
  if (before === undefined) return isBare(between) ? verb + 1 : undefined;
  const isWish = isWanting(before) && (isPreferring(before) || between.some(isIn));
  return isWish && !isDenied(clause, verb) ? verb : undefined;
}

/** The words of the clause that a word is in, by their places in the message; undefined outside of it. */
function clauseOf(words: readonly Word[], at: number): (place: number) => string | undefined {
  const { clause } = words[at] as Word;
  return (place) => (words[place]?.clause === clause ? words[place]?.folded : undefined);
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && isFiller(word);
}

function endsWith(words: readonly Word[], at: number): boolean {
  const clause = clauseOf(words, at);
  let next = at + 1;
  while (isSmall(clause(next))) next += 1;
  return clause(next) === undefined;
}

/** "I don't speak Spanish" asks for no Spanish; "don't you speak Spanish?" does. */
function isDenied(clause: (place: number) => string | undefined, verb: number): boolean {
  const before = [-3, -2, -1, 0].map((back) => clause(verb + back) ?? '');
  return before.some(isNegator) && before.some(isFirstPerson);
}

/** "En inglés", "english please": nothing but the language. "Are you Spanish?" wants a preposition. */
function isBare(between: readonly string[]): boolean {
  return !between.some(isHaving) && (between.some(isIn) || !between.some(isBeing));
}

/** "Entendes o castelán e o portugués?" is a question, not a choice. */
function isOneOfTwo(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - 3), at + 4).filter(({ folded }) => languageCodes.has(folded));
  const joined = words.slice(Math.max(0, at - 2), at + 3).some(({ folded }) => /^(?:y|e|and|o|u|ou|or)$/.test(folded));
  return joined && new Set(near.map(({ folded }) => languageCodes.get(folded))).size > 1;
}

/** The message without the request and the small words around it; empty when only politeness is left. */
function restOf(text: string, words: readonly Word[], begin: number, at: number): string {
  const clause = clauseOf(words, at);
  let from = begin;
  let end = isSpeaker(clause(at + 1) ?? '') ? at + 1 : at;
  while (isSmall(clause(from - 1))) from -= 1;
  while (isSmall(clause(end + 1))) end += 1;
  const left = words.filter((_, place) => place < from || place > end).map(({ folded }) => folded);
  const telling = left.filter((word) => !isFiller(word) && !isEmpty(word) && !languageCodes.has(word));
  if (telling.length < 2 && !telling.some((word) => /\d/.test(word))) return '';
  return `${text.slice(0, words[from]?.start)} ${text.slice(words[end]?.end)}`.trim();
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+|[.,;:!?¿¡()]/gu)) {
    const [raw] = match;
    if (!/^[\p{L}\p{N}]/u.test(raw)) clause += 1;
    else words.push({ folded: foldText(raw), start: match.index, end: match.index + raw.length, clause });
  }
  return words;
}
