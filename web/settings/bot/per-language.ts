import { languages } from '../knowledge/languages.js';
import type { Language } from '../knowledge/wire.js';

export type PerLanguage = Partial<Record<Language, string>>;

/** Without what is empty. */
export function given(texts: PerLanguage): PerLanguage {
  return Object.fromEntries(languages.flatMap((one) => (texts[one]?.trim() ? [[one, texts[one]?.trim()]] : [])));
}
