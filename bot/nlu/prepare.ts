import type { Entity } from '../engine/ports.js';
import { cleanText, cutText, understoodLength } from './clean.js';
import { findEntities } from './entities/find-entities.js';
import { tokenise } from './tokens.js';

/** A message as all parts of understanding see it. */
export interface Prepared {
  /** Cleaned, see `cleanText`. */
  text: string;
  tokens: string[];
  /** With offsets into the message as it was given. */
  entities: Entity[];
}

/** Cleans a message, finds its entities and splits it into words. `now` is what relative dates count from. */
export function prepare(message: string, now: Date): Prepared {
  const given = cutText(message, understoodLength);
  const text = cleanText(message);
  const entities = findEntities(given, now);
  const masked = text === given ? entities : findEntities(text, now);
  return { text, tokens: tokenise(text, masked), entities };
}
