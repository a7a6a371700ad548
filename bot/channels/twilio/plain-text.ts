/** Signs that a phone's keyboard or a word processor puts in, and what the GSM alphabet has in their place. */
const plain: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' '],
];

/**
 * A text with ASCII quotes, dashes, ellipses and spaces: one typographic sign in an SMS makes every segment of it hold 70 signs
 * instead of 160. Letters, digits and everything else stay as they are.
 */
export function plainText(text: string): string {
  return plain.reduce((result, [signs, ascii]) => result.replace(signs, ascii), text);
}
