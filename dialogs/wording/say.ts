import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../bot/support/language.js';
import type { Tone, Voice } from '../../bot/support/voice.js';
import { en } from './en.js';
import { es } from './es.js';
import { usted } from './es-usted.js';
import { gl } from './gl.js';
import { localeOf } from './locale.js';
import { persona } from './persona.js';
import { pt } from './pt.js';
import type { Key, Sentences, Wording } from './sentences.js';
import { ownSentence, voice } from './voice.js';

export const wordings: Readonly<Record<Language, Wording>> = { es, gl, en, pt };

/** The sentence in the customer's language, its arguments filled in. */
export function say<K extends Key>(
  language: Language,
  key: K,
  ...[args]: Sentences[K] extends undefined ? [] : [args: Sentences[K]]
): string {
  return String(messageFor(language, key).format({ bot: persona.bot, shop: persona.shop, ...args }));
}

/** A sentence as shipped, before its arguments are filled in. */
export function shippedSentence(language: Language, key: Key, tone: Tone): string {
  return (language === 'es' && tone === 'usted' ? usted[key] : undefined) ?? wordings[language][key];
}

/** Reads an ICU message; throws what is wrong with it. Tags are text. */
export function readMessage(language: Language, text: string): IntlMessageFormat {
  return new IntlMessageFormat(text, localeOf[language], undefined, { ignoreTag: true });
}

const compiled = new WeakMap<Voice, Map<string, IntlMessageFormat>>();

/** Compiling costs a hundred times more than formatting, so each message of a voice is compiled once, when first said. */
function messageFor(language: Language, key: Key): IntlMessageFormat {
  const spoken = voice();
  const messages = compiled.get(spoken) ?? new Map<string, IntlMessageFormat>();
  compiled.set(spoken, messages);
  const id = `${language}/${key}`;
  const known = messages.get(id);
  if (known) return known;

  const message = readMessage(language, ownSentence(language, key) ?? shippedSentence(language, key, spoken.tone));
  messages.set(id, message);
  return message;
}
