import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../bot/support/language.js';
import { en } from './en.js';
import { es } from './es.js';
import { gl } from './gl.js';
import { localeOf } from './locale.js';
import { persona } from './persona.js';
import { pt } from './pt.js';
import type { Key, Sentences, Wording } from './sentences.js';

export const wordings: Readonly<Record<Language, Wording>> = { es, gl, en, pt };

/** The sentence in the customer's language, its arguments filled in. */
export function say<K extends Key>(
  language: Language,
  key: K,
  ...[args]: Sentences[K] extends undefined ? [] : [args: Sentences[K]]
): string {
  return String(messageFor(language, key).format({ ...persona, ...args }));
}

const compiled = new Map<string, IntlMessageFormat>();

/** Compiling costs a hundred times more than formatting, so each message is compiled once, when first said. */
function messageFor(language: Language, key: Key): IntlMessageFormat {
  const id = `${language}/${key}`;
  const known = compiled.get(id);
  if (known) return known;

  const message = new IntlMessageFormat(wordings[language][key], localeOf[language], undefined, { ignoreTag: true });
  compiled.set(id, message);
  return message;
}
