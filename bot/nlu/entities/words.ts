import { foldText } from '../clean.js';
import { remember } from '../remember.js';

/** A run of letters, or of digits, and where it stands: `3rd` is two of them. */
export interface Word {
  /** Lower case without accents; digits of any script as they are. */
  folded: string;
  /** Lower case, composed: tells `mañá` from `mana`. */
  lower: string;
  start: number;
  end: number;
  /** A number by itself: no part of a decimal, a date or a code. Always true of letters. */
  isWhole: boolean;
}

const word = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;
const isNumber = /^\p{N}/u;
const fold = remember(foldText);
const lowerCase = remember((raw) => raw.normalize('NFC').toLowerCase());

/** What is understood of a message has fewer. */
const mostWords = 1000;

/** The first words of a text with their places in it, in UTF-16 units. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index: start } of text.matchAll(word)) {
    const end = start + raw.length;
    const isWhole = !isNumber.test(raw) || (!joinedBefore(text, start) && !joinedAfter(text, end));
    words.push({ folded: fold(raw), lower: lowerCase(raw), start, end, isWhole });
    if (words.length === mostWords) break;
  }
  return words;
}

/** `1.200`, `12/03`, `M10`: what stands before belongs to the number. */
function joinedBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return /[\p{L}\p{N}]$|\p{N}[.,:/'’-]$/u.test(before);
}

function joinedAfter(text: string, end: number): boolean {
  return /^[.,:/'’-]\p{N}/u.test(text.slice(end, end + 2));
}
