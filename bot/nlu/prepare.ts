import type { Entity } from '../engine/ports.js';
import type { Language } from '../support/language.js';
import { cleanText, cutText, understoodLength } from './clean.js';
import type { ConceptFinder, Concepts } from './concepts/concept-finder.js';
import { findEntities } from './entities/find-entities.js';
import { tokenise } from './tokens.js';

/** A message as all parts of understanding see it. */
export interface Prepared {
  /** Cleaned, see `cleanText`. */
  text: string;
  tokens: string[];
  concepts: Concepts;
  /** With offsets into the message as it was given. */
  entities: Entity[];
}

/** Cleans a message, finds its entities and splits it into words. `now` is what relative dates count from,
 * `language` what is spoken so far. */
export function prepare(message: string, now: Date, findConcepts: ConceptFinder, language?: Language): Prepared {
  const given = cutText(message, understoodLength);
  const text = cleanText(message);
  const entities = findEntities(given, now, language);
  const masked = text === given ? entities : findEntities(text, now);
  const tokens = tokenise(text, masked);
  return { text, tokens, concepts: findConcepts(tokens), entities };
}
