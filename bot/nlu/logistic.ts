import { solve } from './solve.js';

/** A logistic regression; the last weight is the constant. */
export type LogisticModel = readonly number[];

/**
 * Fits P(outcome) = 1 / (1 + e^−(w·x + c)) by Newton's method with a small ridge, so that it also converges when the
 * inputs separate the outcomes.
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  ridge = 1,
): LogisticModel {
  const size = (inputs[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round += 1) {
    const gradient = weights.map((weight, at) => (at === size - 1 ? 0 : -ridge * weight));
    const curvature = weights.map((_, row) => weights.map((_, column) => (row === column ? ridge : 0)));
    for (const [example, input] of inputs.entries()) {
      const p = logistic(weights, input);
      const error = (outcomes[example] ? 1 : 0) - p;
      const weight = Math.max(p * (1 - p), 1e-9);
      for (let row = 0; row < size; row += 1) {
        const x = row === size - 1 ? 1 : (input[row] as number);
        gradient[row] = (gradient[row] as number) + error * x;
        const line = curvature[row] as number[];
        for (let column = 0; column <= row; column += 1) {
          line[column] = (line[column] as number) + weight * x * (column === size - 1 ? 1 : (input[column] as number));
        }
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] as number));
    if (step.every((change) => Math.abs(change) < 1e-6)) break;
  }
  return weights;
}

export function logistic(model: LogisticModel, input: readonly number[]): number {
  let sum = model[input.length] as number;
  for (let at = 0; at < input.length; at += 1) sum += (model[at] as number) * (input[at] as number);
  return 1 / (1 + Math.exp(-sum));
}
