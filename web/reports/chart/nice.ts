/** Round numbers from one end of a range to the other, about `count` of them, both ends included where they are round. */
export function ticks([low, high]: readonly [number, number], count: number): number[] {
  const step = niceStep((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

/** 1, 2 or 5 times a power of ten, not below `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * The part of a scale that a line is drawn on: tens around everything there is to see, at least `least` wide, so that
 * noise does not fill the picture.
 */
export function lineRange(
  values: readonly number[],
  [lowest, highest]: readonly [number, number],
  least: number,
): [number, number] {
  if (values.length === 0) return [lowest, highest];
  let low = Math.max(lowest, Math.floor(Math.min(...values) / 10) * 10);
  let high = Math.min(highest, Math.ceil(Math.max(...values) / 10) * 10);
  while (high - low < least && (low > lowest || high < highest)) {
    if (high < highest) high = Math.min(highest, high + 10);
    if (high - low < least && low > lowest) low = Math.max(lowest, low - 10);
  }
  return [low, high];
}

/** Where a value stands between the ends of a range, 0–100; never outside. */
export function percentOf(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(100, Math.max(0, (100 * (value - low)) / (high - low)));
}

/** A round number not below `value`. */
export function upTo(value: number): number {
  const step = niceStep(value / 4);
  return Math.ceil(value / step - 1e-9) * step;
}

/** Steps of an axis that counts: never a fraction. */
export const countSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

/** Places on an axis of milliseconds from zero, at most five. */
export function timeTicks(reach: number): number[] {
  const step = timeSteps.find((candidate) => reach / candidate <= 4) ?? reach;
  return Array.from({ length: Math.floor(reach / step) + 1 }, (_, i) => i * step);
}

/** Steps of an axis of milliseconds. */
export const timeSteps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => count * day),
];
