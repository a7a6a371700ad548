import { foldText } from '../../support/fold-text.js';
import type { LedgerEntry } from '../../support/report-store.js';
import { lexiconVersion, type Theme, themes, themesOf } from '../../support/themes/index.js';
import { encode, type Layout, type Table, type Values } from './codec.js';
import { dimensionLayout, dimensionValues, surveyLayout, surveyValues } from './dimensions.js';

/** One row per answer with a comment, in the order of the closing. */
export const commentLayout = {
  version: lexiconVersion,
  parts: ['rows', 'text'],
  columns: {
    /** Of the closing, in milliseconds since the day began. */
    at: { type: 'u32', part: 'rows' },
    /** Where its text ends. */
    end: { type: 'u32', part: 'rows' },
    /** The n-th theme is bit n. */
    themes: { type: 'u32', part: 'rows' },
    ...dimensionLayout,
    ...surveyLayout,
    value: { type: 'u8', part: 'rows' },
    /** Folded, UTF-8, a line break after each comment and none inside. */
    text: { type: 'u8', part: 'text' },
  },
} as const satisfies Layout;

export type CommentTable = Table<typeof commentLayout>;

const dayMs = 86_400_000;
/** What is longer cannot be searched from there on. */
const mostCharacters = 4000;

/** `entries` are those of the day with a comment, in order. */
export function commentColumns(day: number, entries: readonly LedgerEntry[]): Uint8Array {
  const rows = entries.filter(hasComment);
  const texts = rows.map(({ comment }) => Buffer.from(`${foldComment(comment)}\n`));
  let end = 0;
  const values: Values<typeof commentLayout> = {
    at: rows.map(({ at }) => at - day * dayMs),
    end: texts.map(({ length }) => (end += length)),
    themes: rows.map(({ comment }) => themeBits(comment)),
    ...dimensionValues(rows),
    ...surveyValues(rows),
    value: rows.map(({ value }) => value),
    text: [...Buffer.concat(texts)],
  };
  return encode(commentLayout, { rows: rows.length, text: end }, values);
}

/** As both comments and what is looked for in them are compared: no case, no accents, spaces only. */
export function foldComment(text: string): string {
  return foldText(text.slice(0, mostCharacters)).replace(/\s+/g, ' ');
}

export function themeBit(theme: Theme): number {
  return 1 << themes.indexOf(theme);
}

function themeBits(comment: string): number {
  return themesOf(comment).reduce((bits, theme) => bits | themeBit(theme), 0) >>> 0;
}

function hasComment(entry: LedgerEntry): entry is LedgerEntry & { value: number; comment: string } {
  return entry.status === 'answered' && entry.value !== null && (entry.comment ?? '').trim() !== '';
}
