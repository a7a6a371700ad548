import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, languages } from '../../bot/support/language.js';
import { wordsOf } from '../../bot/support/search-words.js';

const models = fileURLToPath(new URL('../../nlp-models/', import.meta.url));

/** Words of a language as often as its corpus and FAQ have them, which follows Zipf's law; drawn by a number from 0 to 1. */
export interface Vocabulary {
  draw(luck: number): string;
  /** From the most frequent to the rarest. */
  ranked: string[];
}

export function vocabularies(): Record<Language, Vocabulary> {
  return Object.fromEntries(languages.map((language) => [language, vocabulary(language)])) as Record<
    Language,
    Vocabulary
  >;
}

function vocabulary(language: Language): Vocabulary {
  const folder = `${models}corpus/${language}/`;
  const files = [...readdirSync(folder).map((file) => folder + file), `${models}faq/${language}.txt`];
  const all = files.flatMap((file) => wordsOf(readFileSync(file, 'utf8')).map(({ word }) => word));
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    draw: (luck) => all[Math.floor(luck * all.length)] ?? '',
    ranked: [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word),
  };
}

/** So many words, now and then with an order number or with a name that hardly anybody else has. */
export function sentence({ draw }: Vocabulary, words: number, random: () => number): string {
  const said = Array.from({ length: words }, () => draw(random()));
  if (random() < 0.1) said.push(`MR-${10_000 + Math.floor(random() * 90_000)}`);
  if (random() < 0.05) said.push(`${rare(random)}${rare(random)}${rare(random)}`);
  return said.join(' ');
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'lla', 'me', 'ni', 'ño', 'pu', 'ra', 'se', 'ti', 'vo', 'xu', 'za'];

function rare(random: () => number): string {
  return syllables[Math.floor(random() * syllables.length)] ?? '';
}
