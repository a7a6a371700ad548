/** Customers type endless new words, and the same few thousand again and again. */
const wordLimit = 20_000;

/** Longer "words" are noise, and would fill the memory. */
const longestRemembered = 32;

/**
 * A function of one word that keeps its results, for words of ordinary length. When `limit` words are kept, all are
 * forgotten at once: what is frequent is soon back.
 */
export function remember<T>(work: (word: string) => T, limit = wordLimit): (word: string) => T {
  const results = new Map<string, T>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known;
    const result = work(word);
    if (word.length <= longestRemembered) {
      if (results.size >= limit) results.clear();
      results.set(word, result);
    }
    return result;
  };
}
