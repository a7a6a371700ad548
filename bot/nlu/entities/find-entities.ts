import type { Entity } from '../../engine/ports.js';
import { asciiDigit } from '../../support/fold-text.js';
import type { Language } from '../../support/language.js';
import { findAmounts, findSpokenAmounts } from './amount.js';
import { findDates, findSpokenDates } from './date.js';
import { findEmails } from './email.js';
import { findOrderNumbers } from './order-number.js';
import { findPhones } from './phone.js';
import type { Seen } from './phrases.js';
import type { ProductFinder } from './product.js';
import { wordsOf } from './words.js';

/** Digits of other scripts, such as full-width ones, as far as they take one place like ASCII's. */
const foreignDigit = /(?=\p{Nd})[\u0660-\uffff]/gu;
const webAddress = /(?<!\p{L})(?:https?:\/\/|www\.)\S{1,500}/giu;

/**
 * The entities of a text in their order, none overlapping another: the more specific kinds are looked for first (an
 * e-mail, an order number, a date, an amount, a phone, a product), and each in what the ones before have left. Nothing is
 * looked for inside web addresses.
 */
export function findEntities(
  text: string,
  now: Date,
  language?: Language,
  findProducts: ProductFinder = () => [],
): Entity[] {
  const found: Entity[] = [];
  const plain = text.replace(foreignDigit, asciiDigit);
  let seen: Seen = without({ text: plain, words: wordsOf(plain) }, spansOf(plain, webAddress));
  const take = (find: (seen: Seen) => Entity[]) => {
    const entities = find(seen);
    if (entities.length === 0) return;
    // Some kinds have several patterns: of two that meet, the first in the text stands.
    const apart = withoutOverlaps(entities);
    found.push(...apart);
    seen = without(seen, apart);
  };

  take(findEmails);
  const hasFigures = /\d/.test(plain);
  if (hasFigures) {
    take(findOrderNumbers);
    take((left) => findDates(left, now));
  }
  take((left) => findSpokenDates(left, now));
  take(findSpokenAmounts);
  if (hasFigures) {
    take(findAmounts);
    take((left) => findPhones(left, language));
  }
  take(findProducts);
  return found
    .map((entity) => ({ ...entity, raw: text.slice(entity.start, entity.end) }))
    .sort((a, b) => a.start - b.start);
}

interface Place {
  start: number;
  end: number;
}

function spansOf(text: string, pattern: RegExp): Place[] {
  return Array.from(text.matchAll(pattern), ({ 0: raw, index: start }) => ({ start, end: start + raw.length }));
}

function withoutOverlaps<T extends Place>(places: readonly T[]): T[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: T[] = [];
  for (const place of sorted) if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place);
  return apart;
}

/** The same text with nothing to be found at these places, which are in order; all other places keep their numbers. */
function without({ text, words }: Seen, places: readonly Place[]): Seen {
  if (places.length === 0) return { text, words };
  let left = '';
  let from = 0;
  for (const { start, end } of places) {
    left += text.slice(from, start) + '\0'.repeat(end - start);
    from = end;
  }
  left += text.slice(from);
  return { text: left, words: words.filter(({ start }) => left.charCodeAt(start) !== 0) };
}
