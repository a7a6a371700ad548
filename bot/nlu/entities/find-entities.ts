import type { Entity } from '../../engine/ports.js';
import type { Language } from '../../support/language.js';
import { findAmounts } from './amount.js';
import { findDates, findRelativeDates } from './date.js';
import { findEmails } from './email.js';
import { findOrderNumbers } from './order-number.js';
import { findPhones } from './phone.js';

const webAddress = /(?<!\p{L})(?:https?:\/\/|www\.)\S{1,500}/giu;

/**
 * The entities of a text in their order, none overlapping another: where two readings meet, the more specific kind
 * wins (an e-mail, an order number, a date, an amount, a phone). Nothing is looked for inside web addresses.
 */
export function findEntities(text: string, now: Date, language?: Language): Entity[] {
  const readings = readingsOf(text, now, language);
  if (readings.length === 0) return [];
  const taken = Array.from(text.matchAll(webAddress), ({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
  }));
  const found: Entity[] = [];
  for (const entity of readings) {
    if (taken.some(({ start, end }) => entity.start < end && start < entity.end)) continue;
    taken.push(entity);
    found.push(entity);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** All readings, the more specific kinds first. Most messages have neither a digit nor an `@`. */
function readingsOf(text: string, now: Date, language: Language | undefined): Entity[] {
  const emails = findEmails(text);
  const relativeDates = findRelativeDates(text, now);
  if (!/\d/.test(text)) return [...emails, ...relativeDates];
  return [
    ...emails,
    ...findOrderNumbers(text),
    ...findDates(text, now),
    ...relativeDates,
    ...findAmounts(text),
    ...findPhones(text, language),
  ];
}
