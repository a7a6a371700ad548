import { outOfScope, readCorpus } from './read-corpus.js';

/** Every intent the corpus in this directory has, and `none`. Throws CORPUS_INVALID. */
export async function readIntents(directory: string): Promise<ReadonlySet<string>> {
  const corpus = await readCorpus(directory);
  return new Set([outOfScope, ...corpus.map(({ intent }) => intent)]);
}
