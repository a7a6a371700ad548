import type { FeatureBlocks } from './features.js';

/** A row of a sparse matrix: each column once. */
export interface SparseRow {
  columns: Uint32Array;
  values: Float32Array;
}

/** In how many texts a feature of each block must occur before it is learned. */
const minimum: readonly number[] = [1, 2, 2, 2, 2, 2];

/** The length of each block: concepts generalise best, pairs of words worst. */
const lengths: readonly number[] = [0.7, 0.5, 0.7, 1, 1, 0.5];

/** Counts features over texts and numbers those that occur often enough, in order of first appearance. */
export function buildVocabulary(texts: Iterable<FeatureBlocks>): Map<number, number> {
  const counts: Map<number, number>[] = minimum.map(() => new Map());
  for (const blocks of texts) {
    for (const [block, features] of blocks.entries()) {
      const seen = counts[block];
      for (const feature of features) seen?.set(feature, (seen.get(feature) ?? 0) + 1);
    }
  }
  const vocabulary = new Map<number, number>();
  for (const [block, seen] of counts.entries()) {
    for (const [feature, times] of seen) {
      if (times >= (minimum[block] ?? 1) && !vocabulary.has(feature)) vocabulary.set(feature, vocabulary.size);
    }
  }
  return vocabulary;
}

/**
 * The text as numbers: each block of features has its length when all of them are known, and less when some are not, so
 * that a text of strange words scores low everywhere. The last column (the size of the vocabulary) is the constant 1.
 */
export function toRow(blocks: FeatureBlocks, vocabulary: ReadonlyMap<number, number>): SparseRow {
  const columns: number[] = [];
  const values: number[] = [];
  for (const [block, features] of blocks.entries()) {
    const length = lengths[block] ?? 1;
    const value = length / Math.sqrt(features.size);
    for (const feature of features) {
      const column = vocabulary.get(feature);
      if (column === undefined) continue;
      columns.push(column);
      values.push(value);
    }
  }
  columns.push(vocabulary.size);
  values.push(1);
  return { columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}
