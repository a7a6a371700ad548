/**
 * Locales for `Intl`, best first, of a language of the interface. Browsers without Galician format as in Spain; Portuguese
 * is that of Portugal and English that of Britain.
 */
export function formatLocales(language: string): string[] {
  switch (language) {
    case 'gl':
      return ['gl', 'es'];
    case 'pt':
      return ['pt-PT'];
    case 'en':
      return ['en-GB'];
    default:
      return [language];
  }
}
