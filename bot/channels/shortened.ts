import { splitText } from './split-text.js';

/** A text of at most `limit` UTF-16 units, with an ellipsis where something is missing. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${splitText(text, limit - 1, 'utf16')[0] ?? ''}…`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
