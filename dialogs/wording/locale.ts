import type { Language } from '../../bot/support/language.js';

/** The regional variety each language is written and formatted in. */
export const localeOf: Readonly<Record<Language, string>> = { es: 'es-ES', gl: 'gl-ES', en: 'en-GB', pt: 'pt-PT' };
