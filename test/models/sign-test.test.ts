import { expect } from 'chai';
import { holm, signTest } from '../../bot/models/sign-test.js';

describe('signTest', () => {
  it('adds up the ways to lose at least as many', () => {
    // Of 5 coins at least 4 heads: (5 + 1) / 32. Of 10 at least 8: (45 + 10 + 1) / 1024.
    expect(signTest(4, 1)).to.be.closeTo(6 / 32, 1e-12);
    expect(signTest(8, 2)).to.be.closeTo(56 / 1024, 1e-12);
    expect(signTest(10, 0)).to.be.closeTo(1 / 1024, 1e-12);
  });

  it('sees nothing in a change that never loses, or that is none', () => {
    expect(signTest(0, 9)).to.equal(1);
    expect(signTest(0, 0)).to.equal(1);
  });

  it('is one-sided: winning more than losing is no sign of being worse', () => {
    expect(signTest(3, 12)).to.be.greaterThan(0.98);
  });

  it('does not lose itself in large numbers', () => {
    // 5000 ± 50 is one standard deviation: a normal distribution has 15.7 % above 5050.5.
    expect(signTest(5051, 4949)).to.be.closeTo(0.1562, 0.001);
    expect(signTest(9000, 1000)).to.equal(0);
  });
});

describe('holm', () => {
  it('asks less of each test after one has rejected, and stops at the first that does not', () => {
    // Of four at 0.05: 0.05/4 = 0.0125, 0.05/3 = 0.0167, 0.05/2 = 0.025, 0.05.
    expect(holm([0.03, 0.016, 0.01, 0.04], 0.05)).to.deep.equal([false, true, true, false]);
    expect(holm([0.013, 0.001, 0.02, 0.04], 0.05)).to.deep.equal([true, true, true, true]);
    expect(holm([0.013, 0.013, 0.013, 0.013], 0.05)).to.deep.equal([false, false, false, false]);
    expect(holm([], 0.05)).to.deep.equal([]);
  });
});
