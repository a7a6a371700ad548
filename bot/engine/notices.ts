import type { Language } from '../support/language.js';

/** Short messages the engine posts by itself when the state of a conversation changes. */
export interface Notices {
  agentJoined(language: Language, agentName: string): string;
  /** An agent hands the customer on, to a person or, without a name, to colleagues for whom he waits. */
  passedOn(language: Language, fromName: string, toName?: string): string;
  backToBot(language: Language): string;
  /** Whoever had the conversation has gone, and the customer waits for somebody else. */
  backInQueue?(language: Language): string;
  /** Whoever wrote elsewhere has come here to go on. */
  goesOnHere(language: Language): string;
  /** The customer has asked for this language; what he is told or asked next follows. */
  languageChanged(language: Language): string;
  /** Introduces what is said about the next of several wishes, named by the title of its topic. */
  nextWish(language: Language, topic: string): string;
  /** A turn failed for good: an apology, and what happens next. */
  apology(language: Language): string;
  /** An attachment, a sticker, anything without text. */
  unsupported(language: Language): string;
  /** The message was longer than `limit` characters and has not been read: the customer is asked for a shorter one. */
  tooLong(language: Language, limit: number): string;
}
