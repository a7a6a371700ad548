/** A day without a time zone: month 1–12, day 1–31. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Customers mean their own day, not the server's. */
const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid', dateStyle: 'short' });

let latest: { hour: number; day: Day } | undefined;

/** The day it is in Madrid. The last answer is kept for its hour: the formatter is slow, and days begin on the hour. */
export function localDay(now: Date): Day {
  const hour = Math.floor(now.getTime() / 3_600_000);
  if (latest?.hour !== hour) {
    const [year = 0, month = 0, day = 0] = local.format(now).split('-').map(Number);
    latest = { hour, day: { year, month, day } };
  }
  return latest.day;
}

/** The day `days` later. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The year that brings a day without one closest to today. */
export function nearestYear(month: number, day: number, today: Day): number {
  const distance = (year: number) => Math.abs(days({ year, month, day }) - days(today));
  return [today.year - 1, today.year + 1].reduce(
    (best, year) => (distance(year) < distance(best) ? year : best),
    today.year,
  );
}

/** `YYYY-MM-DD`; undefined for a day no calendar has, or one far from any order. */
export function isoDay({ year, month, day }: Day): string | undefined {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function days({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
