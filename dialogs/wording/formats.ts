import type { Language } from '../../bot/support/language.js';
import { localeOf } from './locale.js';

/** A day without a year or a weekday: "12 de noviembre". `day` is `YYYY-MM-DD`, local to wherever it belongs. */
export function formatDay(language: Language, day: string): string {
  return dates(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** The same, for a button: "12 nov". */
export function formatShortDay(language: Language, day: string): string {
  return dates(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
}

/** One day with its weekday, or a range of days: "lunes, 23 de noviembre", "23–25 de noviembre". */
export function formatDayRange(language: Language, from: string, to: string = from): string {
  if (from === to) {
    return dates(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(from));
  }
  return dates(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(new Date(from), new Date(to));
}

/** "lunes" */
export function formatWeekday(language: Language, at: Date, timeZone: string): string {
  return dates(language, { weekday: 'long', timeZone }).format(at);
}

/** "lunes, 7 de diciembre" */
export function formatDate(language: Language, at: Date, timeZone: string): string {
  return dates(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);
}

/** On a 24-hour clock: "9:30". */
export function formatTime(language: Language, at: Date, timeZone: string): string {
  return dates(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** "21 nov, 10:42" */
export function formatMoment(language: Language, at: Date, timeZone: string): string {
  const day = dates(language, { day: 'numeric', month: 'short', timeZone }).format(at);
  return `${day}, ${formatTime(language, at, timeZone)}`;
}

/** `cents` are hundredths of the currency's unit; currencies without hundredths are not sold in. */
export function formatMoney(language: Language, cents: number, currency: string): string {
  return numbers(language, currency).format(cents / 100);
}

/** "a, b e c" */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(items);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = language + JSON.stringify(options);
  const format = dateFormats.get(id) ?? new Intl.DateTimeFormat(localeOf[language], options);
  dateFormats.set(id, format);
  return format;
}

function numbers(language: Language, currency: string): Intl.NumberFormat {
  const id = language + currency;
  const format = numberFormats.get(id) ?? new Intl.NumberFormat(localeOf[language], { style: 'currency', currency });
  numberFormats.set(id, format);
  return format;
}
