import { asciiDigit } from './fold-text.js';

/** A text as a person reads it, and where its characters were. */
export interface Legible {
  text: string;
  /** The offset in the original of an offset in `text`; its length for the end. */
  origin(offset: number): number;
}

/** Nothing to make legible: Latin letters, usual punctuation. Most messages. */
const plain = /^[\0-\x9f\xa1-\xac\xae-\xb1\xb4-\xb8\xba-\u024f\u2010-\u2015\u2018-\u2027\u20ac]*$/;

/**
 * Digits of any script as ASCII, full-width characters as narrow ones, every space and dash as the usual one, and without
 * invisible characters and combining marks: what hides a number from a search, and not from a reader.
 */
export function legible(text: string): Legible {
  if (plain.test(text)) return { text, origin: (offset) => offset };
  const origins: number[] = [];
  let read = '';
  let at = 0;
  for (const character of text) {
    const seen = asRead(character);
    for (let unit = 0; unit < seen.length; unit += 1) origins.push(at);
    read += seen;
    at += character.length;
  }
  origins.push(text.length);
  return { text: read, origin: (offset) => origins[offset] ?? text.length };
}

function asRead(character: string): string {
  if (character < '\x80') return character;
  if (/\p{Nd}/u.test(character)) return asciiDigit(character);
  if (/[\p{M}\p{Cf}]/u.test(character)) return '';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\uff01-\uff5e]/.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  // Digits in circles, superscripts and the like.
  if (/\p{No}/u.test(character)) return /^\d$/.exec(character.normalize('NFKC'))?.[0] ?? character;
  return character;
}

/** A stretch of a legible text that must not be kept, and what is shown in its place. */
export interface Hidden {
  start: number;
  end: number;
  shown: string;
}
