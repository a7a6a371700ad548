import { elsewhere } from './concepts/concepts.js';

/** The hashed features of one text, each once, block by block: words, pairs of words, pieces of words, concepts alone, in pairs, in order. */
export type FeatureBlocks = readonly Set<number>[];

const wordSeed = 0x811c9dc5;
const pairSeed = 0x2f0b4a17;
const pieceSeed = 0x5bd1e995;
const conceptSeed = 0x1b873593;
const conceptPairSeed = 0x38495ab5;
const conceptOrderSeed = 0x71374491;
const shortestPiece = 2;
const longestPiece = 5;
const boundary = 0x20;

/**
 * What the linear model looks at: words, pairs of neighbouring words (with the ends of the text as words), the
 * character pieces of 2–5 of each word with its edges, and the concepts the words stand for, alone, two by two, and in
 * their order.
 * Hashes have 32 bits; a real vocabulary hardly ever collides.
 */
export function featuresOf(tokens: readonly string[], concepts: readonly string[]): FeatureBlocks {
  const words = new Set<number>();
  const pairs = new Set<number>();
  const pieces = new Set<number>();
  const start = hash(wordSeed, '^');
  let previous = start;
  for (const token of tokens) {
    const current = hash(wordSeed, token);
    words.add(current);
    pairs.add(join(pairSeed, previous, current));
    previous = current;
    if (!token.startsWith('_')) addPieces(pieces, token);
  }
  if (tokens.length > 0) pairs.add(join(pairSeed, previous, start));
  return [words, pairs, pieces, ...conceptFeatures(concepts)];
}

/** The hash of a word, as in the first block. */
export function wordHash(token: string): number {
  return hash(wordSeed, token);
}

function conceptFeatures(names: readonly string[]): [Set<number>, Set<number>, Set<number>] {
  const pairs = new Set<number>();
  const concepts = [...new Set(names)].map((concept) => hash(conceptSeed, concept)).sort((a, b) => a - b);
  for (const [at, first] of concepts.entries()) {
    for (let next = at + 1; next < concepts.length; next += 1) {
      pairs.add(join(conceptPairSeed, first, concepts[next] as number));
    }
  }
  const order = new Set<number>();
  let previous = 0;
  for (const name of [...names.filter((known) => known !== elsewhere), '$']) {
    const current = hash(conceptSeed, name);
    order.add(join(conceptOrderSeed, previous, current));
    previous = current;
  }
  return [new Set(concepts), pairs, order];
}

function addPieces(pieces: Set<number>, token: string): void {
  const length = token.length + 2;
  for (let start = 0; start <= length - shortestPiece; start += 1) {
    let value = pieceSeed;
    const end = Math.min(length, start + longestPiece);
    for (let at = start; at < end; at += 1) {
      value = step(value, at === 0 || at === length - 1 ? boundary : token.charCodeAt(at - 1));
      if (at - start + 1 >= shortestPiece) pieces.add(finish(value));
    }
  }
}

function join(seed: number, first: number, second: number): number {
  let value = step(seed, first & 0xffff);
  value = step(value, first >>> 16);
  value = step(value, second & 0xffff);
  return finish(step(value, second >>> 16));
}

function hash(seed: number, text: string): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = step(value, text.charCodeAt(at));
  return finish(value);
}

/** One step of FNV-1a (Fowler, Noll, Vo), taking 16 bits at a time. */
function step(value: number, unit: number): number {
  return Math.imul(value ^ unit, 0x01000193);
}

/** The finalizer of MurmurHash3 (Appleby): spreads the last units over all bits. */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
