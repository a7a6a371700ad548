import { z } from 'zod';
import { type Language, languages } from '../../support/language.js';

/** Text on one line, without what cannot be seen. */
export function oneLine(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u, 'must be text on one line');
}

/** Such text in some of the languages. */
export function perLanguage(longest: number): z.ZodType<Partial<Record<Language, string>>> {
  const text = oneLine(longest).optional();
  return z.strictObject(Object.fromEntries(languages.map((language) => [language, text]))) as z.ZodType<
    Partial<Record<Language, string>>
  >;
}
