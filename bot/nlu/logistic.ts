import { solve } from './solve.js';

/** A logistic regression; the last weight is the constant. */
export type LogisticModel = readonly number[];

/**
 * Fits P(outcome) = 1 / (1 + e^−(w·x + c)) by Newton's method with a small ridge, so that it also converges when the
 * inputs separate the outcomes. A fit of nearly the same examples is a good place to begin: `from`.
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  { ridge = 1, from }: { ridge?: number; from?: LogisticModel } = {},
): LogisticModel {
  const size = (inputs[0]?.length ?? 0) + 1;
  let weights: number[] = from ? [...from] : new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round += 1) {
    const gradient = Float64Array.from(weights, (weight, at) => (at === size - 1 ? 0 : -ridge * weight));
    const curvature = new Float64Array(size * size);
    for (let at = 0; at < size; at += 1) curvature[at * size + at] = ridge;
    const x = new Float64Array(size).fill(1);
    for (let example = 0; example < inputs.length; example += 1) {
      const input = inputs[example] as readonly number[];
      for (let at = 0; at < size - 1; at += 1) x[at] = input[at] as number;
      const p = logistic(weights, input);
      addExample(gradient, curvature, x, (outcomes[example] ? 1 : 0) - p, Math.max(p * (1 - p), 1e-9));
    }
    const step = solve(
      weights.map((_, row) => Array.from(curvature.subarray(row * size, (row + 1) * size))),
      Array.from(gradient),
    );
    weights = weights.map((weight, at) => weight + (step[at] as number));
    if (step.every((change) => Math.abs(change) < 1e-5)) break;
  }
  return weights;
}

export function logistic(model: LogisticModel, input: readonly number[]): number {
  let sum = model[input.length] as number;
  for (let at = 0; at < input.length; at += 1) sum += (model[at] as number) * (input[at] as number);
  return 1 / (1 + Math.exp(-sum));
}

function addExample(
  gradient: Float64Array,
  curvature: Float64Array,
  x: Float64Array,
  error: number,
  weight: number,
): void {
  const size = x.length;
  for (let row = 0; row < size; row += 1) {
    const value = x[row] as number;
    const weighed = weight * value;
    gradient[row] = (gradient[row] as number) + error * value;
    const base = row * size;
    for (let column = 0; column <= row; column += 1)
      curvature[base + column] = (curvature[base + column] as number) + weighed * (x[column] as number);
  }
}
