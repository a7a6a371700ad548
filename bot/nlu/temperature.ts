import { solve } from './solve.js';

/** Scores per class: of the linear model, and of nlp.js. */
export interface Scores {
  first: Float32Array;
  second: Float32Array;
}

/** How scores become shares: a factor on the first, one on the second, and a handicap for `none`. */
export type Temperature = readonly [sharpness: number, second: number, none: number];

/**
 * A distribution over the classes: softmax(sharpness · first + factor · second + handicap · [class is none]). One sharpness
 * for all classes (temperature scaling: Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", 2017);
 * of two classifiers, stacking (Wolpert, "Stacked generalization", 1992).
 */
export function sharesOf({ first, second }: Scores, temperature: Temperature, none: number): Float64Array {
  const [sharpness, factor, handicap] = temperature;
  const shares = new Float64Array(first.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < shares.length; label += 1) {
    const score =
      sharpness * (first[label] as number) + factor * (second[label] as number) + (label === none ? handicap : 0);
    shares[label] = score;
    highest = Math.max(highest, score);
  }
  let total = 0;
  for (let label = 0; label < shares.length; label += 1)
    total += shares[label] = Math.exp((shares[label] as number) - highest);
  for (let label = 0; label < shares.length; label += 1) shares[label] = (shares[label] as number) / total;
  return shares;
}

/**
 * Fits by maximum likelihood on scores of examples that the classifiers had not seen (Newton's method). The second never
 * counts against a class: that few examples seem to say so is chance. Where it may not rank, its factor is 0.
 */
export function fitTemperature(
  scores: readonly Scores[],
  labels: Uint16Array,
  none: number,
  secondRanks: boolean,
): Temperature {
  let temperature: Temperature = [1, 0, 0];
  for (let round = 0; round < mostRounds; round += 1) {
    const gradient = temperature.map((value) => -ridge * value);
    const curvature = [
      [ridge, 0, 0],
      [0, ridge, 0],
      [0, 0, ridge],
    ];
    for (const [example, own] of scores.entries())
      addExample(own, labels[example] as number, temperature, none, gradient, curvature);
    if (!secondRanks) leaveOutSecond(gradient, curvature);
    const step = solve(curvature, gradient);
    const damping = Math.min(1, longestStep / Math.max(...step.map(Math.abs), 1e-9));
    const [sharpness, second, handicap] = temperature.map((value, at) => value + damping * (step[at] as number));
    temperature = [sharpness as number, second as number, handicap as number];
    if (step.every((change) => Math.abs(change) < 1e-4)) break;
  }
  const [sharpness, second, handicap] = temperature;
  return [sharpness, Math.max(second, 0), handicap];
}

const mostRounds = 15;
const longestStep = 3;
/** Small, so that it only decides where the examples do not: a corpus without anything out of scope has no handicap. */
const ridge = 0.1;

/** Makes its step 0, whatever the others do. */
function leaveOutSecond(gradient: number[], curvature: number[][]): void {
  gradient[1] = 0;
  (curvature[1] as number[]).splice(0, 2, 0, 1);
  (curvature[2] as number[])[1] = 0;
}

/** Adds what one example says of the gradient and of the curvature's lower triangle. */
function addExample(
  scores: Scores,
  label: number,
  temperature: Temperature,
  none: number,
  gradient: number[],
  curvature: number[][],
): void {
  const shares = sharesOf(scores, temperature, none);
  const { first, second } = scores;
  let meanFirst = 0;
  let meanSecond = 0;
  let firstSquare = 0;
  let product = 0;
  let secondSquare = 0;
  for (let of = 0; of < shares.length; of += 1) {
    const share = shares[of] as number;
    const one = first[of] as number;
    const other = second[of] as number;
    meanFirst += share * one;
    meanSecond += share * other;
    firstSquare += share * one * one;
    product += share * one * other;
    secondSquare += share * other * other;
  }
  const noneShare = none < 0 ? 0 : (shares[none] as number);
  const noneFirst = none < 0 ? 0 : (first[none] as number);
  const noneSecond = none < 0 ? 0 : (second[none] as number);
  const add = (row: number, column: number, value: number) => {
    (curvature[row] as number[])[column] = (curvature[row]?.[column] as number) + value;
  };
  gradient[0] = (gradient[0] as number) + (first[label] as number) - meanFirst;
  gradient[1] = (gradient[1] as number) + (second[label] as number) - meanSecond;
  gradient[2] = (gradient[2] as number) + (label === none ? 1 : 0) - noneShare;
  add(0, 0, firstSquare - meanFirst * meanFirst);
  add(1, 0, product - meanFirst * meanSecond);
  add(1, 1, secondSquare - meanSecond * meanSecond);
  add(2, 0, noneShare * (noneFirst - meanFirst));
  add(2, 1, noneShare * (noneSecond - meanSecond));
  add(2, 2, noneShare * (1 - noneShare));
}
