import { randomFrom } from '../random.js';
import { sum } from './distribution.js';
import { type Estimate, enough, type Interval, z95 } from './interval.js';
import { student95 } from './student.js';
import { wilson } from './wilson.js';

/** All answers of one contact: how many, and what they count for together. */
export interface Cluster {
  n: number;
  sum: number;
}

/**
 * Answers by contact, each counting for its value; `worth` gives it another, such as 1 in the top box and 0 elsewhere.
 */
export function clustersOf(
  answers: Iterable<{ contactId: string; value: number }>,
  worth: (value: number) => number = (value) => value,
): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { contactId, value } of answers) {
    const { n, sum } = clusters.get(contactId) ?? { n: 0, sum: 0 };
    clusters.set(contactId, { n: n + 1, sum: sum + worth(value) });
  }
  return [...clusters.values()];
}

/**
 * The mean of all answers where contacts may have given several: those of one contact are alike and tell less than as
 * many of different ones. An answer counts for `range.min` to `range.max`: the points of the scale for a mean, 0 and 1
 * for a share, −1 to 1 for a net promoter score. There must be a contact.
 *
 * From 30 contacts on this is Wilson's interval for as many independent answers of the two extreme kinds as would leave
 * the same variance, n* = p(1 − p)/variance with p the place of the mean in the range, made smaller by (1.96/t)² with
 * one degree of freedom less than contacts; where contacts do not differ at all, as many as there are contacts. The
 * variance is the linearised one of a ratio, contacts being the sampling unit. Below 30 contacts it is the percentile
 * bootstrap of whole contacts, 2,000 draws from `seed`, with one contact added who answers at either end, as in
 * `meanEstimate`. A few contacts with most of the answers are too few, however many the others.
 *
 * Sources: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), chapter 9A; E. L. Korn and B. I. Graubard, Confidence
 * Intervals for Proportions with Small Expected Number of Positive Counts Estimated from Survey Data, Survey
 * Methodology 24 (1998), with Wilson's interval in place of the exact one.
 */
export function clusteredMean(
  clusters: readonly Cluster[],
  range: { min: number; max: number },
  seed: number,
): Estimate {
  const value = meanOf(clusters);
  if (clusters.length < enough) return { value, interval: bootstrap(clusters, range, seed) };
  const width = range.max - range.min;
  const place = (value - range.min) / width;
  const variance = varianceOf(clusters, value) / width ** 2;
  // Contacts that are all alike differ by rounding at most.
  const independent = variance < 1e-15 ? clusters.length : (place * (1 - place)) / variance;
  const effective = independent * (z95 / student95(clusters.length - 1)) ** 2;
  const [low, high] = wilson(place * effective, effective);
  return { value, interval: [range.min + width * low, range.min + width * high] };
}

function answersOf(clusters: readonly Cluster[]): number {
  return sum(clusters.map(({ n }) => n));
}

function meanOf(clusters: readonly Cluster[]): number {
  return sum(clusters.map((cluster) => cluster.sum)) / answersOf(clusters);
}

function varianceOf(clusters: readonly Cluster[], mean: number): number {
  const squares = sum(clusters.map((cluster) => (cluster.sum - mean * cluster.n) ** 2));
  return ((clusters.length / (clusters.length - 1)) * squares) / answersOf(clusters) ** 2;
}

function bootstrap(clusters: readonly Cluster[], { min, max }: { min: number; max: number }, seed: number): Interval {
  const random = randomFrom(seed);
  const n = answersOf(clusters) / clusters.length;
  const draw = () => {
    const drawn = clusters[Math.floor(random() * (clusters.length + 1))];
    return drawn ?? { n, sum: n * (random() < 0.5 ? min : max) };
  };
  const means = Array.from({ length: 2000 }, () => meanOf(clusters.map(draw))).sort((a, b) => a - b);
  return [means[49] ?? min, means[1950] ?? max];
}
