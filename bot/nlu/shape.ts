import { elsewhere } from './concepts/concept-finder.js';
import { wordHash } from './features.js';
import type { Prepared } from './prepare.js';

/**
 * What a message tells, besides its meaning, of how far opinions on it can be trusted: the share of words the corpus has
 * never shown, the share that stand for no concept, how many speak of other trades, and the length (logarithm).
 */
export function shapeOf({ tokens, concepts }: Prepared, known: { has(word: number): boolean }): number[] {
  const unknown = tokens.filter((token) => !known.has(wordHash(token))).length;
  const strange = concepts.names.filter((name) => name === elsewhere).length;
  return [
    tokens.length === 0 ? 1 : unknown / tokens.length,
    concepts.plainShare,
    Math.min(strange, 3),
    Math.log(1 + tokens.length),
  ];
}
