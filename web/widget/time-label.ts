import { formatLocales } from '../ui/format-locales.js';

/** The time of a message in a language: "12:31", "yesterday, 12:31", "3 Nov, 12:31". Times in ms since 1970. */
export function timeLabel(at: number, now: number, language: string, yesterday: string): string {
  const locales = formatLocales(language);
  const time = new Intl.DateTimeFormat(locales, { hour: '2-digit', minute: '2-digit' }).format(at);
  const days = daysBetween(at, now);
  if (days <= 0) return time;
  if (days === 1) return `${yesterday}, ${time}`;
  return `${new Intl.DateTimeFormat(locales, { day: 'numeric', month: 'short' }).format(at)}, ${time}`;
}

/** Midnights between two moments in local time. */
function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
