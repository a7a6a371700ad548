import { expect } from 'chai';
import { HashIndex } from '../../bot/nlu/hash-index.js';
import { linearModel, scoresOfRow } from '../../bot/nlu/linear-model.js';

describe('linearModel', () => {
  const vocabulary = { columns: new HashIndex([7, 8]), rarity: Float32Array.of(1, 1) };

  it('scores as its weights would, but for the last of eight bits', () => {
    const classes = [Float32Array.of(0.8, -0.02, 0.1), Float32Array.of(-0.3, 0.01, 0)];
    const row = { columns: Uint32Array.of(0, 1, 2), values: Float32Array.of(0.5, 0.5, 1) };

    const scores = scoresOfRow(linearModel(vocabulary, classes), row);

    expect(scores[0]).to.be.closeTo(0.8 * 0.5 - 0.02 * 0.5 + 0.1, 0.8 / 127);
    expect(scores[1]).to.be.closeTo(-0.3 * 0.5 + 0.01 * 0.5, 0.8 / 127);
  });

  it('gives every feature its own scale, so that a small weight is not lost beside a large one', () => {
    const classes = [Float32Array.of(100, 0.001, 0), Float32Array.of(0, 0, 0)];
    const row = { columns: Uint32Array.of(1), values: Float32Array.of(1) };

    const scores = scoresOfRow(linearModel(vocabulary, classes), row);

    expect(scores[0]).to.be.closeTo(0.001, 1e-5);
  });
});
