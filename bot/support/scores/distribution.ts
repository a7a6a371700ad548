import type { Survey } from '../survey.js';

/** How many answers each point of a scale has, the lowest point first: all a score needs of a million answers. */
export type Counts = readonly number[];

/** The points of a scale, from `min` to `max` in steps of one. */
export type Points = Pick<Survey, 'min' | 'max'>;

/** Counts answers by point. Throws RangeError for an answer that is no point of the scale. */
export function countsOf(values: Iterable<number>, { min, max }: Points): number[] {
  const counts = Array<number>(max - min + 1).fill(0);
  for (const value of values) {
    const count = counts[value - min];
    if (count === undefined) throw new RangeError(`${value} is no point of the scale ${min}–${max}`);
    counts[value - min] = count + 1;
  }
  return counts;
}

/** Number of answers, their mean in points of the scale, and their variance (n − 1; NaN below two answers). */
export function momentsOf(counts: Counts, { min }: Points): { n: number; mean: number; variance: number } {
  const n = sum(counts);
  const mean = min + sum(counts.map((count, step) => count * step)) / n;
  const squares = sum(counts.map((count, step) => count * (min + step - mean) ** 2));
  return { n, mean, variance: squares / (n - 1) };
}

/** How many of the answers are from `low` to `high`, both included. */
export function countBetween(counts: Counts, { min }: Points, low: number, high: number): number {
  return sum(counts.slice(low - min, high - min + 1));
}

/** Counts of two parts together, point by point. Throws RangeError for scales of different length. */
export function added(a: Counts, b: Counts): number[] {
  if (a.length !== b.length) throw new RangeError(`Scales of ${a.length} and ${b.length} points cannot be added up`);
  return a.map((count, step) => count + (b[step] ?? 0));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
