import { expect } from 'chai';
import { chiSquareAbove, splitLooksBroken } from '../../../bot/feedback/experiments/split-looks-broken.js';

const split = (...contacts: number[]) =>
  splitLooksBroken(contacts.map((count) => ({ share: 1 / contacts.length, contacts: count })));

describe('a split that looks broken', () => {
  it('is one that chance would make in fewer than one of a thousand experiments', () => {
    // 5,000 expected each: 165²/5,000 · 2 = 10.89 is above 10.83, the 0.1 % point of one degree of freedom; 164 is not.
    expect(split(5165, 4835)).to.equal(true);
    expect(split(5164, 4836)).to.equal(false);
  });

  it('is measured by the shares planned', () => {
    const parts = [
      { share: 0.9, contacts: 5000 },
      { share: 0.1, contacts: 5000 },
    ];

    expect(splitLooksBroken(parts)).to.equal(true);
    expect(
      splitLooksBroken([
        { share: 0.9, contacts: 9010 },
        { share: 0.1, contacts: 990 },
      ]),
    ).to.equal(false);
  });

  it('is not told of a handful of contacts', () => {
    // One expected: 4²/1 alone would be above the 0.1 % point.
    const rare = [
      { share: 0.99, contacts: 95 },
      { share: 0.01, contacts: 5 },
    ];

    expect(splitLooksBroken(rare)).to.equal(false);
    expect(split(0, 0)).to.equal(false);
    expect(split(30, 0)).to.equal(true);
  });

  it('is measured with the tables of chi-square', () => {
    // The 5 % and 0.1 % points of 1 to 5 degrees of freedom.
    const tables = [
      [3.841, 10.828],
      [5.991, 13.816],
      [7.815, 16.266],
      [9.488, 18.467],
      [11.07, 20.515],
    ];
    for (const [i, [five = 0, tenth = 0] = []] of tables.entries()) {
      expect(chiSquareAbove(five, i + 1), `${i + 1} at 5 %`).to.be.closeTo(0.05, 5e-5);
      expect(chiSquareAbove(tenth, i + 1), `${i + 1} at 0.1 %`).to.be.closeTo(0.001, 1e-6);
      expect(chiSquareAbove(0, i + 1)).to.be.closeTo(1, 1e-12);
    }
  });
});
