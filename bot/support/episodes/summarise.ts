import { medianRank } from './median-rank.js';
import { select } from './select.js';

/** Figures of a set of values, in their own unit; null where there is nothing to tell. */
export interface Summary {
  n: number;
  median: number | null;
  /** 95 % interval of the median; null below six values. */
  medianInterval: [low: number, high: number] | null;
  mean: number | null;
  /** Nine of ten values are at most this. */
  p90: number | null;
}

/**
 * Summarises numbers such as waiting times; **reorders them in place**, without sorting, in time proportional to their number.
 * Quantiles interpolate between neighbours, type 7 of R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The
 * American Statistician 50 (1996), like spreadsheets do. The mean of waiting times is led by the few longest: the median comes
 * first.
 */
export function summarise(values: Float64Array | number[]): Summary {
  const n = values.length;
  if (n === 0) return { n, median: null, medianInterval: null, mean: null, p90: null };
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] as number;

  const low = medianRank(n);
  const places = [...neighbours(n, 0.5), ...neighbours(n, 0.9), ...(low === undefined ? [] : [low, n - 1 - low])];
  let from = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    select(values, place, from);
    from = place + 1;
  }
  return {
    n,
    median: quantile(values, 0.5),
    medianInterval: low === undefined ? null : [values[low] as number, values[n - 1 - low] as number],
    mean: sum / n,
    p90: quantile(values, 0.9),
  };
}

/** Of values whose neighbouring places are in order. */
function quantile(values: Float64Array | number[], share: number): number {
  const [below, above] = neighbours(values.length, share);
  const [a, b] = [values[below] as number, values[above] as number];
  return a + (b - a) * ((values.length - 1) * share - below);
}

function neighbours(n: number, share: number): [below: number, above: number] {
  const place = (n - 1) * share;
  return [Math.floor(place), Math.ceil(place)];
}
