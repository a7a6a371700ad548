import { type Features, featureBlocks } from './features.js';
import { HashIndex } from './hash-index.js';
import type { SparseRow } from './sparse-matrix.js';

/** The features worth learning. */
export interface Vocabulary {
  /** Hash of a feature → its column. */
  columns: HashIndex;
  /** Per column, how telling the feature is for being rare: 0–1; one that was never seen has 1. */
  rarity: Float32Array;
}

/** The length of each block; concepts say again, in other words, what stems said. */
const lengths: readonly number[] = [1, 1, 1, 1, 0.7, 0.7, 0.5];

/** In a block with more different features than this, those met in one text only are left out; stems are always kept. */
const affordable = 40_000;

/**
 * Counts features over texts and numbers those worth keeping, the most frequent first, so that what is looked at most lies
 * close together in memory. The rarity of a feature met in d of n texts is √(log((n + 1) / d) / log(n + 1)): the root of what
 * inverse document frequency gives.
 */
export function buildVocabulary(texts: readonly Features[]): Vocabulary {
  const kept: [feature: number, times: number][] = [];
  for (let block = 0; block < featureBlocks.length; block += 1) {
    const counts = new Map<number, number>();
    for (const { hashes, ends } of texts) {
      for (const feature of hashes.subarray(ends[block - 1] ?? 0, ends[block]))
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const fewest = block === 0 || counts.size <= affordable ? 1 : 2;
    for (const entry of counts) if (entry[1] >= fewest) kept.push(entry);
  }
  kept.sort(([, one], [, other]) => other - one);
  const scale = Math.log(texts.length + 1);
  return {
    columns: new HashIndex(kept.map(([feature]) => feature)),
    rarity: Float32Array.from(kept, ([, times]) => Math.sqrt(Math.log((texts.length + 1) / times) / scale)),
  };
}

/**
 * The text as numbers: each block of features has its length when all of them are known, and less when some are not, so
 * that a text of strange words scores low everywhere. The last column (the size of the vocabulary) is the constant 1.
 */
export function toRow({ hashes, ends }: Features, { columns: known, rarity }: Vocabulary): SparseRow {
  const columns = new Uint32Array(hashes.length + 1);
  const values = new Float32Array(hashes.length + 1);
  let size = 0;
  let at = 0;
  for (let block = 0; block < ends.length; block += 1) {
    const start = size;
    const end = ends[block] as number;
    let squares = 0;
    for (; at < end; at += 1) {
      const column = known.find(hashes[at] as number);
      const value = column < 0 ? 1 : (rarity[column] as number);
      squares += value * value;
      if (column < 0) continue;
      columns[size] = column;
      values[size] = value;
      size += 1;
    }
    const scale = squares > 0 ? (lengths[block] as number) / Math.sqrt(squares) : 0;
    for (let own = start; own < size; own += 1) values[own] = (values[own] as number) * scale;
  }
  columns[size] = known.size;
  values[size] = 1;
  return { columns: columns.subarray(0, size + 1), values: values.subarray(0, size + 1) };
}
