import { expect } from 'chai';
import fc from 'fast-check';
import { fractionOf, partOf } from '../../bot/support/split.js';

describe('a split', () => {
  it('is the same in every process and for ever', () => {
    expect(['', 'iria', 'r|ask|1', 'r|ask|2', 'Ñandú 🎒'].map(fractionOf)).to.deep.equal(known);
  });

  it('gives every key a number from 0 to below 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(fractionOf(key)).to.be.within(0, 1 - 2 ** -32);
      }),
    );
  });

  it('spreads keys evenly that hardly differ: no tenth has more than its share by chance', () => {
    const tenths = new Array<number>(10).fill(0);
    const n = 100_000;

    for (let i = 0; i < n; i++) {
      const tenth = Math.floor(fractionOf(`contact-${i}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }

    const chiSquare = tenths.reduce((sum, found) => sum + (found - n / 10) ** 2 / (n / 10), 0);
    // Of nine degrees of freedom, above this once in ten thousand.
    expect(chiSquare).to.be.below(33.7);
  });

  it('tells nothing of one split by another', () => {
    const pairs = Array.from({ length: 50_000 }, (_, i) => [fractionOf(`a|${i}`), fractionOf(`b|${i}`)] as const);
    const covariance = pairs.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / pairs.length;

    // The standard error of the correlation is 0.0045.
    expect(Math.abs(covariance * 12)).to.be.below(0.02);
  });

  it('gives parts of no share nothing, and the last one what rounding leaves', () => {
    const parts = [
      { id: 'none', share: 0 },
      { id: 'a', share: 0.1 },
      { id: 'b', share: 0.2 },
      { id: 'c', share: 0.7 - 1e-12 },
      { id: 'end', share: 0 },
    ];

    const found = new Set(Array.from({ length: 20_000 }, (_, i) => partOf(parts, `${i}`).id));

    expect([...found].sort()).to.deep.equal(['a', 'b', 'c']);
    expect(() => partOf([], 'x')).to.throw(RangeError);
  });
});

/** Contacts fall in other parts, and experiments are spoilt, should these ever change. */
const known = [0.6689221884589642, 0.4450913092587143, 0.2855881373398006, 0.27659840579144657, 0.1857946407981217];
