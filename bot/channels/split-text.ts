/** What a channel counts: UTF-16 units, Unicode code points or bytes of UTF-8. */
export type TextUnit = 'utf16' | 'codepoints' | 'utf8bytes';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text in parts of at most `limit` units, cut at the end of a paragraph, a line or a sentence in the second half of a part,
 * else between words, else between graphemes; only a grapheme that is longer than a part is cut itself, at code points.
 * Joined, the parts are the text but for white space at the cuts. No part is blank: a blank text has no parts. Throws
 * RangeError for a limit below 4, into which not every code point fits.
 */
export function splitText(text: string, limit: number, unit: TextUnit): string[] {
  if (!(limit >= 4)) throw new RangeError('A part has at least 4 units');
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = farthest(text, start, limit, unit);
    const cut = end === text.length ? end : (bestGap(text, start, end) ?? hardCut(text, start, end));
    const part = text.slice(start, cut);
    if (/\S/.test(part)) parts.push(part);
    start = afterGap(text, cut);
  }
  return parts;
}

/** The last index up to which the text from `start` fits, never between two surrogates. */
function farthest(text: string, start: number, limit: number, unit: TextUnit): number {
  let index = start;
  let left = limit;
  while (index < text.length) {
    const code = text.codePointAt(index) as number;
    left -= sizeOf(code, unit);
    if (left < 0) break;
    index += code > 0xffff ? 2 : 1;
  }
  return index;
}

function sizeOf(code: number, unit: TextUnit): number {
  if (unit === 'codepoints') return 1;
  if (unit === 'utf16') return code > 0xffff ? 2 : 1;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** What follows an index decides by its first code point whether there is a boundary: two units more are enough. */
function hardCut(text: string, start: number, end: number): number {
  const begin = graphemes.segment(text.slice(start, end + 2)).containing(end - start)?.index ?? 0;
  return begin > 0 ? start + begin : end;
}

/** Where the white space begins at which it is best to cut: the last of the highest rank, between two graphemes. */
function bestGap(text: string, start: number, end: number): number | undefined {
  const half = start + (end - start) / 2;
  let best: { at: number; rank: number } | undefined;
  let at = end;
  while (at > start && (best === undefined || at > half)) {
    if (!isGap(text, at)) {
      at -= 1;
      continue;
    }
    while (at > start && isGap(text, at - 1)) at -= 1;
    const rank = at < half ? ranks.word : rankOf(text, at);
    if (at > start && rank > (best?.rank ?? -1) && isBoundary(text, at)) best = { at, rank };
    at -= 1;
  }
  return best?.at;
}

const ranks = { word: 0, sentence: 1, line: 2, paragraph: 3 };

function rankOf(text: string, gap: number): number {
  const lines = text.slice(gap, endOfGap(text, gap)).split('\n').length - 1;
  if (lines > 0) return lines > 1 ? ranks.paragraph : ranks.line;
  return /[.!?…][)\]"'”’»]?$/.test(text.slice(Math.max(0, gap - 2), gap)) ? ranks.sentence : ranks.word;
}

/** Where the next part begins; white space that carries an accent belongs to it. */
function afterGap(text: string, from: number): number {
  const index = endOfGap(text, from);
  return index > from && index < text.length && !isBoundary(text, index) ? index - 1 : index;
}

/** Whether graphemes meet here; only beside white space, where nothing further off counts. */
function isBoundary(text: string, index: number): boolean {
  const from = Math.max(0, index - 2);
  return graphemes.segment(text.slice(from, index + 2)).containing(index - from)?.index === index - from;
}

function endOfGap(text: string, from: number): number {
  let index = from;
  while (isGap(text, index)) index += 1;
  return index;
}

/** White space at which a line may be broken; a no-break space holds together what it stands between. */
function isGap(text: string, index: number): boolean {
  return /[^\S\u00a0\u202f\ufeff]/.test(text.charAt(index));
}
