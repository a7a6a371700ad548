import { ConvozError } from '../errors.js';
import { foldText } from '../support/fold-text.js';
import { commonWords } from './common-passwords.js';

const shortest = 12;
const shortestWord = 3;
/** As much must be left of a password once what anybody would try first has been taken out of it. */
const ownCharacters = 5;
const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
];
const shortestRun = 4;
const letters: Record<string, string> = { '@': 'a', $: 's', 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/**
 * Throws PASSWORD_TOO_WEAK for fewer than 12 characters, and for passwords that are little more than common words, runs such as
 * `1234` or `qwer`, one character again and again, or the words given: login, name, shop (NIST SP 800-63B, 3.1.1.2).
 */
export function checkPassword(password: string, words: readonly string[]): void {
  if ([...password].length < shortest) refuse(`A password needs at least ${shortest} characters`);
  const folded = foldText(password);
  for (const read of [folded, asLetters(folded)]) {
    const left = withoutTheObvious(read, words.flatMap(partsOf));
    if (new Set(left).size < ownCharacters) refuse('The password is too easy to guess');
  }
}

function refuse(why: string): never {
  throw new ConvozError('PASSWORD_TOO_WEAK', why, { hint: 'Four unrelated words make a good one.' });
}

/** `p4ssw0rd` as the word it stands for. */
function asLetters(text: string): string {
  return text.replace(/[@$]|(?<=[a-z@$])[013457](?=[a-z@$])/g, (sign) => letters[sign] ?? sign);
}

/** What no list of words and no rule of thumb gives away. */
function withoutTheObvious(folded: string, words: readonly string[]): string {
  let left = folded;
  for (const word of words) left = left.replaceAll(word, ' ');
  // A common word stands alone or between digits and signs; four of them in a row are as good as any.
  const parts = left.split(/[^a-z]+/).filter(Boolean);
  const common = parts.filter((part) => commonWords.has(part) || isTwice(part));
  if (common.length < 3) for (const part of common) left = left.replace(part, ' ');
  return withoutRuns(left)
    .replace(/(.)\1{2,}/gu, '$1')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function isTwice(part: string): boolean {
  const half = part.slice(0, part.length / 2);
  return part === half + half && commonWords.has(half);
}

function withoutRuns(text: string): string {
  let left = text;
  for (const row of rows.flatMap((keys) => [keys, [...keys].reverse().join('')])) {
    for (let length = row.length; length >= shortestRun; length -= 1) {
      for (let at = 0; at + length <= row.length; at += 1) left = left.replaceAll(row.slice(at, at + length), ' ');
    }
  }
  return left;
}

function partsOf(words: string): string[] {
  const folded = foldText(words);
  return [folded, ...folded.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= shortestWord);
}
