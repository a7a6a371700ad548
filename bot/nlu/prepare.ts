import type { Entity } from '../engine/ports.js';
import type { Language } from '../support/language.js';
import { cleanText, cutText, understoodLength } from './clean.js';
import type { ConceptFinder, Concepts } from './concepts/concept-finder.js';
import { findEntities } from './entities/find-entities.js';
import type { ProductFinder } from './entities/product.js';
import type { Stemmer } from './stem.js';
import { tokenise } from './tokens.js';

/** A message as all parts of understanding see it. */
export interface Prepared {
  /** Cleaned, see `cleanText`. */
  text: string;
  tokens: string[];
  /** Of the tokens, one by one. */
  stems: string[];
  concepts: Concepts;
  /** With offsets into the message as it was given. */
  entities: Entity[];
}

/** What is known of words. */
export interface Lexicon {
  stem: Stemmer;
  findConcepts: ConceptFinder;
  findProducts?: ProductFinder;
}

/** Cleans a message, finds its entities and splits it into words. `now` is what relative dates count from,
 * `language` what is spoken so far. */
export function prepare(
  message: string,
  now: Date,
  { stem, findConcepts, findProducts }: Lexicon,
  language?: Language,
): Prepared {
  const given = cutText(message, understoodLength);
  const text = cleanText(message);
  const entities = findEntities(given, now, language, findProducts);
  const masked = text === given ? entities : findEntities(text, now);
  const tokens = tokenise(text, masked);
  return { text, tokens, stems: tokens.map(stem), concepts: findConcepts(tokens), entities };
}
