import { foldText } from '../support/fold-text.js';

/** A text as a unit vector of letter triples: hashes of the triples, and how much each weighs. */
export interface Sketch {
  grams: readonly number[];
  weights: readonly number[];
}

const mostWords = 60;
const longestWord = 40;

/**
 * What two texts are compared by: words without case, accents, punctuation, emoji and long repetitions, numbers as `0`.
 * Texts that are equal in it count as the same text.
 */
export function normalised(text: string): string {
  const words = foldText(text).match(/_[a-z]+_|[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, mostWords)
    .map((word) => (/^\p{N}+$/u.test(word) ? '0' : word.replace(/(.)\1{2,}/gu, '$1').slice(0, longestWord)))
    .join(' ');
}

/** The sketch of a normalised text. Letter triples forgive slips, endings and the order of words. */
export function sketchOf(normalisedText: string): Sketch {
  const words = normalisedText.split(' ');
  const telling = words.filter(tells);
  const counts = new Map<number, number>();
  for (const word of telling.length > 0 ? telling : words) {
    const padded = ` ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) {
      const gram = hashOf(padded, i);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  const roots = [...counts.values()].map(Math.sqrt);
  const length = Math.hypot(...roots);
  return { grams: [...counts.keys()], weights: roots.map((root) => root / length) };
}

/** Words as short as "de", "me" or "to", and placeholders, tell little of what is wanted. */
function tells(word: string): boolean {
  return word.length > 2 && !word.startsWith('_');
}

function hashOf(text: string, start: number): number {
  let hash = 0;
  for (let i = start; i < start + 3; i++) hash = Math.imul(hash, 0x3f91) + text.charCodeAt(i);
  return hash & 0x3fffffff;
}
