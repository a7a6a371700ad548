import { instantOf, type LocalDay, nextDay } from '../support/local-time.js';
import type { ReportPeriod, ReportUnit } from '../support/report-query.js';
import type { Bucket } from '../support/report-types.js';

const dayMs = 86_400_000;

/** A period cut into pieces: piece `i` is from `cuts[i]` to before `cuts[i + 1]`, in milliseconds since 1970. */
export interface Calendar {
  buckets: Bucket[];
  cuts: number[];
  /** First and last UTC day that it touches. */
  firstDay: number;
  lastDay: number;
}

/** Local days begin when the clock of the zone says so: with daylight saving one in the year has 23 hours, one 25. */
export function calendarOf({ from, to, timeZone, unit }: ReportPeriod): Calendar {
  const starts = [from];
  for (let day = nextStart(from, unit); day < to; day = nextStart(day, unit)) starts.push(day);
  const edges = [...starts, to];
  const cuts = edges.map((iso) => midnight(iso, timeZone));
  return {
    buckets: starts.map((start, i) => ({ from: start, to: edges[i + 1] ?? to })),
    cuts,
    firstDay: Math.floor((cuts[0] ?? 0) / dayMs),
    lastDay: Math.floor(((cuts.at(-1) ?? 0) - 1) / dayMs),
  };
}

/** The same days in one piece. */
export function wholeOf(days: Bucket, timeZone: string): Calendar {
  const cuts = [midnight(days.from, timeZone), midnight(days.to, timeZone)] as const;
  return {
    buckets: [days],
    cuts: [...cuts],
    firstDay: Math.floor(cuts[0] / dayMs),
    lastDay: Math.floor((cuts[1] - 1) / dayMs),
  };
}

/** A UTC day in terms of a calendar: milliseconds into the day at which the next piece begins, after `first`; −1: before all. */
export interface DayCuts {
  first: number;
  later: number[];
}

export function cutsIn({ cuts }: Calendar, utcDay: number): DayCuts {
  const start = utcDay * dayMs;
  // Bisection for the last cut that is not after the start of the day.
  let low = -1;
  let high = cuts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) <= start) low = middle;
    else high = middle;
  }
  const later: number[] = [];
  for (let i = low + 1; i < cuts.length && (cuts[i] as number) < start + dayMs; i++) {
    later.push((cuts[i] as number) - start);
  }
  return { first: low, later };
}

/** Number of the piece of the calendar that a moment of the day is in. */
export function bucketOf({ first, later }: DayCuts, at: number): number {
  let bucket = first;
  for (let i = 0; i < later.length && at >= (later[i] as number); i++) bucket += 1;
  return bucket;
}

export function localDay(iso: string): LocalDay {
  return nextDay({ iso, weekday: 0 }, 0);
}

function midnight(iso: string, timeZone: string): number {
  return instantOf(localDay(iso), 0, timeZone).getTime();
}

function nextStart(iso: string, unit: ReportUnit): string {
  const day = localDay(iso);
  if (unit === 'day') return nextDay(day, 1).iso;
  if (unit === 'week') return nextDay(day, 7 - day.weekday).iso;
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
