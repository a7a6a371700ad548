import { instantOf, localDayOf } from './local-time.js';
import { fractionOf } from './split.js';

/** A quarter of the year, as calendars show it somewhere, and which of its days it is. */
export interface QuarterDay {
  /** `2026-Q1` */
  quarter: string;
  /** From 0. */
  day: number;
  /** How many days the quarter has. */
  days: number;
}

export function quarterDayOf(at: Date, timeZone: string): QuarterDay {
  const { iso } = localDayOf(at, timeZone);
  const year = Number(iso.slice(0, 4));
  const quarter = Math.floor((Number(iso.slice(5, 7)) - 1) / 3);
  const beginsAt = Date.UTC(year, quarter * 3);
  return {
    quarter: `${year}-Q${quarter + 1}`,
    day: (Date.parse(iso) - beginsAt) / dayMs,
    days: (Date.UTC(year, quarter * 3 + 3) - beginsAt) / dayMs,
  };
}

/**
 * True when the contact is in the quarter's sample and his day has come. The sample is another one each quarter and the same
 * one throughout it; its days are spread evenly over the quarter.
 */
export function isDueInSample(contactId: string, { quarter, day, days }: QuarterDay, sample: number): boolean {
  const fraction = fractionOf(`${quarter}:${contactId}`);
  return fraction < sample && Math.floor((fraction / sample) * days) <= day;
}

/** Whether clocks show a time at which nobody minds a message: from ten in the morning to eight in the evening. */
export function isDaytime(at: Date, timeZone: string): boolean {
  const today = localDayOf(at, timeZone);
  return at >= instantOf(today, 10 * 60, timeZone) && at < instantOf(today, 20 * 60, timeZone);
}

const dayMs = 86_400_000;
