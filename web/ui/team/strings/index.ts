import type { Language } from '../../../../bot/support/language.js';
import { en } from './en.js';
import { es } from './es.js';
import { gl } from './gl.js';
import { pt } from './pt.js';
import type { TeamStrings } from './strings.js';

export const teamStrings: Record<Language, TeamStrings> = { es, gl, en, pt };

/** What each language calls itself, in the order they are offered. */
export const languageNames: Record<Language, string> = {
  es: 'Español',
  gl: 'Galego',
  en: 'English',
  pt: 'Português',
};

/** The first of the wishes (BCP 47 tags, best first) that is spoken here; English when none is. */
export function chooseLanguage(wishes: readonly string[]): Language {
  const primaries = wishes.map((wish) => wish.toLowerCase().split(/[-_]/, 1)[0] ?? '');
  return primaries.find((primary): primary is Language => primary in teamStrings) ?? 'en';
}
