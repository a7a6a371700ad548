import { expect } from 'chai';
import { HashIndex } from '../../bot/nlu/hash-index.js';
import { linearModel, scoresOfRow } from '../../bot/nlu/linear-model.js';
import { type SparseRow, sparseMatrix } from '../../bot/nlu/sparse-matrix.js';
import { trainLinear } from '../../bot/nlu/train-linear.js';

const settings = { cost: 1, positiveWeight: 1, passes: 50, tolerance: 0.001, seed: 1 };

describe('trainLinear', () => {
  it('finds the optimum of a problem small enough to solve by hand', () => {
    const rows = [row([0], [1]), row([0], [-1])];

    const [weights] = trainLinear(sparseMatrix(rows, 1), Uint16Array.of(0, 1), 1, Uint32Array.of(0, 1), settings);

    // Minimise w²/2 + Σ max(0, 1 − w)² over both examples: w = 4(1 − w), so w = 0.8.
    expect(weights?.[0]).to.be.closeTo(0.8, 0.001);
  });

  it('separates classes and ignores examples outside the subset', () => {
    const rows = [row([0, 3], [1, 1]), row([1, 3], [1, 1]), row([2, 3], [1, 1]), row([0, 3], [1, 1])];
    const labels = Uint16Array.of(0, 1, 2, 1);

    const classes = trainLinear(sparseMatrix(rows, 4), labels, 3, Uint32Array.of(0, 1, 2), settings);
    const vocabulary = { columns: new HashIndex([10, 11, 12]), rarity: Float32Array.of(1, 1, 1) };
    const model = linearModel(vocabulary, classes);

    const best = rows.slice(0, 3).map((example) => scoresOfRow(model, example).reduce(topOf, -1));
    expect(best).to.deep.equal([0, 1, 2]);
  });

  it('gives the same weights for the same seed', () => {
    const rows = Array.from({ length: 30 }, (_, at) => row([at % 5, 5 + (at % 3)], [1, 0.5]));
    const labels = Uint16Array.from(rows, (_, at) => at % 3);
    const all = Uint32Array.from(rows.keys());

    const first = trainLinear(sparseMatrix(rows, 8), labels, 3, all, settings);
    const second = trainLinear(sparseMatrix(rows, 8), labels, 3, all, settings);

    expect(first).to.deep.equal(second);
  });
});

function row(columns: number[], values: number[]): SparseRow {
  return { columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}

function topOf(best: number, score: number, at: number, scores: Float32Array): number {
  return best < 0 || score > (scores[best] ?? Number.NEGATIVE_INFINITY) ? at : best;
}
