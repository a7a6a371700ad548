import { expect } from 'chai';
import { holm } from '../../../bot/support/scores/holm.js';

describe('holm', () => {
  it('multiplies the smallest by all, the next by one less, and never lets a larger one fall below a smaller', () => {
    // 0.01 · 4, 0.02 · 3, 0.03 · 2 = 0.06, 0.04 · 1 → 0.06
    expect(holm([0.04, 0.01, 0.03, 0.02])).to.deep.equal([0.06, 0.04, 0.06, 0.06]);
  });

  it('stays a probability, and leaves a single one as it is', () => {
    expect(holm([0.6, 0.9])).to.deep.equal([1, 1]);
    expect(holm([0.03])).to.deep.equal([0.03]);
    expect(holm([])).to.deep.equal([]);
  });
});
