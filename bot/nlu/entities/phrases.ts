import { foldText } from '../clean.js';
import type { Counted } from './number-words.js';
import type { Word } from './words.js';

/** A text as the finders of entities see it. */
export interface Seen {
  text: string;
  words: readonly Word[];
}

/**
 * What customers say, and what it means. A pattern is words separated by spaces: `hace|hai|há N U`, `the? day after
 * tomorrow`. `|` stands between alternatives, `?` behind what may be missing, `$` at the end for "no noun follows".
 * Accents do not matter but in a word after `=`. A capital letter is a slot, read by its reader; `read` gets the values of
 * the slots in their order, and at which word it begins. It may say `undefined`: then the next pattern is tried; or `nothing`: the words are taken, and
 * mean nothing.
 */
export interface Phrase<T, Context> {
  pattern: string;
  read(values: readonly number[], context: Context, at: number): T | 'nothing' | undefined;
}

/** What a capital letter in a pattern stands for. */
export interface Slot {
  /** The folded words it can begin with. */
  begins: readonly string[];
  /** Whether it can begin with digits. */
  figures?: boolean;
  read(words: readonly Word[], at: number, text: string): Counted | undefined;
}

export type Slots = Readonly<Record<string, Slot>>;

export interface Found<T> {
  value: T;
  start: number;
  end: number;
}

/** Little words after which something else is spoken of. */
const noNoun = new Set(
  'y e and o ou or pero mas but que that a as ao ás at con com with non no nao not en em in por for i eu yo ya xa ja se si if'.split(
    ' ',
  ),
);

const isFigures = /^\d/;

/** What may stand between two words of a phrase. */
const gap = /^(?:[\s-]{0,3}|[,.]\s{1,2}|[°º]\s{0,2})$/;

/**
 * Finds phrases in the words of a text, the longest that begins at a word, none overlapping another. Each word begins
 * few phrases and a phrase is short, so the time is linear in the text.
 */
export function phraseFinder<T, Context>(
  phrases: readonly Phrase<T, Context>[],
  slots: Slots,
): (seen: Seen, context: Context) => Found<T>[] {
  const byWord = new Map<string, Variant<T, Context>[]>();
  const byFigures: Variant<T, Context>[] = [];
  for (const variant of phrases.flatMap(variantsOf).sort(longestFirst)) {
    const [first = ''] = variant.elements;
    const slot = typeof first === 'string' ? slots[first] : undefined;
    for (const word of typeof first === 'string' ? (slot?.begins ?? []) : first) file(byWord, word, variant);
    if (slot?.figures) byFigures.push(variant);
  }

  return (seen, context) => {
    const found: Found<T>[] = [];
    for (let at = 0; at < seen.words.length; ) {
      const match = longestAt(seen, at, context);
      if (match && match.value !== 'nothing') found.push(placed(seen, at, match.end, match.value));
      at = match?.end ?? at + 1;
    }
    return found;
  };

  function longestAt(seen: Seen, at: number, context: Context): Match<T> | undefined {
    const word = seen.words[at];
    const firstSlots = new Map<string, Counted | undefined>();
    for (const variant of word ? candidatesFor(word) : []) {
      const match = matchAt(variant, seen, at, context, firstSlots);
      if (match) return match;
    }
    return undefined;
  }

  function candidatesFor(word: Word): readonly Variant<T, Context>[] {
    if (isFigures.test(word.folded)) return byFigures;
    const named = byWord.get(word.folded) ?? [];
    const accented = word.lower === word.folded ? undefined : byWord.get(word.lower);
    return accented ? [...accented, ...named].sort(longestFirst) : named;
  }

  function matchAt(
    { phrase, elements, isLast }: Variant<T, Context>,
    seen: Seen,
    at: number,
    context: Context,
    firstSlots: Map<string, Counted | undefined>,
  ): Match<T> | undefined {
    const values: number[] = [];
    let end = at;
    for (const element of elements) {
      const counted = typeof element === 'string' ? readSlot(element, seen, end, at, firstSlots) : undefined;
      if (typeof element === 'string' ? !counted : !fits(element, seen.words[end])) return undefined;
      if (counted) values.push(counted.value);
      end += counted?.length ?? 1;
    }
    if (!isTogether(seen, at, end) || (isLast && isFollowed(seen, end))) return undefined;
    const value = phrase.read(values, context, at);
    return value === undefined ? undefined : { value, end };
  }

  /** What a slot reads; at the first word of a phrase only once, since many phrases begin with the same. */
  function readSlot(
    name: string,
    { words, text }: Seen,
    here: number,
    first: number,
    firstSlots: Map<string, Counted | undefined>,
  ): Counted | undefined {
    if (here !== first) return slots[name]?.read(words, here, text);
    if (!firstSlots.has(name)) firstSlots.set(name, slots[name]?.read(words, here, text));
    return firstSlots.get(name);
  }
}

interface Match<T> {
  value: T | 'nothing';
  /** The number of the word after it. */
  end: number;
}

/** A pattern with what may be missing decided. */
interface Variant<T, Context> {
  phrase: Phrase<T, Context>;
  /** Words that fit, or the name of a slot. */
  elements: (ReadonlySet<string> | string)[];
  isLast: boolean;
}

function variantsOf<T, Context>(phrase: Phrase<T, Context>): Variant<T, Context>[] {
  const parts = phrase.pattern.split(' ');
  const isLast = parts.at(-1) === '$';
  let ways: Variant<T, Context>['elements'][] = [[]];
  for (const part of isLast ? parts.slice(0, -1) : parts) {
    const needed = part.replace(/\?$/, '');
    const element = /^[A-Z]$/.test(needed) ? needed : new Set(needed.split('|').map(asWritten));
    const longer = ways.map((way) => [...way, element]);
    ways = needed === part ? longer : [...longer, ...ways];
  }
  return ways.map((elements) => ({ phrase, elements, isLast }));
}

function asWritten(word: string): string {
  return word.startsWith('=') ? word.slice(1) : foldText(word);
}

function longestFirst(a: { elements: unknown[] }, b: { elements: unknown[] }): number {
  return b.elements.length - a.elements.length;
}

function fits(element: ReadonlySet<string>, word: Word | undefined): boolean {
  return word !== undefined && (element.has(word.folded) || element.has(word.lower));
}

function file<T>(index: Map<string, T[]>, key: string, entry: T): void {
  const known = index.get(key);
  if (known) known.push(entry);
  else index.set(key, [entry]);
}

function isTogether({ text, words }: Seen, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (!gap.test(text.slice(words[at - 1]?.end, words[at]?.start))) return false;
  }
  return true;
}

function isFollowed({ text, words }: Seen, at: number): boolean {
  const next = words[at];
  if (next === undefined || noNoun.has(next.folded)) return false;
  return /^[\s-]{0,3}$/.test(text.slice(words[at - 1]?.end, next.start));
}

function placed<T>({ words }: Seen, at: number, to: number, value: T): Found<T> {
  return { value, start: words[at]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
