import type { Language } from '../../bot/support/language.js';
import { formatDate, formatTime, formatWeekday } from './formats.js';
import { say } from './say.js';

/**
 * When somebody will be there, as it follows a verb: "hoy a las 16:00", "o luns ás 9:30", "on Monday at 9:30".
 * Beyond six days the date is named, since a weekday alone would mislead.
 */
export function formatOpening(language: Language, opensAt: Date, now: Date, timeZone: string): string {
  const time = formatTime(language, opensAt, timeZone);
  const hour = Number(/\d+/.exec(time)?.[0]);
  const days = daysBetween(now, opensAt, timeZone);

  if (days <= 0) return say(language, 'opening.today', { time, hour });
  if (days === 1) return say(language, 'opening.tomorrow', { time, hour });
  const day = localDay(opensAt, timeZone).getUTCDay();
  if (days <= 6)
    return say(language, 'opening.weekday', { time, hour, day, weekday: formatWeekday(language, opensAt, timeZone) });
  return say(language, 'opening.date', { time, hour, day, date: formatDate(language, opensAt, timeZone) });
}

function daysBetween(from: Date, to: Date, timeZone: string): number {
  return Math.round((localDay(to, timeZone).getTime() - localDay(from, timeZone).getTime()) / 86_400_000);
}

/** Midnight UTC of the calendar day that `at` falls on in the zone, so that days can be counted across clock changes. */
function localDay(at: Date, timeZone: string): Date {
  return new Date(new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at));
}
