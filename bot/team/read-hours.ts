import { ConvozError } from '../errors.js';
import type { Calendar } from '../support/holidays.js';
import type { KeptHours } from '../support/hours-plan.js';
import {
  type Interval,
  readIntervals,
  readSchedule,
  type WeeklyHours,
  writeIntervals,
  writeSchedule,
} from '../support/opening-schedule.js';

/** Hours as a person writes them, and as they are shown. */
export interface WrittenHours {
  /** `Mon-Fri 09:30-14:00,16:00-19:30`, `always` or `never`; or seven lists from Monday of `{from, to}` such as `09:30`. */
  weekly: string | readonly (readonly WrittenInterval[])[];
  timeZone: string;
  calendars: readonly Calendar[];
  holidays: readonly string[];
  /** By day: `10:00-14:00`, or `closed`. */
  exceptions: Readonly<Record<string, string>>;
}

export interface WrittenInterval {
  from: string;
  to: string;
}

/** Makes a plan of them; throws HOURS_INVALID with a sentence that names the part it cannot read. */
export function readHours(written: WrittenHours, version: number): KeptHours {
  const { weekly, timeZone, calendars, holidays, exceptions } = written;
  if (!isTimeZone(timeZone)) throw invalid(`"${timeZone}" is not a time zone such as Europe/Madrid.`);
  for (const day of [...holidays, ...Object.keys(exceptions)]) {
    if (!isDay(day)) throw invalid(`"${day}" is not a day such as 2026-12-24.`);
  }
  const special = Object.entries(exceptions).map(([day, text]) => [day, readDay(day, text)] as const);
  return {
    weekly: typeof weekly === 'string' ? readText(weekly) : readLists(weekly),
    timeZone,
    calendars: [...new Set(calendars)],
    holidays: [...new Set(holidays)].sort(),
    exceptions: Object.fromEntries(special.sort(([a], [b]) => (a < b ? -1 : 1))),
    version,
  };
}

/** The plan as it can be written again. */
export function writeHours({ weekly, timeZone, calendars, holidays, exceptions }: KeptHours) {
  return {
    weekly: writeSchedule(weekly),
    week: weekly.map((day) => day.map((interval) => writtenInterval(interval))),
    timeZone,
    calendars: [...calendars],
    holidays: [...holidays],
    exceptions: Object.fromEntries(
      Object.entries(exceptions).map(([day, intervals]) => [day, writeIntervals(intervals) || closed]),
    ),
  };
}

const closed = 'closed';
const never = 'never';

function readText(text: string): WeeklyHours {
  if (text.trim().toLowerCase() === never) return Array.from({ length: 7 }, () => []);
  const read = readSchedule(text);
  if (!read.ok) throw invalid(read.problem);
  return read.weekly;
}

function readLists(days: readonly (readonly WrittenInterval[])[]): WeeklyHours {
  if (days.length !== 7) throw invalid('A week has seven days, from Monday.');
  return days.map((day, i) => {
    if (day.length === 0) return [];
    const text = day.map(({ from, to }) => `${from}-${to}`).join(',');
    const intervals = readIntervals(text);
    if (!intervals) throw invalid(`"${text}" on day ${i + 1} cannot be read, or overlaps.`);
    return intervals;
  });
}

function readDay(day: string, text: string): Interval[] {
  if (text.trim().toLowerCase() === closed) return [];
  const intervals = readIntervals(text);
  if (!intervals) throw invalid(`"${text}" on ${day} is neither like "10:00-14:00" nor "closed".`);
  return intervals;
}

function writtenInterval(interval: Interval): WrittenInterval {
  const [from = '', to = ''] = writeIntervals([interval]).split('-');
  return { from, to };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function invalid(problem: string): ConvozError {
  return new ConvozError('HOURS_INVALID', problem, {
    hint: 'Write hours like "Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00", "always" or "never".',
  });
}
