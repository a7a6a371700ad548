import { solve } from './solve.js';

/** What each classifier says of every class. */
export interface Opinions {
  first: Float32Array;
  second: Float32Array;
  /** What the message itself tells of how far to trust them, see `shapeOf`. */
  shape: readonly number[];
}

/** How much each opinion counts, and a handicap for `none`. */
export type BlendWeights = readonly [first: number, second: number, none: number];

/** One distribution over the classes from two opinions: softmax(a·first + b·second + c·[class is none]). */
export function blend({ first, second }: Opinions, [a, b, c]: BlendWeights, none: number): Float64Array {
  const result = new Float64Array(first.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < result.length; label += 1) {
    const score = a * (first[label] as number) + b * (second[label] as number) + (label === none ? c : 0);
    result[label] = score;
    highest = Math.max(highest, score);
  }
  let total = 0;
  for (let label = 0; label < result.length; label += 1)
    total += result[label] = Math.exp((result[label] as number) - highest);
  for (let label = 0; label < result.length; label += 1) result[label] = (result[label] as number) / total;
  return result;
}

/** Fits the weights by maximum likelihood on opinions of examples the classifiers had not seen (Newton's method, three unknowns). */
export function fitBlend(opinions: readonly Opinions[], labels: Uint16Array, none: number): BlendWeights {
  let weights: [number, number, number] = [4, 4, 0];
  for (let round = 0; round < 15; round += 1) {
    const gradient = weights.map((weight) => -0.01 * weight);
    const curvature = [
      [0.01, 0, 0],
      [0, 0.01, 0],
      [0, 0, 0.01],
    ];
    for (const [example, opinion] of opinions.entries())
      addExample(opinion, labels[example] as number, weights, none, gradient, curvature);
    const step = solve(curvature, gradient);
    const damping = Math.min(1, 3 / Math.max(...step.map(Math.abs), 1e-9));
    weights = weights.map((weight, at) => weight + damping * (step[at] as number)) as typeof weights;
    if (step.every((change) => Math.abs(change) < 1e-5)) break;
  }
  return weights;
}

function addExample(
  opinion: Opinions,
  label: number,
  weights: BlendWeights,
  none: number,
  gradient: number[],
  curvature: number[][],
): void {
  const shares = blend(opinion, weights, none);
  const inputs = (of: number) => [opinion.first[of] as number, opinion.second[of] as number, of === none ? 1 : 0];
  const mean = [0, 0, 0];
  const square = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (const [of, share] of shares.entries()) {
    const x = inputs(of);
    for (let row = 0; row < 3; row += 1) {
      mean[row] = (mean[row] as number) + share * (x[row] as number);
      for (let column = 0; column <= row; column += 1) {
        const line = square[row] as number[];
        line[column] = (line[column] as number) + share * (x[row] as number) * (x[column] as number);
      }
    }
  }
  const truth = inputs(label);
  for (let row = 0; row < 3; row += 1) {
    gradient[row] = (gradient[row] as number) + (truth[row] as number) - (mean[row] as number);
    for (let column = 0; column <= row; column += 1) {
      const line = curvature[row] as number[];
      line[column] =
        (line[column] as number) +
        ((square[row] as number[])[column] as number) -
        (mean[row] as number) * (mean[column] as number);
    }
  }
}
