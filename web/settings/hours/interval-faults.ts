import type { Interval } from './wire.js';

const dayMinutes = 1440;

/** Whether the intervals of a day are times, in any order, and do not overlap. One that ends before it begins goes on after midnight. */
export function isDayGood(intervals: readonly Interval[]): boolean {
  const read = intervals.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
  if (read.some(({ from, to }) => Number.isNaN(from) || Number.isNaN(to) || from === to)) return false;
  const sorted = read
    .map(({ from, to }) => ({ from, to: to <= from ? to + dayMinutes : to }))
    .toSorted((a, b) => a.from - b.from);
  return sorted.every(({ from }, i) => i === 0 || from >= (sorted[i - 1]?.to ?? 0));
}

export function isWeekGood(week: readonly (readonly Interval[])[]): boolean {
  return week.every(isDayGood);
}

/** "9", "930" or "9.30" as a time of the day, "09:30"; as it was typed where it is none. */
export function readTime(typed: string): string {
  const match = /^(\d{1,2})[:.h ]?(\d{2})?$/.exec(typed.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}` : typed.trim();
}

function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
}
