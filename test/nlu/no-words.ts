import type { Lexicon } from '../../bot/nlu/prepare.js';

/** A lexicon that knows nothing: every word is its own stem and stands for no concept. */
export const noWords: Lexicon = {
  stem: (word) => word,
  findConcepts: () => ({ names: [], plainShare: 1 }),
};
