import { expect } from 'chai';
import fc from 'fast-check';
import { wilson } from '../../../bot/support/scores/index.js';
import { expectCoverage, holds, multinomial } from './coverage.js';

const sample = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

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
      const ends = wilson(successes, n).map((end) => Number((100 * end).toFixed(1)));
      expect(ends, `${successes}/${n}`).to.deep.equal([low, high]);
    }
  });

  it('holds the share, stays within 0 and 1, and mirrors its complement', () => {
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

  it('narrows at both ends as the same share comes of more answers', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 2, max: 9 }), ([k, n], times) => {
        const [low, high] = wilson(k, n);
        const [nearLow, nearHigh] = wilson(times * k, times * n);
        expect(nearLow).to.be.at.least(low);
        expect(nearHigh).to.be.at.most(high);
        expect(nearHigh - nearLow).to.be.below(high - low);
      }),
    );
  });

  it('keeps its promise of 95 %', () => {
    // At a single share coverage jumps with n, between about 90 and 98 %; what is promised is the mean over shares. It
    // is summed over all outcomes, for 1 %, 2 %, …, 99 %.
    for (const n of [5, 10, 30, 100]) {
      let coverage = 0;
      for (let share = 1; share <= 99; share++) {
        const p = share / 100;
        for (let k = 0; k <= n; k++) {
          if (holds(wilson(k, n), p)) coverage += multinomial([k, n - k], [p, 1 - p]) / 99;
        }
      }
      expectCoverage(coverage, `${n} answers`);
    }
  });
});
