import { foldText } from '../clean.js';
import { remember } from '../remember.js';
import { foreignWords, sharedWords } from './word-lists.js';

export type ForeignFinder = (text: string) => string | undefined;

/**
 * Makes a function that tells the language of a cleaned text that is in none of ours, as a BCP 47 code (`und` for a script
 * without one here); undefined when it may well be one of ours. Made not to be wrong about our own customers: a slip, a
 * name, a quotation or a single word is never foreign. `isOurs` tells words of our languages, as written or folded.
 */
export function foreignFinder(isOurs: (word: string) => boolean): ForeignFinder {
  const tell = remember((word: string) => languagesOf(word, isOurs));
  return (text) => byScript(text) ?? byWords(text, tell);
}

type Told = 'ours' | ReadonlyMap<string, number>;

/** In this order: a text with kana is Japanese whatever else is in it, and Cyrillic without a telling letter is called Russian. */
const scripts: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[іїєґ]/iu, 'uk'],
  [/[ђћџљњј]/iu, 'sr'],
  [/[ыэё]/iu, 'ru'],
  [/ъ/iu, 'bg'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
];

const latin = /\p{Script=Latin}/gu;
const otherLetter = /[^\P{L}\p{Script=Latin}\p{Script=Common}]/gu;

/** Written, for the most part, in a script that none of our languages uses. */
function byScript(text: string): string | undefined {
  const other = text.match(otherLetter)?.length ?? 0;
  if (other < 2 || other <= (text.match(latin)?.length ?? 0)) return undefined;
  return scripts.find(([script]) => script.test(text))?.[1] ?? 'und';
}

/** Letters that none of our languages has, by the languages that write them. Grave accents are left out: they are slips. */
const letters: Readonly<Record<string, string>> = {
  fr: 'îûëœùÿ',
  de: 'äöß',
  ro: 'ăîșşțţ',
  pl: 'ąćęłńśźż',
  sv: 'åäö',
  da: 'åæø',
  nb: 'åæø',
  fi: 'äö',
  cs: 'čďěňřšťůýž',
  hu: 'őűö',
  tr: 'ğışö',
  hr: 'čćđšž',
};

/** A single word proves a language only if it is as long as this, and nothing in the message is ours. */
const tellingLength = 5;
const leastWords = 3;

interface Proof {
  words: number;
  /** Of them, those that can be no name. */
  certain: number;
  /** How long the longest word from the lists is. */
  longest: number;
}

/** Two words that tell it, as many as there are words of ours; or one, in a message without any of ours. */
function byWords(text: string, tell: (word: string) => Told): string | undefined {
  const proofs = new Map<string, Proof>();
  let ours = 0;
  const words = new Set(wordsOf(text));
  for (const word of words) {
    const told = tell(word);
    if (told === 'ours') ours += 1;
    else for (const [language, length] of told) prove(proofs, language, length);
  }
  let best: [string, Proof] | undefined;
  for (const found of proofs) if (found[1].certain > 0 && isBetter(found[1], best?.[1])) best = found;
  if (!best) return undefined;
  const [language, proof] = best;
  const isPlain = proof.words >= 2 && proof.words >= ours;
  const isLone = ours === 0 && proof.longest >= tellingLength && words.size >= leastWords;
  return isPlain || isLone ? language : undefined;
}

function prove(proofs: Map<string, Proof>, language: string, length: number): void {
  const proof = proofs.get(language) ?? { words: 0, certain: 0, longest: 0 };
  proofs.set(language, proof);
  proof.words += 1;
  proof.certain += length > 0 ? 1 : 0;
  proof.longest = Math.max(proof.longest, length);
}

function isBetter(proof: Proof, than: Proof | undefined): boolean {
  return !than || proof.words > than.words || (proof.words === than.words && proof.certain > than.certain);
}

/**
 * The languages a word tells, with the length of what is listed; 1 for a strange letter, and 0 for one in a word that may be a
 * name. An elided word ("j'ai") tells once.
 */
function languagesOf(word: string, isOurs: (word: string) => boolean): Told {
  const told = new Map<string, number>();
  const lower = word.toLowerCase();
  const byLetter = lower === word ? 1 : 0;
  let hasOurs = false;
  for (const part of partsOf(lower)) {
    const folded = foldForeign(part);
    for (const language of byLetters(part)) told.set(language, byLetter);
    if (folded.length < 2 || sharedWords.has(folded)) continue;
    if (!part.endsWith("'") && (isOurs(part) || isOurs(folded))) hasOurs = true;
    else for (const language of foreignWords.get(folded) ?? []) told.set(language, folded.length);
  }
  return hasOurs && told.size === 0 ? 'ours' : told;
}

function partsOf(word: string): string[] {
  const parts = word.split("'");
  return parts.map((part, at) => (at < parts.length - 1 ? `${part}'` : part));
}

function byLetters(word: string): string[] {
  if (!strange.test(word)) return [];
  return Object.keys(letters).filter((language) => [...(letters[language] ?? '')].some((one) => word.includes(one)));
}

const strange = new RegExp(`[${Object.values(letters).join('')}]`);

const word = /\p{L}+(?:['·]\p{L}+)*/gu;
const quotation = /["“«„][^"”»“„«]{0,200}["”»“]/g;

/** The words, without what is quoted and without addresses. */
function wordsOf(text: string): string[] {
  const own = text.replace(/[’`´]/g, "'").replace(quotation, ' ');
  const written = own.split(/\s+/).filter((one) => !/@|:\/\/|^www\./.test(one));
  return written.join(' ').match(word) ?? [];
}

const unfoldable: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

function foldForeign(text: string): string {
  return foldText(text).replace(/[ßłøæœđı]/g, (letter) => unfoldable[letter] ?? letter);
}
