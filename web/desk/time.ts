import { formatLocales } from '../ui/format-locales.js';
import type { Strings } from './strings/strings.js';

/** How long somebody has waited, as short as a list needs it: "<1 min", "4 min", "1 h 5 min", "2 d". */
export function durationLabel(ms: number, t: Pick<Strings, 'duration'>): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return t.duration.lessThanMinute;
  if (minutes < 60) return t.duration.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? t.duration.hours(hours, minutes % 60) : t.duration.days(Math.floor(hours / 24));
}

/** From two minutes on a wait is noticed, from five it is bad. */
export function waitMood(ms: number): 'fresh' | 'warn' | 'bad' {
  if (ms >= 5 * 60_000) return 'bad';
  return ms >= 2 * 60_000 ? 'warn' : 'fresh';
}

/** The time of today, the day of any other: "12:31", "3 Nov". */
export function momentLabel(at: Date, now: number, language: string): string {
  const isToday = at.toDateString() === new Date(now).toDateString();
  return isToday ? timeOfDay(at, language) : dayLabel(at, language);
}

export function timeOfDay(at: Date, language: string): string {
  return new Intl.DateTimeFormat(formatLocales(language), { hour: '2-digit', minute: '2-digit' }).format(at);
}

export function dayLabel(at: Date, language: string): string {
  return new Intl.DateTimeFormat(formatLocales(language), { day: 'numeric', month: 'short' }).format(at);
}

/** For the separators of a transcript: "Friday, 20 November". */
export function longDayLabel(at: Date, language: string): string {
  return new Intl.DateTimeFormat(formatLocales(language), { weekday: 'long', day: 'numeric', month: 'long' }).format(
    at,
  );
}
