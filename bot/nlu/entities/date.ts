import type { Entity } from '../../engine/ports.js';
import { isoDay, localDay, nearestYear } from './calendar.js';
import { datePhrases } from './date-phrases.js';
import { dateSlots } from './date-words.js';
import { phraseFinder, type Seen } from './phrases.js';
import { looksBack } from './tense.js';

const findPhrases = phraseFinder(datePhrases, dateSlots);

const yearFirst = /(?<![\p{N}/.-])(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?![\p{N}/-])/gu;
const yearLast = /(?<![\p{N}/.,-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{N}/]|[.,-]\p{N})/gu;

/** Round the clock, and full marks. */
const noDate = new Set(['24/7', '10/10']);

/**
 * Dates in figures, as `YYYY-MM-DD`: day before month as in Europe, the other way round where there is no such day. A date
 * without a year gets the one that brings it closest to `now`, as seen from Madrid.
 */
export function findDates({ text }: Seen, now: Date): Entity[] {
  const today = localDay(now);
  const found: Entity[] = [];
  const add = ({ 0: raw, index: start }: RegExpExecArray, value: string | undefined) => {
    if (value !== undefined) found.push({ type: 'date', raw, value, start, end: start + raw.length });
  };
  for (const match of text.matchAll(yearFirst)) {
    add(match, isoDay({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }));
  }
  for (const match of text.matchAll(yearLast)) {
    const [raw, separator, digits] = [match[0], match[2], match[4]];
    const [day, month] = [Number(match[1]), Number(match[3])];
    if (digits !== undefined) {
      const year = yearOf(digits);
      add(match, isoDay({ year, month, day }) ?? isoDay({ year, month: day, day: month }));
    } else if (separator === '/' && !noDate.has(raw)) {
      add(match, isoDay({ year: nearestYear(month, day, today), month, day }));
    }
  }
  return found;
}

/** Days in words: `12 de marzo`, `March 3rd`, `ayer`, `há dois dias`, `next Friday`, as `YYYY-MM-DD` in Madrid. */
export function findSpokenDates(seen: Seen, now: Date): Entity[] {
  const told = { today: localDay(now), looksBack: (at: number) => looksBack(seen.words, at) };
  return findPhrases(seen, told).flatMap(({ value: day, start, end }): Entity[] => {
    const value = isoDay(day);
    return value === undefined ? [] : [{ type: 'date', raw: seen.text.slice(start, end), value, start, end }];
  });
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
