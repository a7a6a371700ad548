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
    const overlaps = intervals.some((interval, i) => interval.from < (intervals[i - 1]?.to ?? 0));
    if (overlaps) return problem(`The hours of ${days[day]} overlap.`);
  }
  return { ok: true, weekly };
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const dayMinutes = 1440;

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
