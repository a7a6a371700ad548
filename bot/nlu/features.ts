import { elsewhere } from './concepts/concept-finder.js';
import { DistinctHashes } from './distinct-hashes.js';
import { finish, hash, join, step } from './hash.js';

/** The blocks of features, in their order. */
export const featureBlocks = [
  'stems',
  'neighbours',
  'pairs',
  'pieces',
  'concepts',
  'conceptPairs',
  'conceptOrder',
] as const;

export type FeatureBlock = (typeof featureBlocks)[number];

/** The hashed features of one text, each once, block after block. */
export interface Features {
  hashes: Uint32Array;
  /** Per block, where it ends in `hashes`. */
  ends: readonly number[];
}

/** What a text is made of, as the classifiers see it; `stems` are those of `tokens`, one by one. */
export interface Wording {
  tokens: readonly string[];
  stems: readonly string[];
  concepts: readonly string[];
}

const stemSeed = 0x811c9dc5;
const neighbourSeed = 0x2f0b4a17;
const pairSeed = 0x6a09e667;
const pieceSeed = 0x5bd1e995;
const conceptSeed = 0x1b873593;
const conceptPairSeed = 0x38495ab5;
const conceptOrderSeed = 0x71374491;
const shortestPiece = 2;
const longestPiece = 5;
/** How far apart the words of a pair may stand: further apart they hardly belong together, and pairs would be many. */
const pairReach = 8;
const boundary = 0x20;
const edgeHash = hash(stemSeed, '^');
const endHash = hash(conceptSeed, '$');
const elsewhereHash = hash(conceptSeed, elsewhere);

/**
 * Reads what the models look at: stems, neighbouring stems in their order (with the ends of the text), pairs of stems in
 * any order, the character pieces of 2–5 of each word with its edges, and the concepts the words stand for, alone, two by
 * two, and in their order. Hashes have 32 bits; a real vocabulary hardly ever collides.
 */
export class FeatureReader {
  readonly #seen = new DistinctHashes();

  read(wording: Wording): Features {
    const seen = this.#seen;
    seen.clear();
    const stems = hashesOf(wording.stems, stemSeed);
    const conceptsInOrder = hashesOf(wording.concepts, conceptSeed);
    const concepts = Uint32Array.from(new Set(conceptsInOrder)).sort();
    const ends: number[] = [];
    const close = () => ends.push(seen.size);

    for (const stem of stems) seen.add(stem);
    close();
    addNeighbours(seen, stems);
    close();
    addPairs(seen, stems, pairReach, pairSeed);
    close();
    for (const token of wording.tokens) if (!token.startsWith('_')) addPieces(seen, token);
    close();
    for (const concept of concepts) seen.add(concept);
    close();
    addPairs(seen, concepts, concepts.length, conceptPairSeed);
    close();
    addConceptOrder(seen, conceptsInOrder);
    close();
    return { hashes: seen.toArray(), ends };
  }
}

/** The hashes of one block. */
export function blockOf({ hashes, ends }: Features, block: FeatureBlock): Uint32Array {
  const at = featureBlocks.indexOf(block);
  return hashes.subarray(ends[at - 1] ?? 0, ends[at]);
}

/** The hash of a stem, as in the first block. */
export function stemHash(stem: string): number {
  return hash(stemSeed, stem);
}

function hashesOf(names: readonly string[], seed: number): Uint32Array {
  const hashes = new Uint32Array(names.length);
  for (let at = 0; at < names.length; at += 1) hashes[at] = hash(seed, names[at] as string);
  return hashes;
}

function addNeighbours(seen: DistinctHashes, stems: Uint32Array): void {
  if (stems.length === 0) return;
  let previous = edgeHash;
  for (const stem of stems) {
    seen.add(join(neighbourSeed, previous, stem));
    previous = stem;
  }
  seen.add(join(neighbourSeed, previous, edgeHash));
}

function addPairs(seen: DistinctHashes, members: Uint32Array, reach: number, seed: number): void {
  for (let first = 0; first < members.length; first += 1) {
    const one = members[first] as number;
    const last = Math.min(members.length - 1, first + reach);
    for (let second = first + 1; second <= last; second += 1) {
      const other = members[second] as number;
      seen.add(one < other ? join(seed, one, other) : join(seed, other, one));
    }
  }
}

function addConceptOrder(seen: DistinctHashes, concepts: Uint32Array): void {
  let previous = 0;
  for (const concept of concepts) {
    if (concept === elsewhereHash) continue;
    seen.add(join(conceptOrderSeed, previous, concept));
    previous = concept;
  }
  seen.add(join(conceptOrderSeed, previous, endHash));
}

function addPieces(seen: DistinctHashes, token: string): void {
  const length = token.length + 2;
  for (let start = 0; start <= length - shortestPiece; start += 1) {
    let value = pieceSeed;
    const end = Math.min(length, start + longestPiece);
    for (let at = start; at < end; at += 1) {
      value = step(value, at === 0 || at === length - 1 ? boundary : token.charCodeAt(at - 1));
      if (at - start + 1 >= shortestPiece) seen.add(finish(value));
    }
  }
}
