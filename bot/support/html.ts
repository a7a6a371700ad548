/** A piece of HTML that is safe to send as it is. Made by `html` only. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | boolean | undefined | null | Html | readonly Part[];

/**
 * HTML with every value in it escaped, for text and for attributes in double quotes; other `Html` goes in as it is, lists
 * one after the other, and `false`, `null` and `undefined` as nothing.
 */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: pieces.map((piece, i) => (i === 0 ? '' : markupOf(parts[i - 1])) + piece).join('') };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function markupOf(part: Part): string {
  if (part === undefined || part === null || typeof part === 'boolean') return '';
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? character);
  }
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}
