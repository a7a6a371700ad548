/** A calendar day somewhere, with no time zone of its own. */
export interface LocalDay {
  /** `YYYY-MM-DD`. */
  iso: string;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
}

/** Which day it is at that moment in an IANA time zone. Throws RangeError for a zone that does not exist. */
export function localDayOf(at: Date, timeZone: string): LocalDay {
  return dayOf(at.getTime() + offsetMs(at.getTime(), timeZone));
}

/** Minutes that the wall clock there shows since midnight. */
export function localMinuteOf(at: Date, timeZone: string): number {
  const wall = at.getTime() + offsetMs(at.getTime(), timeZone);
  return Math.floor((((wall % dayMs) + dayMs) % dayMs) / minuteMs);
}

export function nextDay(day: LocalDay, days: number): LocalDay {
  return dayOf(Date.parse(day.iso) + days * dayMs);
}

/**
 * The moment at which clocks show that many minutes after the day's midnight; 1,440 and more are in the next day. A time
 * that daylight saving skips is taken as much later (02:30 → 03:30); of one that comes twice, the first.
 */
export function instantOf(day: LocalDay, minutes: number, timeZone: string): Date {
  const wall = Date.parse(day.iso) + minutes * minuteMs;
  const before = offsetMs(wall - dayMs, timeZone);
  const after = offsetMs(wall + dayMs, timeZone);
  const isAfterChange = offsetMs(wall - before, timeZone) !== before && offsetMs(wall - after, timeZone) === after;
  return new Date(wall - (isAfterChange ? after : before));
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

function dayOf(wallMs: number): LocalDay {
  const date = new Date(wallMs);
  return { iso: date.toISOString().slice(0, 10), weekday: (date.getUTCDay() + 6) % 7 };
}

/** How far the zone's clocks are ahead of UTC at that moment; whole minutes. */
function offsetMs(atMs: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(atMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(atMs / minuteMs) * minuteMs;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
