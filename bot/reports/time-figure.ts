import { medianRank } from '../support/episodes/median-rank.js';
import type { TimeFigure } from '../support/report-types.js';
import { enough } from '../support/scores/index.js';
import { durations, noDuration } from './columns/duration-code.js';

/**
 * Figures in whole milliseconds of times of which `counts` has how many have each code: the same that `summarise` has from the
 * times as they are kept.
 */
export function timeFigure(counts: Int32Array): TimeFigure {
  let [n, sum] = [0, 0];
  for (let code = 0; code < noDuration; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    n += count;
    sum += count * (durations[code] as number);
  }
  if (n === 0) return { n, few: true, median: null, medianInterval: null, mean: null, p90: null };
  const low = medianRank(n);
  const medians = neighbours(n, 0.5);
  const nineties = neighbours(n, 0.9);
  const at = timesAt(counts, [...medians, ...nineties, ...(low === undefined ? [] : [low, n - 1 - low])]);
  const between = ([below, above]: [number, number], share: number) =>
    at(below) + (at(above) - at(below)) * ((n - 1) * share - below);
  return {
    n,
    few: n < enough,
    median: Math.round(between(medians, 0.5)),
    medianInterval: low === undefined ? null : [at(low), at(n - 1 - low)],
    mean: Math.round(sum / n),
    p90: Math.round(between(nineties, 0.9)),
  };
}

/** The places that a quantile lies between: type 7 of Hyndman and Fan, as in `summarise`. */
function neighbours(n: number, share: number): [below: number, above: number] {
  const place = (n - 1) * share;
  return [Math.floor(place), Math.ceil(place)];
}

/** The times at these places, from 0 in ascending order. */
function timesAt(counts: Int32Array, places: readonly number[]): (place: number) => number {
  const found = new Map<number, number>();
  let before = 0;
  let code = -1;
  for (const place of [...places].sort((a, b) => a - b)) {
    while (before <= place) before += counts[++code] as number;
    found.set(place, durations[code] as number);
  }
  return (place) => found.get(place) ?? 0;
}
