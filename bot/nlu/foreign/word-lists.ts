import { germanic } from './germanic.js';
import { otherWords } from './other-words.js';
import { romance } from './romance.js';
import { shared } from './shared-words.js';

/** Words of ours that other languages have too. */
export const sharedWords: ReadonlySet<string> = new Set(words(shared));

/**
 * The languages, by BCP 47 code, that a word tells: frequent words and those of a shop in languages Convoz does not speak,
 * folded, elided ones with their apostrophe. None is a word of ours, and there are no greetings or thanks, since people
 * borrow them.
 */
export const foreignWords: ReadonlyMap<string, readonly string[]> = byWord({ ...romance, ...germanic, ...otherWords });

function byWord(lists: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists)) {
    for (const word of words(list)) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
