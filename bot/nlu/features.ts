import { elsewhere } from './concepts/concept-finder.js';
import { DistinctHashes } from './distinct-hashes.js';
import { finish, hash, join, step } from './hash.js';

/** The blocks of features, in their order. */
export const featureBlocks = ['words', 'pairs', 'pieces', 'concepts', 'conceptPairs', 'conceptOrder'] as const;

/** The hashed features of one text, each once, block after block. */
export interface Features {
  hashes: Uint32Array;
  /** Per block, where it ends in `hashes`. */
  ends: readonly number[];
}

const wordSeed = 0x811c9dc5;
const pairSeed = 0x2f0b4a17;
const pieceSeed = 0x5bd1e995;
const conceptSeed = 0x1b873593;
const conceptPairSeed = 0x38495ab5;
const conceptOrderSeed = 0x71374491;
const shortestPiece = 2;
const longestPiece = 5;
const boundary = 0x20;
const edgeHash = hash(wordSeed, '^');
const endHash = hash(conceptSeed, '$');
const elsewhereHash = hash(conceptSeed, elsewhere);

/**
 * Reads what the linear model looks at: words, pairs of neighbouring words (with the ends of the text as words), the
 * character pieces of 2–5 of each word with its edges, and the concepts the words stand for, alone, two by two, and in
 * their order. Hashes have 32 bits; a real vocabulary hardly ever collides.
 */
export class FeatureReader {
  readonly #seen = new DistinctHashes();

  read(tokens: readonly string[], concepts: readonly string[]): Features {
    const seen = this.#seen;
    seen.clear();
    const words = hashesOf(tokens, wordSeed);
    const conceptsInOrder = hashesOf(concepts, conceptSeed);
    const conceptsOnce = Uint32Array.from(new Set(conceptsInOrder)).sort();
    for (const word of words) seen.add(word);
    const ends = [seen.size];
    addPairs(seen, words);
    ends.push(seen.size);
    for (const token of tokens) if (!token.startsWith('_')) addPieces(seen, token);
    ends.push(seen.size);
    for (const concept of conceptsOnce) seen.add(concept);
    ends.push(seen.size);
    addConceptPairs(seen, conceptsOnce);
    ends.push(seen.size);
    addConceptOrder(seen, conceptsInOrder);
    ends.push(seen.size);
    return { hashes: seen.toArray(), ends };
  }
}

/** The hash of a word, as in the first block. */
export function wordHash(token: string): number {
  return hash(wordSeed, token);
}

function hashesOf(names: readonly string[], seed: number): Uint32Array {
  const hashes = new Uint32Array(names.length);
  for (let at = 0; at < names.length; at += 1) hashes[at] = hash(seed, names[at] as string);
  return hashes;
}

function addPairs(seen: DistinctHashes, words: Uint32Array): void {
  if (words.length === 0) return;
  let previous = edgeHash;
  for (const word of words) {
    seen.add(join(pairSeed, previous, word));
    previous = word;
  }
  seen.add(join(pairSeed, previous, edgeHash));
}

function addConceptPairs(seen: DistinctHashes, concepts: Uint32Array): void {
  for (let first = 0; first < concepts.length; first += 1) {
    for (let second = first + 1; second < concepts.length; second += 1) {
      seen.add(join(conceptPairSeed, concepts[first] as number, concepts[second] as number));
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
