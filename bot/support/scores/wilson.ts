import { type Estimate, type Interval, z95 } from './interval.js';

/** `successes` of `n`; 0 ≤ successes ≤ n, n > 0. */
export interface Share {
  successes: number;
  n: number;
}

/**
 * Wilson score interval for `successes` of `n`, as shares 0–1; never leaves that range and is honest at 0 % and 100 %.
 * `n` must be above 0 and need not be whole: an effective number of answers will do.
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).
 */
export function wilson(successes: number, n: number): Interval {
  const p = successes / n;
  const shrink = 1 + z95 ** 2 / n;
  const centre = (p + z95 ** 2 / (2 * n)) / shrink;
  const half = (z95 / shrink) * Math.sqrt((p * (1 - p)) / n + z95 ** 2 / (4 * n ** 2));
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === n ? 1 : Math.min(1, centre + half)];
}

/** A share 0–1 with its Wilson interval. */
export function shareEstimate({ successes, n }: Share): Estimate {
  return { value: successes / n, interval: wilson(successes, n) };
}
