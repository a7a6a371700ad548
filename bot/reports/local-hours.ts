import { instantOf, type LocalDay, localDayOf, nextDay } from '../support/local-time.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
const minutes = 1440;

/** For each minute of a UTC day the hour of the local week, Monday 0:00 being 0; and of an hour that comes twice, the same. */
export class LocalHours {
  readonly #timeZone: string;
  readonly #known = new Map<number, Uint8Array>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  ofDay(utcDay: number): Uint8Array {
    const known = this.#known.get(utcDay);
    if (known) return known;
    const hours = this.#hoursOf(utcDay * dayMs);
    this.#known.set(utcDay, hours);
    return hours;
  }

  #hoursOf(start: number): Uint8Array {
    const hours = new Uint8Array(minutes);
    let day = localDayOf(new Date(start), this.#timeZone);
    for (let from = 0; from < minutes; day = nextDay(day, 1)) {
      const starts = this.#startsOf(day).map((at) => Math.round((at - start) / minuteMs));
      for (let hour = 0; hour < 24; hour++) {
        const [begin = 0, end = 0] = [starts[hour], starts[hour + 1]];
        hours.fill(24 * day.weekday + hour, Math.max(0, begin), Math.max(0, Math.min(end, minutes)));
      }
      from = starts[24] ?? minutes;
    }
    return hours;
  }

  /** When each hour of the day begins, and when the day ends. A time zone is asked for single hours only where they matter. */
  #startsOf(day: LocalDay): number[] {
    const at = (minute: number) => instantOf(day, minute, this.#timeZone).getTime();
    const [first, end] = [at(0), at(minutes)];
    const isPlain = end - first === dayMs;
    return Array.from({ length: 25 }, (_, hour) => (isPlain ? first + hour * hourMs : at(60 * hour)));
  }
}

/** Minute of the day of a moment in it, in milliseconds; half a millisecond makes up for what multiplying loses. */
export function minuteOf(moment: number): number {
  return ((moment + 0.5) * (1 / minuteMs)) | 0;
}
