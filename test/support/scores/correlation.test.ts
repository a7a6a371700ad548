import { expect } from 'chai';
import fc from 'fast-check';
import { randomFrom } from '../../../bot/support/random.js';
import { correlation } from '../../../bot/support/scores/index.js';
import { expectCoverage, simulated } from './coverage.js';

describe('correlation', () => {
  it('is that of the ranks', () => {
    // Ranks of ys: 1, 6, 8, 7, 10, 9, 3, 5, 2, 4; differences 0, 4, 5, 3, 5, 3, 4, 3, 7, 6, squared and added up 194;
    // 1 − 6 · 194/(10 · 99) = −0.17576.
    const xs = [86, 97, 99, 100, 101, 103, 106, 110, 112, 113];
    const ys = [2, 20, 28, 27, 50, 29, 7, 17, 6, 12];

    const found = correlation(xs, ys);

    // z −0.17761 ± 1.95996 · √((1 + 0.01545)/7) = ± 0.74650, back through tanh
    expect(found).to.include({ n: 10, few: true });
    expect(found?.r).to.be.closeTo(-29 / 165, 1e-12);
    expect(found?.interval[0]).to.be.closeTo(Math.tanh(-0.17761 - 0.7465), 1e-4);
    expect(found?.interval[1]).to.be.closeTo(Math.tanh(-0.17761 + 0.7465), 1e-4);
  });

  it('gives equal values the middle of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: Σxy = 1.5·1.5 + 0 + 0 + 1.5·1.5 = 4.5; 4.5/√(4.5 · 5) = 0.94868
    expect(correlation([1, 2, 2, 3], [1, 2, 3, 4])?.r).to.be.closeTo(0.94868, 1e-5);
  });

  it('does not take five pairs in perfect order for proof', () => {
    const found = correlation([1, 2, 3, 4, 5], [20, 18, 9, 4, 1]);

    expect(found?.r).to.equal(-1);
    expect(found?.interval[0]).to.equal(-1);
    expect(found?.interval[1]).to.be.within(-0.5, 0);
  });

  it('knows nothing of three pairs, or where one side is all alike', () => {
    expect(correlation([1, 2, 3], [1, 2, 3])).to.equal(null);
    expect(correlation([1, 2, 3, 4], [7, 7, 7, 7])).to.equal(null);
    expect(correlation([], [])).to.equal(null);
    expect(correlation([Number.NaN, Number.NaN, 1, 2], [1, 1, 1, 1])).to.equal(null);
  });

  it('takes pairs with how often each occurs for as many pairs', () => {
    const xs = [10, 10, 40, 40, 90];
    const ys = [7, 5, 5, 2, 1];
    const counts = [5, 2, 4, 1, 3];
    const listed = (values: number[]) => values.flatMap((value, i) => Array<number>(counts[i] ?? 0).fill(value));

    const counted = correlation(xs, ys, counts);

    const plain = correlation(listed(xs), listed(ys));
    expect(counted?.n).to.equal(15);
    expect(counted?.r).to.be.closeTo(plain?.r ?? Number.NaN, 1e-12);
    expect(counted?.interval[0]).to.be.closeTo(plain?.interval[0] ?? Number.NaN, 1e-12);
  });

  it('refuses values that are not pairs', () => {
    expect(() => correlation([1, 2, 3, 4], [1, 2, 3])).to.throw(RangeError, '4 values cannot be paired with 3');
  });

  it('holds r, stays within −1 and 1, and turns round with one side', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 7 })), {
      minLength: 4,
      maxLength: 40,
    });

    fc.assert(
      fc.property(pairs, (drawn) => {
        const xs = drawn.map(([x]) => x);
        const ys = drawn.map(([, y]) => y);
        const found = correlation(xs, ys);
        if (found === null) return;
        expect(found.interval[0]).to.be.within(-1, found.r + 1e-12);
        expect(found.interval[1]).to.be.within(found.r - 1e-12, 1);
        const turned = correlation(
          xs.map((x) => -x),
          ys,
        );
        expect(turned?.interval[0]).to.be.closeTo(-found.interval[1], 1e-12);
        expect(turned?.r).to.be.closeTo(-found.r, 1e-12);
      }),
    );
  });

  it('keeps its promise of 95 %', () => {
    // Normal pairs of correlation −0.5 have a rank correlation of 6/π · arcsin(−0.25) = −0.48258 (Pearson, 1907).
    const random = randomFrom(41);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

    const coverage = simulated((6 / Math.PI) * Math.asin(-0.25), 3000, () => {
      const xs = Array.from({ length: 40 }, normal);
      const ys = xs.map((x) => -0.5 * x + Math.sqrt(0.75) * normal());
      return correlation(xs, ys)?.interval ?? [0, 0];
    });

    expectCoverage(coverage, '40 pairs');
  });
});
