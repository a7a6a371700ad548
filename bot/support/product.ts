import type { Language } from './language.js';

/** A text in every language the bot speaks. */
export type Translated = Readonly<Record<Language, string>>;

/** A product of the shop, as customers may call it. */
export interface Product {
  id: string;
  /** The full name, as it stands in the shop and as the bot says it. */
  names: Translated;
  /** What else it is called. A word in the plural is only meant so; one in the singular also in the plural. */
  also: Readonly<Partial<Record<Language, readonly string[]>>>;
}
