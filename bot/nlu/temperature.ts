import { solve } from './solve.js';

/** How scores become shares: a factor on all of them, and a handicap for `none`. */
export type Temperature = readonly [sharpness: number, none: number];

/**
 * A distribution over the classes: softmax(sharpness · scores + handicap · [class is none]). One sharpness for all classes
 * keeps their order (temperature scaling: Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", 2017).
 */
export function sharesOf(scores: Float32Array, [sharpness, handicap]: Temperature, none: number): Float64Array {
  const shares = new Float64Array(scores.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < shares.length; label += 1) {
    const score = sharpness * (scores[label] as number) + (label === none ? handicap : 0);
    shares[label] = score;
    highest = Math.max(highest, score);
  }
  let total = 0;
  for (let label = 0; label < shares.length; label += 1)
    total += shares[label] = Math.exp((shares[label] as number) - highest);
  for (let label = 0; label < shares.length; label += 1) shares[label] = (shares[label] as number) / total;
  return shares;
}

/** Fits both by maximum likelihood on scores of examples that the classifier had not seen (Newton's method). */
export function fitTemperature(scores: readonly Float32Array[], labels: Uint16Array, none: number): Temperature {
  let temperature: Temperature = [4, 0];
  for (let round = 0; round < mostRounds; round += 1) {
    const gradient = temperature.map((value) => -ridge * value);
    const curvature = [
      [ridge, 0],
      [0, ridge],
    ];
    for (const [example, own] of scores.entries())
      addExample(own, labels[example] as number, temperature, none, gradient, curvature);
    const step = solve(curvature, gradient);
    const damping = Math.min(1, longestStep / Math.max(...step.map(Math.abs), 1e-9));
    temperature = [temperature[0] + damping * (step[0] as number), temperature[1] + damping * (step[1] as number)];
    if (step.every((change) => Math.abs(change) < 1e-4)) break;
  }
  return temperature;
}

const mostRounds = 15;
const longestStep = 3;
/** Small, so that it only decides where the examples do not: a corpus without anything out of scope has no handicap. */
const ridge = 0.01;

/** Adds what one example says of the gradient and the curvature of the log-likelihood. */
function addExample(
  scores: Float32Array,
  label: number,
  temperature: Temperature,
  none: number,
  gradient: number[],
  curvature: number[][],
): void {
  const shares = sharesOf(scores, temperature, none);
  let mean = 0;
  let square = 0;
  for (let of = 0; of < shares.length; of += 1) {
    const weighed = (shares[of] as number) * (scores[of] as number);
    mean += weighed;
    square += weighed * (scores[of] as number);
  }
  const noneShare = none < 0 ? 0 : (shares[none] as number);
  const noneScore = none < 0 ? 0 : (scores[none] as number);
  const [first, second] = curvature as [number[], number[]];
  gradient[0] = (gradient[0] as number) + (scores[label] as number) - mean;
  gradient[1] = (gradient[1] as number) + (label === none ? 1 : 0) - noneShare;
  first[0] = (first[0] as number) + square - mean * mean;
  second[0] = (second[0] as number) + noneShare * (noneScore - mean);
  second[1] = (second[1] as number) + noneShare * (1 - noneShare);
}
