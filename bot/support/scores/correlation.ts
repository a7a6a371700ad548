import { sum } from './distribution.js';
import { enough, type Interval, z95 } from './interval.js';

export interface Correlation {
  /** Spearman's rank correlation, −1 to 1. */
  r: number;
  interval: Interval;
  /** Pairs. */
  n: number;
  /** `n` is below 30. */
  few: boolean;
}

/**
 * How well the order of `xs` tells the order of `ys`: Spearman's rank correlation with middle ranks for ties, as
 * neither a rating nor an index of effort has equal steps. null with fewer than four pairs or when one side is all
 * alike. Throws RangeError when the two differ in length. `counts` tells how often each pair occurs, so that a million
 * pairs of few values need not be listed; by default once.
 *
 * Interval after Fisher's z with the variance (1 + r²/2)/(n − 3) of D. G. Bonett and T. A. Wright, Sample Size
 * Requirements for Estimating Pearson, Kendall and Spearman Correlations, Psychometrika 65 (2000). As z has no value
 * for perfect agreement, it is reckoned from half a step of r below 1, the step being one swapped pair of neighbours:
 * 12/(n³ − n).
 */
export function correlation(
  xs: readonly number[],
  ys: readonly number[],
  counts: readonly number[] = xs.map(() => 1),
): Correlation | null {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} values cannot be paired with ${ys.length}`);
  const n = sum(counts);
  const r = pearson(ranksOf(xs, counts), ranksOf(ys, counts), counts);
  if (n < 4 || Number.isNaN(r)) return null;
  const most = 1 - 6 / (n ** 3 - n);
  const z = Math.atanh(Math.max(-most, Math.min(most, r)));
  const half = z95 * Math.sqrt((1 + r ** 2 / 2) / (n - 3));
  const low = r === -1 ? -1 : Math.tanh(z - half);
  const high = r === 1 ? 1 : Math.tanh(z + half);
  return { r, interval: [low, high], n, few: n < enough };
}

/** NaN when a side has no spread. */
function pearson(xs: readonly number[], ys: readonly number[], counts: readonly number[]): number {
  const [dx, dy] = [centred(xs, counts), centred(ys, counts)];
  const product = (a: readonly number[], b: readonly number[]) =>
    sum(a.map((value, i) => value * (b[i] ?? 0) * (counts[i] ?? 0)));
  const r = product(dx, dy) / Math.sqrt(product(dx, dx) * product(dy, dy));
  return Math.max(-1, Math.min(1, r));
}

function centred(values: readonly number[], counts: readonly number[]): number[] {
  const mean = sum(values.map((value, i) => value * (counts[i] ?? 0))) / sum(counts);
  return values.map((value) => value - mean);
}

/** Ranks from 1 among as many values as the counts add up to; equal values share the mean of theirs. */
function ranksOf(values: readonly number[], counts: readonly number[]): number[] {
  const order = [...values.entries()].sort(([, a], [, b]) => a - b);
  const ranks = Array<number>(values.length);
  let before = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && order[end]?.[1] === order[start]?.[1]) end++;
    const alike = order.slice(start, end).map(([index]) => index);
    const many = sum(alike.map((index) => counts[index] ?? 0));
    for (const index of alike) ranks[index] = before + (many + 1) / 2;
    before += many;
    start = end;
  }
  return ranks;
}
