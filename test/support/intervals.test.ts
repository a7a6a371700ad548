import { expect } from 'chai';
import fc from 'fast-check';
import { mean, meanInterval, wilson } from '../../bot/support/intervals.js';

const ces = { min: 1, max: 7 };

describe('wilson', () => {
  it('agrees with the worked examples', () => {
    // 9 of 10: z² = 3.8415, 1 + z²/n = 1.38415; centre (0.9 + 0.19207)/1.38415 = 0.78899;
    // half 1.95996/1.38415 · √(0.09/10 + 3.8415/400) = 1.41602 · 0.13639 = 0.19314 → 0.5958 … 0.9821
    const cases: [number, number, number, number][] = [
      [9, 10, 59.6, 98.2],
      [10, 10, 72.2, 100],
      [45, 50, 78.6, 95.7],
      [180, 200, 85.1, 93.4],
      [900, 1000, 88.0, 91.7],
      [0, 10, 0, 27.8],
    ];

    for (const [successes, n, low, high] of cases) {
      const [l, h] = wilson(successes, n);
      expect([Number((100 * l).toFixed(1)), Number((100 * h).toFixed(1))], `${successes}/${n}`).to.deep.equal([
        low,
        high,
      ]);
    }
  });

  it('holds the share, stays within 0 and 1, and mirrors its complement', () => {
    const sample = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

    fc.assert(
      fc.property(sample, ([k, n]) => {
        const [low, high] = wilson(k, n);
        const [mirrorLow, mirrorHigh] = wilson(n - k, n);
        expect(low).to.be.within(0, k / n);
        expect(high).to.be.within(k / n, 1);
        expect(mirrorLow).to.be.closeTo(1 - high, 1e-12);
        expect(mirrorHigh).to.be.closeTo(1 - low, 1e-12);
      }),
    );
  });
});

describe('meanInterval', () => {
  it('is the t-interval from thirty answers on', () => {
    // 15 fives and 15 sevens: mean 6, s² = 30/29, t(29) = 2.04523; half 2.04523 · √(1.034483/30) = 0.37979
    const [low, high] = meanInterval([...Array(15).fill(5), ...Array(15).fill(7)], ces, 1);

    expect(low).to.be.closeTo(6 - 0.37979, 1e-4);
    expect(high).to.be.closeTo(6 + 0.37979, 1e-4);
  });

  it('is a bootstrap below thirty that the seed alone decides', () => {
    const values = [7, 6, 7, 5, 2, 7, 6, 4, 7, 6];

    const first = meanInterval(values, ces, 42);

    expect(meanInterval(values, ces, 42)).to.deep.equal(first);
    expect(meanInterval(values, ces, 43)).to.not.deep.equal(first);
    // Standard error √(2.61/10) = 0.51 around 5.7: about 4.7 … 6.6
    expect(first[0]).to.be.closeTo(4.7, 0.25);
    expect(first[1]).to.be.closeTo(6.6, 0.25);
  });

  it('does not pretend to certainty when a few answers are all alike', () => {
    // One answer of 7: 1 − 0.025 = 0.975 may go unseen; 7 − 0.975 · 6 = 1.15. Ten: 1 − 0.025^0.1 = 0.3085; 7 − 1.851 = 5.149
    expect(meanInterval([7], ces, 1)[0]).to.be.closeTo(1.15, 1e-9);
    expect(meanInterval(Array(10).fill(7), ces, 1)[0]).to.be.closeTo(5.149, 1e-3);
    expect(meanInterval(Array(10).fill(7), ces, 1)[1]).to.equal(7);
  });

  it('holds the mean and stays on the scale', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 60 });

    fc.assert(
      fc.property(answers, fc.integer(), (values, seed) => {
        const [low, high] = meanInterval(values, ces, seed);
        expect(low).to.be.at.least(1);
        expect(low).to.be.at.most(mean(values) + 1e-9);
        expect(high).to.be.at.most(7);
        expect(high).to.be.at.least(mean(values) - 1e-9);
      }),
    );
  });
});
