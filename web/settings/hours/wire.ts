import type { Calendar } from '../../../bot/support/holidays.js';

export interface Interval {
  from: string;
  to: string;
}

export interface PlannedDay {
  day: string;
  hours: string;
  because?: string;
}

/** When people answer, as it is sent to be kept. */
export interface WrittenHours {
  /** From Monday. */
  weekly: Interval[][];
  timeZone: string;
  calendars: Calendar[];
  holidays: string[];
  /** By day: `10:00-14:00`, or `closed`. */
  exceptions: Record<string, string>;
}

export type Hours = Omit<WrittenHours, 'weekly'> & {
  id: string;
  version: number;
  week: Interval[][];
  days: PlannedDay[];
};

export type { Calendar };
