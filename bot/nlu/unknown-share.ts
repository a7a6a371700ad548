import { wordHash } from './features.js';

/** The share of a text's words that the corpus has never shown, 0–1; 1 for a text without words. */
export function unknownShare(tokens: readonly string[], vocabulary: ReadonlyMap<number, unknown>): number {
  if (tokens.length === 0) return 1;
  const unknown = tokens.filter((token) => !vocabulary.has(wordHash(token)));
  return unknown.length / tokens.length;
}
