/** A word of a text, as it is compared: lower case, without accents. */
export interface Word {
  word: string;
  /** Offsets into the text, in UTF-16 units, end exclusive. */
  start: number;
  end: number;
}

const runs = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The words of a text: runs of letters and digits of any script. The same as what SQLite's `unicode61 remove_diacritics 2`
 * makes of it (sqlite.org/fts5.html, "Unicode61 Tokenizer"), so that what was found can also be shown.
 */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(runs), ({ 0: run, index }) => ({
    word: run.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + run.length,
  }));
}
