import { formatLocales } from '../../ui/format-locales.js';
import type { Strings } from '../strings/strings.js';

const hourMs = 3_600_000;
const soonMs = 6 * hourMs;

export type DueMood = 'calm' | 'warn' | 'bad';

/** Six hours before a case is due it is noticed; from then on it is late. */
export function dueMood(dueAt: string, now: number): DueMood {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'bad';
  return left <= soonMs ? 'warn' : 'calm';
}

/** "in 5 hours", "2 days late". */
export function dueLabel(dueAt: string, now: number, language: string, t: Pick<Strings, 'due'>): string {
  const left = Date.parse(dueAt) - now;
  const span = spanLabel(Math.abs(left), language);
  return left < 0 ? t.due.late(span) : t.due.in(span);
}

/** Whole days from two days on, hours from one hour on, else minutes, one at least. */
export function spanLabel(ms: number, language: string): string {
  const [count, unit] =
    ms >= 48 * hourMs
      ? [Math.floor(ms / (24 * hourMs)), 'day']
      : ms >= hourMs
        ? [Math.floor(ms / hourMs), 'hour']
        : [Math.max(1, Math.floor(ms / 60_000)), 'minute'];
  return new Intl.NumberFormat(formatLocales(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

export function momentLabel(at: string, language: string): string {
  const format = new Intl.DateTimeFormat(formatLocales(language), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}
