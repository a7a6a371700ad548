import type { Days } from '../../bot/support/report-query.js';

export const presets = ['7d', '30d', '90d', 'quarter', 'year'] as const;

/** Some days back, today included; or the present quarter or year up to today. */
export type Preset = (typeof presets)[number];

export type Period = Preset | Days;

/** The days of a period, seen from `today`. */
export function daysOf(period: Period, today: string): Days {
  if (typeof period !== 'string') return period;
  const to = addDays(today, 1);
  switch (period) {
    case 'quarter': {
      const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      return { from: `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`, to };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to };
    default:
      return { from: addDays(to, -Number.parseInt(period, 10)), to };
  }
}

/** What day it is there. */
export function todayIn(timeZone: string, now: Date): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const { year, month, day } = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

export function addDays(day: string, count: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** How many days there are in it; 0 or less when it ends before it begins. */
export function lengthOf({ from, to }: Days): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}

/** A day as midnight in UTC, to be shown in UTC. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Reads `A..B`; undefined when it is not two days, the first before the second. */
export function parseDays(text: string): Days | undefined {
  const [from = '', to = '', ...more] = text.split('..');
  const days = { from, to };
  return more.length === 0 && isDay(from) && isDay(to) && lengthOf(days) > 0 ? days : undefined;
}

export function formatDays({ from, to }: Days): string {
  return `${from}..${to}`;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = dateOf(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
