import type { Strings } from './strings/strings.js';

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

/** A length of time in its two largest units at most: "45 s", "4 min 10 s", "25 min", "1 h 5 min", "2 d 3 h". */
export function durationText(ms: number, t: Pick<Strings, 'duration'>): string {
  const { s, min, h, d } = t.duration;
  if (ms < minute) return s(Math.round(ms / second));
  if (ms < 10 * minute) return two(ms, minute, second, min, s);
  if (ms < hour) return min(Math.round(ms / minute));
  if (ms < day) return two(ms, hour, minute, h, min);
  return two(ms, day, hour, d, h);
}

/** "2 h 0 min" is "2 h". */
function two(
  ms: number,
  large: number,
  small: number,
  largeText: (n: number) => string,
  smallText: (n: number) => string,
) {
  const rounded = Math.round(ms / small) * small;
  const [whole, rest] = [Math.floor(rounded / large), Math.round((rounded % large) / small)];
  return rest === 0 ? largeText(whole) : `${largeText(whole)} ${smallText(rest)}`;
}
