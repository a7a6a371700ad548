import type { Estimate } from './interval.js';
import { type Share, shareEstimate } from './wilson.js';

/**
 * `a − b` of two independent estimates, with an interval that keeps what is particular to theirs: the distance from
 * each value to the end that matters stands in for its standard error, and the squares are added. Never leaves the
 * range that the two intervals allow.
 * Source: G. Y. Zou and A. Donner, Construction of Confidence Limits about Effect Measures: A General Approach,
 * Statistics in Medicine 27 (2008).
 */
export function difference(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  const down = Math.hypot(a.value - a.interval[0], b.interval[1] - b.value);
  const up = Math.hypot(a.interval[1] - a.value, b.value - b.interval[0]);
  return { value, interval: [value - down, value + up] };
}

/**
 * Difference of two independent shares, −1 to 1, from their Wilson intervals. Each `n` must be above 0.
 * Source: R. G. Newcombe, Interval Estimation for the Difference between Independent Proportions: Comparison of Eleven
 * Methods, Statistics in Medicine 17 (1998), method 10.
 */
export function newcombe(a: Share, b: Share): Estimate {
  return difference(shareEstimate(a), shareEstimate(b));
}
