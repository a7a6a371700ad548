import { type Counts, type Points, sum } from './distribution.js';
import { type Interval, z95 } from './interval.js';

/**
 * The score interval of a mean on a scale of points: the means that answers like these do not speak against, the variance being
 * that of the likeliest distribution with such a mean, and not the one seen. It stays on the scale, has a width where answers are
 * all alike, and counts with points that nobody has chosen yet. On two points it is Wilson's interval, on the three of a
 * net promoter score Tango's. At least one answer.
 *
 * Sources: E. B. Wilson, JASA 22 (1927), and T. Tango, Statistics in Medicine 17 (1998), for two and three points; the
 * distribution: A. B. Owen, Empirical Likelihood Ratio Confidence Intervals for a Single Functional, Biometrika 75 (1988).
 */
export function meanScoreInterval(counts: Counts, { min, max }: Points): Interval {
  return [min + stepsUp(counts), max - stepsUp(counts.toReversed())];
}

/**
 * The lower end, in steps above the lowest point. Among distributions with the mean μ below the one seen, m, the likeliest has
 * chances c/(α(1 + s·step)) with some s > 0, α making their sum 1; from n·m = Σ c·step and n = α + sα·μ follows a variance of
 * n(m − μ)/(sα), so that (m − μ)² = z²·variance/n where sα(m − μ) = z². That product rises with s. Does it never get there, as
 * nobody has chosen the lowest point, then the likeliest distribution has somebody there: the limit is m·n/(n + z²).
 */
function stepsUp(counts: Counts): number {
  const n = sum(counts);
  const steps = sum(counts.map((count, step) => count * step));
  const mean = steps / n;
  if (mean === 0) return 0;
  const [lowest = 0, ...others] = counts;
  const most = sum(others.map((count, at) => (mean * count) / (at + 1))) - n;
  if (lowest === 0 && most <= z95 ** 2) return steps / (n + z95 ** 2);
  let [low, high] = [-50, 50];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (product(counts, mean, Math.exp(middle)) < z95 ** 2) low = middle;
    else high = middle;
  }
  const weights = counts.map((count, step) => count / (1 + Math.exp(low) * step));
  return sum(weights.map((weight, step) => weight * step)) / sum(weights);
}

/** sα(m − μ) of the likeliest distribution at `s`; a loop, as it is asked for a hundred times per interval. */
function product(counts: Counts, mean: number, s: number): number {
  let total = 0;
  for (let step = 0; step < counts.length; step++) {
    total += ((counts[step] as number) * (mean - step)) / (1 / s + step);
  }
  return total;
}
