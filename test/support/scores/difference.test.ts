import { expect } from 'chai';
import fc from 'fast-check';
import { newcombe, type Share } from '../../../bot/support/scores/index.js';
import { expectCoverage, holds, multinomial } from './coverage.js';

const share: fc.Arbitrary<Share> = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('newcombe', () => {
  it('gives the published intervals of Newcombe (1998), table II, method 10', () => {
    const cases: [number, number, number, number, number, number][] = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ];

    for (const [a, aOf, b, bOf, low, high] of cases) {
      const { value, interval } = newcombe({ successes: a, n: aOf }, { successes: b, n: bOf });
      expect(value).to.equal(a / aOf - b / bOf);
      expect(
        interval.map((end) => Number(end.toFixed(4))),
        `${a}/${aOf} − ${b}/${bOf}`,
      ).to.deep.equal([low, high]);
    }
  });

  it('holds the difference, stays within −1 and 1, and turns round with its sides', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { value, interval } = newcombe(a, b);
        const [low, high] = newcombe(b, a).interval;
        expect(interval[0]).to.be.within(-1 - 1e-12, value);
        expect(interval[1]).to.be.within(value, 1 + 1e-12);
        expect(low).to.be.closeTo(-interval[1], 1e-12);
        expect(high).to.be.closeTo(-interval[0], 1e-12);
      }),
    );
  });

  it('keeps its promise of 95 %', () => {
    // Summed over all outcomes; the mean over pairs of shares from 5 to 95 %.
    const shares = Array.from({ length: 10 }, (_, i) => 0.05 + i / 10);
    for (const [n, m] of [
      [10, 10],
      [15, 40],
    ] as const) {
      const intervals = grid(n, m, (k, l) => newcombe({ successes: k, n }, { successes: l, n: m }).interval);
      let coverage = 0;
      for (const p of shares) {
        for (const q of shares) {
          for (const { k, l, value } of intervals) {
            if (!holds(value, p - q)) continue;
            coverage +=
              (multinomial([k, n - k], [p, 1 - p]) * multinomial([l, m - l], [q, 1 - q])) / shares.length ** 2;
          }
        }
      }
      expectCoverage(coverage, `${n} against ${m} answers`);
    }
  });
});

function grid<T>(n: number, m: number, value: (k: number, l: number) => T): { k: number; l: number; value: T }[] {
  const ks = Array.from({ length: n + 1 }, (_, k) => k);
  const ls = Array.from({ length: m + 1 }, (_, l) => l);
  return ks.flatMap((k) => ls.map((l) => ({ k, l, value: value(k, l) })));
}
