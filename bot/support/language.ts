/** The languages Convoz speaks, in the order they are offered to a customer. */
export const languages = ['es', 'gl', 'en', 'pt'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/** The supported language of a BCP 47 tag such as `pt-BR` or `gl_ES`; undefined when there is none. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return isLanguage(primary) ? primary : undefined;
}
