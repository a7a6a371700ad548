import type { Days } from '../../bot/support/report-query.js';
import type { Interval } from '../../bot/support/scores/index.js';
import { formatLocales } from '../ui/format-locales.js';
import { addDays, dateOf } from './period.js';

/** Figures and dates as the reader's language writes them. */
export type Format = ReturnType<typeof createFormat>;

export function createFormat(language: string) {
  const locales = formatLocales(language);
  const decimals = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locales, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const number = (value: number, digits = 0) => (decimals[digits] ?? decimals[0])?.format(value + 0) ?? '';
  const percents = [0, 1].map(
    (digits) =>
      new Intl.NumberFormat(locales, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales, { ...options, timeZone: 'UTC' });
  const dayMonth = inUtc({ day: 'numeric', month: 'short' });
  const dayMonthYear = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
  const monthYear = inUtc({ month: 'short', year: 'numeric' });
  const weekdayLong = inUtc({ weekday: 'long' });
  const weekdayShort = inUtc({ weekday: 'short' });

  return {
    number,
    /** Of 0–100. */
    percent: (value: number, digits = 0) =>
      ((percents[digits] ?? percents[0])?.format(value / 100) ?? '').replace('-', '−'),
    signed: (value: number, digits = 0) => {
      const size = number(Math.abs(value), digits);
      return Number(value.toFixed(digits)) === 0 ? size : `${value < 0 ? '−' : '+'}${size}`;
    },
    /** "79–91"; a wide dash in words keeps minus signs readable. */
    interval: ([low, high]: Interval, digits = 0) => {
      const ends = [number(low, digits), number(high, digits)].map((end) => end.replace('-', '−'));
      return ends.join(low < 0 ? ' – ' : '–');
    },
    day: (day: string) => dayMonth.format(dateOf(day)),
    month: (day: string) => monthYear.format(dateOf(day)),
    weekday: (fromMonday: number) => weekdayLong.format(mondayPlus(fromMonday)),
    /** In three letters. */
    weekdayShort: (fromMonday: number) => [...weekdayShort.format(mondayPlus(fromMonday))].slice(0, 3).join(''),
    hour: (hour: number) => String(hour).padStart(2, '0'),
    /** An hour of the day from its beginning to its end: "09:00–10:00". */
    hours: (hour: number) => `${String(hour).padStart(2, '0')}:00–${String(hour + 1).padStart(2, '0')}:00`,
    /** First to last day, both included. */
    days: ({ from, to }: Days) => dayMonthYear.formatRange(dateOf(from), dateOf(addDays(to, -1))),
    moment: (at: string) =>
      new Intl.DateTimeFormat(locales, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
    capital: (text: string) => text.charAt(0).toLocaleUpperCase(locales) + text.slice(1),
  };
}

/** Decimals that an interval calls for: one where whole numbers would make its ends look the same. */
export function digitsFor([low, high]: Interval): 0 | 1 {
  return high - low < 2 && high > low ? 1 : 0;
}

/** 5 January 1970 was a Monday. */
function mondayPlus(days: number): Date {
  return new Date(Date.UTC(1970, 0, 5 + days));
}
