import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../../bot/support/language.js';
import { shippedPersona, type Voice } from '../../bot/support/voice.js';

/** As shipped: Vera of Mareira, with the sentences of the files beside this one. */
export const shippedVoice: Voice = { bot: shippedPersona.name, shop: shippedPersona.shop, tone: 'tu', sentences: {} };

let inUse = shippedVoice;
const set = new AsyncLocalStorage<Voice>();

/** How the bot speaks: the voice set for what is under way, else the one of this process. */
export function voice(): Voice {
  return set.getStore() ?? inUse;
}

/** From now on this process speaks so. */
export function speakIn(next: Voice): void {
  inUse = next;
}

/** Runs something in a voice of its own, whatever this process speaks in: tests of conversations are written in the shipped one. */
export function inVoice<T>(one: Voice, run: () => T): T {
  return set.run(one, run);
}

/** The team's own sentence, if it has written one. */
export function ownSentence(language: Language, key: string): string | undefined {
  return voice().sentences[language]?.[key];
}
