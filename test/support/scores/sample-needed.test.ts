import { expect } from 'chai';
import { sampleNeeded } from '../../../bot/support/scores/index.js';

describe('sampleNeeded', () => {
  it('agrees with the examples of power.prop.test in R', () => {
    // p 0.50 against 0.75: 76.7 a group for a power of 0.90, and 50 for 0.740.
    expect(sampleNeeded(0.5, 0.25, 0.9)).to.equal(77);
    expect(sampleNeeded(0.5, 0.25, 0.739)).to.equal(50);
  });

  it('needs 906 answers a group to see 80 % become 85 %, as many the other way round', () => {
    // p̄ 0.825: (1.96 · √(2 · 0.825 · 0.175) + 0.8416 · √(0.16 + 0.1275))² / 0.05² = (1.05320 + 0.45126)² / 0.0025 =
    // 905.4
    expect(sampleNeeded(0.8, 0.05)).to.equal(906);
    expect(sampleNeeded(0.85, -0.05)).to.equal(906);
  });

  it('needs about four times as many for half the difference', () => {
    expect(sampleNeeded(0.5, 0.05) / sampleNeeded(0.5, 0.1)).to.be.closeTo(4, 0.1);
  });

  it('refuses what cannot be', () => {
    for (const [p, difference, power] of [
      [0.8, 0, 0.8],
      [0.8, 0.2, 0.8],
      [0.05, -0.1, 0.8],
      [0, 0.1, 0.8],
      [0.5, 0.1, 1],
      [Number.NaN, 0.1, 0.8],
    ] as const) {
      expect(() => sampleNeeded(p, difference, power), `${p} ${difference} ${power}`).to.throw(RangeError);
    }
  });
});
