/** Minutes after the day's midnight, end exclusive; `to` is above 1,440 when the interval crosses midnight. */
export interface Interval {
  from: number;
  to: number;
}

/** Opening intervals of Monday (0) to Sunday (6), each day's in order and without overlap. */
export type WeeklyHours = readonly (readonly Interval[])[];

export type ReadSchedule = { ok: true; weekly: WeeklyHours } | { ok: false; problem: string };

/**
 * Reads opening hours as a person sets them: `Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00`. Days are the first three
 * letters of their English names, single, listed with commas or as a range (which may run over Sunday). A closing time
 * before the opening time is the next day's; `24:00` closes at midnight. `always` is day and night. Days not named
 * are closed. `problem` is a sentence that quotes the part it cannot read.
 */
export function readSchedule(text: string): ReadSchedule {
  if (text.trim().toLowerCase() === 'always')
    return { ok: true, weekly: days.map(() => [{ from: 0, to: dayMinutes }]) };

  const weekly: Interval[][] = days.map(() => []);
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return problem('No opening hours are given; write "always" for day and night.');
  for (const part of parts) {
    const [, dayText = '', timeText = ''] = /^(\S+)\s+(\S.*)$/s.exec(part) ?? [];
    const named = readDays(dayText);
    if (named === undefined) return problem(`"${part}" does not begin with days such as "Mon-Fri".`);
    const intervals = timeText.split(',').map((time) => readInterval(time.trim()));
    for (const interval of intervals) {
      if (interval === undefined) return problem(`"${part}" holds a time that is not like "09:30-14:00".`);
      for (const day of named) weekly[day]?.push(interval);
    }
  }

  for (const [day, intervals] of weekly.entries()) {
    intervals.sort((a, b) => a.from - b.from);
    if (isOverlapping(intervals)) return problem(`The hours of ${days[day]} overlap.`);
  }
  return { ok: true, weekly };
}

/** Writes opening hours as `readSchedule` reads them; `never` when no day has any, which it does not read. */
export function writeSchedule(weekly: WeeklyHours): string {
  const texts = days.map((_, day) => writeIntervals(weekly[day] ?? []));
  if (texts.every((text) => text === '00:00-24:00')) return 'always';
  const parts: string[] = [];
  for (const [day, text] of texts.entries()) {
    if (text === '' || texts[day - 1] === text) continue;
    const end = texts.findIndex((other, i) => i > day && other !== text);
    const last = (end < 0 ? days.length : end) - 1;
    parts.push(`${days[day]}${last > day ? `-${days[last]}` : ''} ${text}`);
  }
  return parts.join('; ') || 'never';
}

/** The intervals of one day, such as `09:30-14:00,16:00-19:30`; empty when it has none. */
export function writeIntervals(intervals: readonly Interval[]): string {
  return intervals.map(({ from, to }) => `${clock(from)}-${clock(to > dayMinutes ? to - dayMinutes : to)}`).join(',');
}

/** Reads what `writeIntervals` writes; undefined when it cannot be read or intervals overlap. */
export function readIntervals(text: string): Interval[] | undefined {
  const read = text.split(',').map((time) => readInterval(time.trim()));
  const intervals = read.filter((interval) => interval !== undefined).sort((a, b) => a.from - b.from);
  return intervals.length < read.length || isOverlapping(intervals) ? undefined : intervals;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const dayMinutes = 1440;

function isOverlapping(intervals: readonly Interval[]): boolean {
  return intervals.some((interval, i) => interval.from < (intervals[i - 1]?.to ?? 0));
}

/** `HH:MM`; 1,440 minutes are `24:00`. */
function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function problem(sentence: string): ReadSchedule {
  return { ok: false, problem: sentence };
}

function readDays(text: string): number[] | undefined {
  const read = text.split(',').map((range) => {
    const [first, last = first, ...rest] = range.split('-').map((name) => dayIndex(name));
    if (first === undefined || last === undefined || first < 0 || last < 0 || rest.length > 0) return undefined;
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  });
  return read.some((range) => range === undefined) ? undefined : [...new Set(read.flatMap((range) => range ?? []))];
}

function dayIndex(name: string): number {
  return days.findIndex((day) => day.toLowerCase() === name.trim().toLowerCase());
}

function readInterval(text: string): Interval | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] =
    /^(\d{1,2}):([0-5]\d)\s*[-–]\s*(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (Number.isNaN(from) || from >= dayMinutes || to > dayMinutes || from === to) return undefined;
  return { from, to: to < from ? to + dayMinutes : to };
}
