import { elsewhere } from './concepts/concept-finder.js';
import { stemHash } from './features.js';
import type { Prepared } from './prepare.js';

/**
 * What a message tells, besides its meaning, of how far opinions on it can be trusted: the share of stems the corpus has
 * never shown, the share that stand for no concept, how many speak of other trades, and the length (logarithm).
 */
export function shapeOf({ stems, concepts }: Prepared, known: { has(stem: number): boolean }): number[] {
  const unknown = stems.filter((stem) => !known.has(stemHash(stem))).length;
  const strange = concepts.names.filter((name) => name === elsewhere).length;
  return [
    stems.length === 0 ? 1 : unknown / stems.length,
    concepts.plainShare,
    Math.min(strange, 3),
    Math.log(1 + stems.length),
  ];
}
