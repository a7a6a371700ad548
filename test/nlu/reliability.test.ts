import { expect } from 'chai';
import { reliabilityOf } from '../../bot/nlu/reliability.js';

describe('reliabilityOf', () => {
  it('agrees with figures worked out by hand', () => {
    const { brier, calibrationError, bins } = reliabilityOf([
      { probability: 0.9, kept: true },
      { probability: 0.94, kept: false },
      { probability: 0.2, kept: false },
      { probability: 1, kept: true },
    ]);

    expect(brier).to.be.closeTo((0.01 + 0.94 ** 2 + 0.04 + 0) / 4, 1e-9);
    expect(bins[9]?.n).to.equal(3);
    expect(bins[9]?.promised).to.be.closeTo(2.84 / 3, 1e-9);
    expect(bins[9]?.kept).to.be.closeTo(2 / 3, 1e-9);
    expect(calibrationError).to.be.closeTo((2.84 - 2 + 0.2) / 4, 1e-9);
  });

  it('has ten bins without gaps for no statements at all', () => {
    const { brier, calibrationError, bins } = reliabilityOf([]);

    expect([brier, calibrationError]).to.deep.equal([0, 0]);
    expect(bins.map(({ n }) => n)).to.deep.equal(new Array(10).fill(0));
  });
});
