import { type Calendar, holidayOn } from './holidays.js';
import { instantOf, localDayOf, nextDay } from './local-time.js';
import type { Interval, WeeklyHours } from './opening-schedule.js';

export { readSchedule } from './opening-schedule.js';

/** When people answer. Days are `YYYY-MM-DD` in the schedule's own time zone. */
export interface Schedule {
  weekly: WeeklyHours;
  /** IANA name, such as `Europe/Madrid`. */
  timeZone: string;
  /** Days on which nobody answers, beside those of the calendars. */
  holidays?: readonly string[];
  /** Public holidays that follow a rule. */
  calendars?: readonly Calendar[];
  /** Days with hours of their own, which win over holidays and the week; an empty list means closed. */
  exceptions?: Readonly<Record<string, readonly Interval[]>>;
}

/** The next opening is looked for in this many days. */
const horizonDays = 400;

/** A longer span is the mistake of a clock, and must not cost more than this. */
const longestDays = 1500;

const dayMs = 86_400_000;
const firstDay = { iso: '1970-01-01', weekday: 3 };

/** What `businessHours` tells. */
export interface OpenHours {
  at(now: Date): { open: boolean; opensAt?: Date; timeZone: string };
  openMs(from: Date, to: Date): number;
  afterOpen(from: Date, ms: number): Date | undefined;
  /** The opening times of a local day, in order, as moments; empty when it has none. */
  on(day: string): { from: Date; to: Date }[];
}

/** From one moment to before another, in milliseconds since 1970. */
type Span = readonly [from: number, to: number];

/**
 * Tells at any moment whether somebody is on duty and, if not, when somebody will be; `opensAt` is absent when that is
 * more than 400 days away. An interval across midnight belongs to the day it starts on, so a holiday does not cut the
 * night before it short. Wall-clock times hold through daylight saving; one that the clock skips counts from as much
 * later, one that comes twice means the first. Throws RangeError for an unknown time zone.
 *
 * `openMs` tells for how long somebody was on duty between two moments: elapsed time, so a night in which the clock skips
 * an hour is an hour shorter, and intervals that overlap count once. 0 when `to` is not after `from`. It goes day by day,
 * and only through the first 1,500 of them (four years).
 *
 * `afterOpen` is the moment at which somebody will have been on duty for `ms` since `from`; undefined when that takes more
 * than 400 days.
 */
export function businessHours(schedule: Schedule): OpenHours {
  const { timeZone } = schedule;
  const spansOn = daily(schedule);
  localDayOf(new Date(0), timeZone);

  return {
    at(now) {
      const today = Date.parse(localDayOf(now, timeZone).iso) / dayMs;
      let opensAt: number | undefined;
      // The night before last is over, unless the calendar has skipped the day after it.
      for (let i = -2; i <= horizonDays && (opensAt === undefined || i <= 0); i++) {
        for (const [from, to] of spansOn(today + i)) {
          if (from <= now.getTime() && now.getTime() < to) return { open: true, timeZone };
          if (from > now.getTime() && (opensAt === undefined || from < opensAt)) opensAt = from;
        }
      }
      return opensAt === undefined ? { open: false, timeZone } : { open: false, opensAt: new Date(opensAt), timeZone };
    },
    openMs(from, to) {
      // Local days begin up to 14 hours before those of UTC, and end, with their night, up to a day and a half after.
      const first = Math.floor(from.getTime() / dayMs) - 2;
      const last = Math.min(Math.floor(to.getTime() / dayMs) + 1, first + longestDays);
      const spans: Span[] = [];
      for (let day = first; day <= last; day++) spans.push(...spansOn(day));
      return covered(spans, from.getTime(), to.getTime());
    },
    afterOpen(from, ms) {
      const first = Math.floor(from.getTime() / dayMs) - 2;
      const spans: Span[] = [];
      for (let day = first; day <= first + horizonDays; day++) {
        spans.push(...spansOn(day));
        // Two days further on nothing can begin before the end of this one's nights.
        const isEnough = covered(spans, from.getTime(), (day - 1) * dayMs) >= ms;
        if (isEnough) break;
      }
      return reached(spans, from.getTime(), ms);
    },
    on: (day) => spansOn(Date.parse(day) / dayMs).map(([from, to]) => ({ from: new Date(from), to: new Date(to) })),
  };
}

/**
 * The opening times of a local day, counted from 1970-01-01 in the schedule's own calendar, as moments. Kept, since asking
 * a time zone for its clock is by far the dearest part.
 */
function daily({ weekly, timeZone, holidays, calendars = [], exceptions }: Schedule): (day: number) => readonly Span[] {
  const closed = new Set(holidays);
  const known = new Map<number, readonly Span[]>();
  return (number) => {
    const kept = known.get(number);
    if (kept !== undefined) return kept;
    const day = nextDay(firstDay, number);
    const isHoliday = closed.has(day.iso) || calendars.some((calendar) => holidayOn(calendar, day.iso) !== undefined);
    const intervals = exceptions?.[day.iso] ?? (isHoliday ? [] : (weekly[day.weekday] ?? []));
    const moment = (minutes: number) => instantOf(day, minutes, timeZone).getTime();
    const spans = intervals.map(({ from, to }): Span => [moment(from), moment(to)]);
    if (known.size > longestDays) known.clear();
    known.set(number, spans);
    return spans;
  };
}

/** How much of `from` … `to` the spans cover together. Skipped hours may put one before its neighbour. */
function covered(spans: Span[], from: number, to: number): number {
  let sum = 0;
  let until = from;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const open = Math.max(start, until);
    const close = Math.min(end, to);
    if (close <= open) continue;
    sum += close - open;
    until = close;
  }
  return sum;
}

/** The moment at which the spans have covered `ms` from `from` on. */
function reached(spans: Span[], from: number, ms: number): Date | undefined {
  let left = ms;
  let until = from;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const open = Math.max(start, until);
    if (end <= open) continue;
    if (end - open >= left) return new Date(open + left);
    left -= end - open;
    until = end;
  }
  return undefined;
}
