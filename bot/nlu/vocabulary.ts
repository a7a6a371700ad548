import { type Features, featureBlocks } from './features.js';
import { HashIndex } from './hash-index.js';

/** A row of a sparse matrix: each column once. */
export interface SparseRow {
  columns: Uint32Array;
  values: Float32Array;
}

/** In how many texts a feature of each block must occur before it is learned. */
const minimum: readonly number[] = [1, 2, 2, 2, 2, 2];

/** The length of each block: concepts generalise best, pairs of words worst. */
const lengths: readonly number[] = [0.7, 0.5, 0.7, 1, 1, 0.5];

/** Counts features over texts and numbers those that occur often enough, block by block in order of first appearance. */
export function buildVocabulary(texts: readonly Features[]): HashIndex {
  const kept = new Set<number>();
  for (let block = 0; block < featureBlocks.length; block += 1) {
    const counts = new Map<number, number>();
    for (const { hashes, ends } of texts) {
      for (const feature of hashes.subarray(ends[block - 1] ?? 0, ends[block]))
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    for (const [feature, times] of counts) if (times >= (minimum[block] as number)) kept.add(feature);
  }
  return new HashIndex(kept);
}

/**
 * The text as numbers: each block of features has its length when all of them are known, and less when some are not, so
 * that a text of strange words scores low everywhere. The last column (the size of the vocabulary) is the constant 1.
 */
export function toRow({ hashes, ends }: Features, vocabulary: HashIndex): SparseRow {
  const columns = new Uint32Array(hashes.length + 1);
  const values = new Float32Array(hashes.length + 1);
  let size = 0;
  let at = 0;
  for (let block = 0; block < ends.length; block += 1) {
    const end = ends[block] as number;
    const value = (lengths[block] as number) / Math.sqrt(end - at);
    for (; at < end; at += 1) {
      const column = vocabulary.find(hashes[at] as number);
      if (column < 0) continue;
      columns[size] = column;
      values[size] = value;
      size += 1;
    }
  }
  columns[size] = vocabulary.size;
  values[size] = 1;
  return { columns: columns.subarray(0, size + 1), values: values.subarray(0, size + 1) };
}
