import { foldText } from '../fold-text.js';
import type { Language } from '../language.js';
import { lexicon } from './lexicon.js';

export type Theme = keyof typeof lexicon;

/** What comments are sorted by. */
export const themes = Object.keys(lexicon) as Theme[];

/** Changes with the lexicon: what was sorted by another one is to be sorted again. */
export const lexiconVersion = checksum(JSON.stringify(lexicon));

const patterns = new Map(themes.map((theme) => [theme, patternOf(theme)]));

/**
 * The themes whose words a comment holds, in the order of `themes`; often none, sometimes several. It is a list of words and no
 * understanding: "expensive" is about the price, and so is "not expensive". Of the themes found in 104 comments that the list was
 * not made with, nine of ten were right, and it found seven of ten (test/reports/fixtures/comments.txt). Words of all four
 * languages are looked for, whatever `language` the conversation was in.
 */
export function themesOf(comment: string, _language?: Language): Theme[] {
  const folded = foldText(comment.slice(0, mostCharacters));
  return themes.filter((theme) => patterns.get(theme)?.test(folded));
}

const mostCharacters = 4000;

function patternOf(theme: Theme): RegExp {
  const words = Object.values(lexicon[theme]).flatMap((list) => foldText(list).split(', '));
  const alternatives = [...new Set(words)].map((word) =>
    word.replace(/ _ /g, ' (?:\\p{L}+ ){1,3}').replace(/ /g, '[^\\p{L}\\p{N}]+').replace(/\*/g, '\\p{L}*'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** FNV-1a, 31 bits. */
function checksum(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 1;
}
