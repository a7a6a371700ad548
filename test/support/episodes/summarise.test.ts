import { expect } from 'chai';
import fc from 'fast-check';
import { medianRank } from '../../../bot/support/episodes/median-rank.js';
import { select } from '../../../bot/support/episodes/select.js';
import { summarise } from '../../../bot/support/episodes/summarise.js';

describe('summarise', () => {
  it('agrees with a worked example', () => {
    // In order 1 2 3 4 5 6 7 8 9 100: median 5.5, sum 145; p90 at place 0.9 · 9 = 8.1, 9 + 0.1 · 91 = 18.1.
    // P(B(10, ½) ≤ 1) = 11/1024 = 1.1 %, ≤ 2 is 5.5 %: the second value from either side.
    const { p90, ...rest } = summarise([7, 100, 3, 1, 9, 2, 8, 5, 4, 6]);

    expect(rest).to.deep.equal({ n: 10, median: 5.5, medianInterval: [2, 9], mean: 14.5 });
    expect(p90).to.be.closeTo(18.1, 1e-9);
  });

  it('says nothing of nothing, and has no interval below six values', () => {
    const nothing = { n: 0, median: null, medianInterval: null, mean: null, p90: null };

    expect(summarise([])).to.deep.equal(nothing);
    expect(summarise([3])).to.deep.equal({ n: 1, median: 3, medianInterval: null, mean: 3, p90: 3 });
    expect(summarise([5, 4, 3, 2, 1]).medianInterval).to.equal(null);
    expect(summarise([6, 5, 4, 3, 2, 1]).medianInterval).to.deep.equal([1, 6]);
  });

  it('agrees with a full sort, for any values in either kind of list', () => {
    const values = fc.array(fc.oneof(fc.nat(20), fc.nat(1e9)), { minLength: 1, maxLength: 3000, size: 'max' });

    fc.assert(
      fc.property(values, fc.boolean(), (list, isTyped) => {
        const sorted = [...list].sort((a, b) => a - b);
        const { n, median, medianInterval, mean, p90 } = summarise(isTyped ? Float64Array.from(list) : [...list]);
        const middle = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)]] as [number, number];
        expect(median).to.equal((middle[0] + middle[1]) / 2);
        expect(mean).to.be.closeTo(list.reduce((sum, value) => sum + value, 0) / n, 1e-3);
        const [below = 0, above = 0] = [sorted[Math.floor(0.9 * (n - 1))], sorted[Math.ceil(0.9 * (n - 1))]];
        expect(p90).to.be.closeTo(below + (above - below) * ((0.9 * (n - 1)) % 1), 1e-3);
        if (medianInterval === null) return;
        const rank = medianRank(n) ?? -1;
        expect(medianInterval).to.deep.equal([sorted[rank], sorted[n - 1 - rank]]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('select', () => {
  it('is not led into quadratic time by order, repetition or patterns', () => {
    const n = 300_000;
    const patterns: ((i: number) => number)[] = [
      (i) => i,
      (i) => n - i,
      () => 1,
      (i) => i % 2,
      (i) => Math.min(i, n - i),
      (i) => i % 1000,
    ];

    for (const pattern of patterns) {
      const values = Float64Array.from({ length: n }, (_, i) => pattern(i));
      const start = performance.now();
      for (const place of [0, n / 2, n - 1]) select(values, place);
      // Quadratic time would be minutes.
      expect(performance.now() - start, String(pattern)).to.be.below(5000);
      expect(values[n - 1]).to.equal(values.reduce((a, b) => Math.max(a, b)));
    }
  });
});

describe('medianRank', () => {
  it('agrees with the published table', () => {
    // Places counted from 1 in W. J. Conover's and most tables: n = 6 first, 9 second, 12 third, 15 fourth, 20 sixth, 50 eighteenth.
    const table: [number, number | undefined][] = [
      [0, undefined],
      [5, undefined],
      [6, 1],
      [8, 1],
      [9, 2],
      [12, 3],
      [15, 4],
      [20, 6],
      [50, 18],
    ];

    for (const [n, place] of table) {
      const rank = medianRank(n);
      expect(rank === undefined ? undefined : rank + 1, `n = ${n}`).to.equal(place);
    }
  });

  it('is the last place that leaves at most 2.5 % on its side, by exact binomial sums', () => {
    for (let n = 1; n <= 60; n++) {
      const rank = medianRank(n);
      const upTo = (k: number) => Array.from({ length: k + 1 }, (_, i) => choose(n, i)).reduce((a, b) => a + b, 0n);
      const isRare = (k: number) => upTo(k) * 40n <= 2n ** BigInt(n);
      if (rank !== undefined) expect(isRare(rank), `n = ${n}`).to.equal(true);
      expect(isRare(rank === undefined ? 0 : rank + 1), `n = ${n}`).to.equal(false);
    }
  });

  it('comes to n/2 − 0.98 √n for many', () => {
    expect(medianRank(1_000_000)).to.be.closeTo(500_000 - 980, 2);
  });

  it('covers the median of a skewed distribution in 95 % of samples or a little more', () => {
    const random = lcg(11);
    let covered = 0;
    for (let run = 0; run < 4000; run++) {
      const sample = Array.from({ length: 41 }, () => -Math.log(random()));
      const [low, high] = summarise(sample).medianInterval ?? [0, 0];
      if (low <= Math.LN2 && Math.LN2 <= high) covered += 1;
    }

    // Exactly 1 − 2 · P(B(41, ½) ≤ 13) = 97.25 %; standard error of the simulation 0.26 %.
    expect(covered / 4000).to.be.within(0.964, 0.981);
  });
});

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 0; i < k; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return result;
}

/** Numbers in (0, 1), the same ones for the same seed (Park and Miller). */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
