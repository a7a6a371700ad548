import { cutText } from './cut-text.js';
import type { Phrase } from './search-query.js';
import { type Word, wordsOf } from './search-words.js';

/** Plain text, with what was found as ranges: offsets in UTF-16 units, end exclusive, in order, none within another. */
export interface Snippet {
  text: string;
  marks: [start: number, end: number][];
}

/** Characters shown before the first mark, and in all. */
const before = 60;
const longest = 240;

/** The part of a message in which the first of the phrases stands, cut between words, with `…` where something is left out. */
export function snippetOf(message: string, phrases: readonly Phrase[]): Snippet {
  const words = wordsOf(message);
  const marks = marksIn(words, phrases);
  const start = message.length <= longest ? 0 : startOf(words, marks[0]?.[0] ?? 0);
  const head = start > 0 ? '…' : '';
  const rest = message.slice(start);
  const shown = rest.length > longest ? `${cutText(rest, longest).trimEnd()}…` : rest;
  const shift = head.length - start;
  const end = start + Math.min(rest.length, longest);
  return {
    text: head + shown,
    marks: marks.filter((mark) => mark[0] >= start && mark[1] <= end).map((mark) => [mark[0] + shift, mark[1] + shift]),
  };
}

function startOf(words: readonly Word[], firstMark: number): number {
  return firstMark <= before ? 0 : (words.find(({ start }) => start >= firstMark - before)?.start ?? firstMark);
}

function marksIn(words: readonly Word[], phrases: readonly Phrase[]): Snippet['marks'] {
  const marks: Snippet['marks'] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.max(0, ...phrases.filter((phrase) => standsAt(words, at, phrase)).map((p) => p.words.length));
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first && last) marks.push([first.start, last.end]);
    at += Math.max(1, length);
  }
  return marks;
}

function standsAt(words: readonly Word[], at: number, { words: wanted, isOpen }: Phrase): boolean {
  return wanted.every((word, i) => {
    const there = words[at + i]?.word;
    return isOpen && i === wanted.length - 1 ? there?.startsWith(word) : there === word;
  });
}
