import { expect } from 'chai';
import fc from 'fast-check';
import { netPromoter, wilson } from '../../../bot/support/scores/index.js';
import { expectCoverage, holds, multinomial } from './coverage.js';

const answers = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }), fc.nat({ max: 300 }))
  .filter(([promoters, detractors, passives]) => promoters + detractors + passives > 0);

describe('netPromoter', () => {
  it('prints the usual margin', () => {
    // p 0.5, d 0.2: 0.7 − 0.3² = 0.61; 1.95996 · √(0.61/50) = 0.2165, √(0.61/400): 0.0765.
    const fifty = netPromoter(25, 10, 50);
    const fourHundred = netPromoter(200, 80, 400);

    expect([fifty.value, fourHundred.value]).to.deep.equal([30, 30]);
    expect(fifty.margin?.toFixed(1)).to.equal('21.6');
    expect(fourHundred.margin?.toFixed(1)).to.equal('7.7');
  });

  it('gives the published score intervals of paired differences', () => {
    // Tango's interval for 12 against 2 of 50 pairs is in R. G. Newcombe's spreadsheet; 1 against 7 of 21 in M. W.
    // Fagerland, S. Lydersen and P. Laake, Statistical Analysis of Contingency Tables (2017), chapter 8.
    expect(netPromoter(12, 2, 50).interval.map((end) => end.toFixed(2))).to.deep.equal(['6.11', '34.47']);
    expect(netPromoter(1, 7, 21).interval.map((end) => end.toFixed(1))).to.deep.equal(['-51.7', '-2.6']);
  });

  it('claims no certainty when all answers are of one kind', () => {
    // Ten of ten promote: 2 · 0.7225 − 1 = 0.4449. None of ten does either: ± z²/(n + z²) = 3.8415/13.8415 = 0.2775.
    const [promoted, rejected, indifferent] = [netPromoter(10, 0, 10), netPromoter(0, 10, 10), netPromoter(0, 0, 10)];

    expect([promoted.margin, rejected.margin, indifferent.margin]).to.deep.equal([null, null, null]);
    expect(promoted.interval[0]).to.be.closeTo(44.49, 0.01);
    expect(promoted.interval[1]).to.equal(100);
    expect(rejected.interval[0]).to.equal(-100);
    expect(rejected.interval[1]).to.be.closeTo(-44.49, 0.01);
    expect(indifferent.interval[0]).to.be.closeTo(-27.75, 0.01);
    expect(indifferent.interval[1]).to.be.closeTo(27.75, 0.01);
  });

  it("is twice Wilson's interval less one where nobody is passive", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 200 }), (promoters, detractors) => {
        const n = promoters + detractors;
        const [low, high] = wilson(promoters, n).map((end) => 200 * end - 100) as [number, number];
        const { interval } = netPromoter(promoters, detractors, n);
        expect(interval[0]).to.be.closeTo(low, 1e-9);
        expect(interval[1]).to.be.closeTo(high, 1e-9);
      }),
    );
  });

  it('holds the score, stays on the scale, mirrors its opposite, and narrows with more answers', () => {
    fc.assert(
      fc.property(answers, ([promoters, detractors, passives]) => {
        const n = promoters + detractors + passives;
        const { value, interval } = netPromoter(promoters, detractors, n);
        const opposite = netPromoter(detractors, promoters, n).interval;
        const more = netPromoter(3 * promoters, 3 * detractors, 3 * n).interval;
        expect(interval[0]).to.be.within(-100, value);
        expect(interval[1]).to.be.within(value, 100);
        expect(interval[1] - interval[0]).to.be.above(0);
        expect(opposite[0]).to.be.closeTo(-interval[1], 1e-9);
        expect(opposite[1]).to.be.closeTo(-interval[0], 1e-9);
        expect(more[1] - more[0]).to.be.below(interval[1] - interval[0]);
      }),
    );
  });

  it('is within two points of the margin from a hundred answers on, away from the ends', () => {
    for (const [promoters, detractors] of [
      [50, 20],
      [40, 40],
      [30, 45],
      [70, 10],
    ] as const) {
      const { value, interval, margin } = netPromoter(promoters, detractors, 100);
      expect(interval[0]).to.be.closeTo(value - (margin ?? Number.NaN), 2);
      expect(interval[1]).to.be.closeTo(value + (margin ?? Number.NaN), 2);
    }
  });

  it('keeps its promise of 95 %, better than the margin does', () => {
    // Summed over all outcomes of n answers; the mean over shares of promoters and detractors from 5 % to 85 %,
    // passives too.
    const shares = Array.from({ length: 17 }, (_, i) => (i + 1) / 20);
    const truths = shares.flatMap((p) => shares.filter((d) => p + d < 0.96).map((d) => [p, d] as const));
    for (const n of [15, 30]) {
      let [coverage, ofMargin] = [0, 0];
      for (let promoters = 0; promoters <= n; promoters++) {
        for (let detractors = 0; promoters + detractors <= n; detractors++) {
          const { value, interval, margin } = netPromoter(promoters, detractors, n);
          const outcome = [promoters, detractors, n - promoters - detractors];
          for (const [p, d] of truths) {
            const chance = multinomial(outcome, [p, d, 1 - p - d]) / truths.length;
            const truth = 100 * (p - d);
            if (holds(interval, truth)) coverage += chance;
            if (Math.abs(truth - value) <= (margin ?? 0)) ofMargin += chance;
          }
        }
      }
      expectCoverage(coverage, `${n} answers`);
      expect(ofMargin, `the margin's own coverage, ${n} answers`).to.be.below(coverage);
    }
  });
});
