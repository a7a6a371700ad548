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

/** How a wait stands against what was promised; where nothing was, against what most people bear. */
export function promiseMood(
  promised: { dueAt: string; state: 'kept' | 'near' | 'broken' } | undefined,
  waitedMs: number,
  now: number,
): 'fresh' | 'warn' | 'bad' {
  if (promised === undefined) return waitMood(waitedMs);
  if (promised.state === 'broken' || Date.parse(promised.dueAt) <= now) return 'bad';
  return promised.state === 'near' ? 'warn' : 'fresh';
}

export type SnoozePreset = 'hour' | 'threeHours' | 'tomorrow' | 'monday';

/** When each of the offers ends, by the clock of this place: days begin at nine. */
export function snoozePresets(now: number): Record<SnoozePreset, Date> {
  const nineInDays = (days: number) => {
    const at = new Date(now);
    at.setDate(at.getDate() + days);
    at.setHours(9, 0, 0, 0);
    return at;
  };
  const untilMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return {
    hour: new Date(now + 3_600_000),
    threeHours: new Date(now + 3 * 3_600_000),
    tomorrow: nineInDays(1),
    monday: nineInDays(untilMonday),
  };
}

/** "today 18:30" as its time, other days with their name: "Mon 23, 09:00". */
export function untilLabel(at: Date, now: number, language: string): string {
  if (at.toDateString() === new Date(now).toDateString()) return timeOfDay(at, language);
  return new Intl.DateTimeFormat(formatLocales(language), {
    weekday: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
