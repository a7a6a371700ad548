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

/** The day `months` later, or the last one of that month where it has no such day: a month after 31 January is 28 February. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const moved = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 };
  return { ...moved, day: Math.min(day, daysIn(moved)) };
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The day with this number, and this weekday if it is given, that is closest to today, within two months. */
export function nearestDay(day: number, today: Day, weekday?: number): Day | undefined {
  return [0, -1, 1, -2, 2]
    .map((months) => ({ ...addMonths({ ...today, day: 1 }, months), day }))
    .filter((one) => day <= daysIn(one) && (weekday === undefined || weekdayOf(one) === weekday))
    .sort((a, b) => Math.abs(days(a) - days(today)) - Math.abs(days(b) - days(today)))[0];
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
  if (day > daysIn({ year, month })) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn({ year, month }: Pick<Day, 'year' | 'month'>): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function days({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
