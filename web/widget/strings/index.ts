import { en } from './en.js';
import { es } from './es.js';
import { gl } from './gl.js';
import { pt } from './pt.js';
import type { Strings } from './strings.js';

/** The languages of the interface, in the order they are offered. */
export const languages = ['es', 'gl', 'en', 'pt'] as const;

export type Language = (typeof languages)[number];

export const strings: Record<Language, Strings> = { es, gl, en, pt };

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
  es: 'Español',
  gl: 'Galego',
  en: 'English',
  pt: 'Português',
};

/** The first wish (BCP 47 tags, best first) that is spoken here; English when none is. */
export function resolveLanguage(wishes: readonly (string | undefined)[]): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split(/[-_]/, 1)[0];
    const language = languages.find((candidate) => candidate === primary);
    if (language) return language;
  }
  return 'en';
}
