import type { Language } from './language.js';

/** How Spanish customers are addressed. */
export const tones = ['tu', 'usted'] as const;
export type Tone = (typeof tones)[number];

/** How an installation speaks: who, how formally, and the sentences it has of its own. */
export interface Voice {
  bot: string;
  shop: string;
  tone: Tone;
  /** ICU messages by language and key, in place of the shipped ones. */
  sentences: Partial<Record<Language, Readonly<Record<string, string>>>>;
}

/** Who speaks until an admin says otherwise. */
export const shippedPersona = { name: 'Vera', shop: 'Mareira' } as const;

/** The key of what the bot says first: it belongs to the persona. */
export const greetingKey = 'welcome.hello';

/** A sentence as it is said without one of the team's own. */
export interface ShippedSentence {
  key: string;
  text: string;
  /** What it may name in braces, besides `bot` and `shop`. */
  arguments: string[];
}

/** Every sentence a customer can see, and the check of others in its place. */
export interface WordingCatalogue {
  /** In the order of the files; in Spanish as the tone has it. */
  shipped(language: Language, tone: Tone): ShippedSentence[];
  has(key: string): boolean;
  /**
   * What is wrong with a text in place of a sentence, in one sentence for whoever wrote it: it must be an ICU message that takes what
   * the original takes. Undefined when it will do.
   */
  fault(language: Language, key: string, text: string): string | undefined;
}
