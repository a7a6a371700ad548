import { formatLocales } from '../ui/format-locales.js';

export function momentLabel(at: string, language: string): string {
  const format = new Intl.DateTimeFormat(formatLocales(language), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(at));
}

/** A calendar day `YYYY-MM-DD`, whatever zone the reader is in. */
export function dayLabel(day: string, language: string, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }) {
  const format = new Intl.DateTimeFormat(formatLocales(language), { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** "3 minutes ago", to the largest unit that fits. */
export function agoLabel(at: string, now: number, language: string): string {
  const seconds = Math.round((Date.parse(at) - now) / 1000);
  const [count, unit] =
    Math.abs(seconds) < 3600
      ? [Math.min(0, Math.trunc(seconds / 60)), 'minute' as const]
      : Math.abs(seconds) < 86_400
        ? [Math.trunc(seconds / 3600), 'hour' as const]
        : [Math.trunc(seconds / 86_400), 'day' as const];
  return new Intl.RelativeTimeFormat(formatLocales(language), { numeric: 'auto' }).format(count, unit);
}

/** Monday to Sunday. */
export function weekdays(language: string): string[] {
  return Array.from({ length: 7 }, (_, i) => dayLabel(`2024-01-0${i + 1}`, language, { weekday: 'long' }));
}
