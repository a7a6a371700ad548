import { instantOf, type LocalDay, localDayOf, nextDay } from './local-time.js';
import type { Interval, WeeklyHours } from './opening-schedule.js';

export { readSchedule } from './opening-schedule.js';

/** When people answer. Days are `YYYY-MM-DD` in the schedule's own time zone. */
export interface Schedule {
  weekly: WeeklyHours;
  /** IANA name, such as `Europe/Madrid`. */
  timeZone: string;
  /** Days on which nobody answers. */
  holidays?: readonly string[];
  /** Days with hours of their own, which win over holidays and the week; an empty list means closed. */
  exceptions?: Readonly<Record<string, readonly Interval[]>>;
}

/** The next opening is looked for in this many days. */
const horizonDays = 400;

/**
 * Tells at any moment whether somebody is on duty and, if not, when somebody will be; `opensAt` is absent when that is
 * more than 400 days away. An interval across midnight belongs to the day it starts on, so a holiday does not cut the
 * night before it short. Wall-clock times hold through daylight saving; one that the clock skips counts from as much
 * later, one that comes twice means the first. Throws RangeError for an unknown time zone.
 */
export function businessHours(schedule: Schedule): {
  at(now: Date): { open: boolean; opensAt?: Date; timeZone: string };
} {
  const { timeZone } = schedule;
  const holidays = new Set(schedule.holidays);
  localDayOf(new Date(0), timeZone);

  const intervalsOn = (day: LocalDay): readonly Interval[] => {
    const exception = schedule.exceptions?.[day.iso];
    if (exception !== undefined) return exception;
    return holidays.has(day.iso) ? [] : (schedule.weekly[day.weekday] ?? []);
  };

  return {
    at(now) {
      let day = nextDay(localDayOf(now, timeZone), -1);
      let opensAt: Date | undefined;
      for (let i = -1; i <= horizonDays && (opensAt === undefined || i <= 0); i++) {
        for (const interval of intervalsOn(day)) {
          const from = instantOf(day, interval.from, timeZone);
          if (from <= now && now < instantOf(day, interval.to, timeZone)) return { open: true, timeZone };
          if (from > now && (opensAt === undefined || from < opensAt)) opensAt = from;
        }
        day = nextDay(day, 1);
      }
      return opensAt === undefined ? { open: false, timeZone } : { open: false, opensAt, timeZone };
    },
  };
}
