import { type Counts, momentsOf, type Points, sum } from './distribution.js';
import { type Estimate, enough, type Interval, within } from './interval.js';
import { meanScoreInterval } from './mean-score.js';

/**
 * The mean of answers on a scale, in its points, with its interval: the score interval from 30 answers on, below that the
 * bootstrap. There must be at least one answer. Student's t is the same where answers are spread; where nearly all are alike,
 * as answers often are, it would promise too much (85 % at one end: down to 80 % instead of 95 % coverage with 30 answers).
 *
 * Few answers that are all alike show no spread to resample; then the interval tells how many others could have gone unseen:
 * with 97.5 % confidence a share of at most 1 − 0.025^(1/n), at either end of the scale.
 */
export function meanEstimate(counts: Counts, scale: Points): Estimate {
  const { n, mean } = momentsOf(counts, scale);
  return { value: mean, interval: within(scale, intervalOf()) };

  function intervalOf(): Interval {
    if (n >= enough) return meanScoreInterval(counts, scale);
    if (!counts.includes(n)) return bootstrap(counts, scale.min);
    const unseen = 1 - 0.025 ** (1 / n);
    return [mean - unseen * (mean - scale.min), mean + unseen * (scale.max - mean)];
  }
}

/**
 * Percentile bootstrap (B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, 1979), with
 * two changes. Few answers on few points have so few different resamples that the distribution of their mean is
 * computed, not drawn: no seed, no noise. And one answer nobody gave is added, half of it at each end of the scale, as
 * Agresti and Coull (The American Statistician 52, 1998) add answers to a share; with the plain percentiles, coverage
 * of a lopsided distribution is 77–93 % below 30 answers, with these it is above 94 %.
 */
function bootstrap(counts: Counts, min: number): Interval {
  const n = sum(counts);
  const isEnd = (step: number) => step === 0 || step === counts.length - 1;
  const chances = Float64Array.from(counts, (count, step) => (count + (isEnd(step) ? 0.5 : 0)) / (n + 1));
  let sums = Float64Array.of(1);
  for (let draw = 0; draw < n; draw++) sums = convolved(sums, chances);
  return [min + pointOf(sums, 0.025) / n, min + pointOf(sums, 0.975) / n];
}

/** Chances of a sum, from the chances of its two independent parts; index = value. */
function convolved(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const chances = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      chances[i + j] = (chances[i + j] as number) + (a[i] as number) * (b[j] as number);
    }
  }
  return chances;
}

/** Smallest value that is not exceeded with probability `p`. */
function pointOf(chances: Float64Array, p: number): number {
  let below = 0;
  return chances.findIndex((chance) => {
    below += chance;
    return below >= p;
  });
}
