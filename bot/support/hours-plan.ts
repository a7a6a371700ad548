import { businessHours, type OpenHours, type Schedule } from './business-hours.js';
import { type Calendar, holidayOn } from './holidays.js';
import { localDayOf, nextDay } from './local-time.js';
import { type Interval, readSchedule, type WeeklyHours, writeIntervals } from './opening-schedule.js';

/** When a team, or the house, answers, as an admin sets it. Days are `YYYY-MM-DD` in the plan's own time zone. */
export interface HoursPlan {
  weekly: WeeklyHours;
  /** IANA name. */
  timeZone: string;
  calendars: readonly Calendar[];
  /** Local feasts and whatever a decree sets for one year. */
  holidays: readonly string[];
  /** Days with hours of their own, which win over holidays and the week; an empty list means closed. */
  exceptions: Readonly<Record<string, readonly Interval[]>>;
}

/** A plan with the version it was kept as; version 0 is the one the settings of the environment make. */
export type KeptHours = HoursPlan & { version: number };

/** One day of a preview. */
export interface PlannedDay {
  day: string;
  /** `09:30-14:00,16:00-19:30`; empty when closed. */
  hours: string;
  /** Why the day is not like its weekday: which holiday, `own_holiday`, or `exception`. */
  because?: string;
}

export function hoursOf(plan: Schedule): OpenHours {
  return businessHours(plan);
}

/** What the environment's own text says. The text must be one that `readSchedule` reads. */
export function seedPlan(text: string, timeZone: string, holidays: readonly string[]): KeptHours {
  const read = readSchedule(text);
  if (!read.ok) throw new RangeError(read.problem);
  return { weekly: read.weekly, timeZone, calendars: [], holidays, exceptions: {}, version: 0 };
}

/** The days from today on, as they will be. */
export function preview(plan: HoursPlan, now: Date, days: number): PlannedDay[] {
  const today = localDayOf(now, plan.timeZone);
  return Array.from({ length: days }, (_, i) => {
    const { iso, weekday } = nextDay(today, i);
    const because = whyUnusual(plan, iso);
    const usual = plan.weekly[weekday] ?? [];
    const hours = plan.exceptions[iso] ?? (because === undefined ? usual : []);
    return { day: iso, hours: writeIntervals(hours), ...(because !== undefined && { because }) };
  });
}

function whyUnusual({ exceptions, holidays, calendars }: HoursPlan, day: string): string | undefined {
  if (exceptions[day]) return 'exception';
  if (holidays.includes(day)) return 'own_holiday';
  return calendars.map((calendar) => holidayOn(calendar, day)).find((name) => name !== undefined);
}
