import { expect } from 'chai';
import fc from 'fast-check';
import { randomFrom } from '../../../bot/support/random.js';
import { countsOf, difference, meanDifference, meanEstimate } from '../../../bot/support/scores/index.js';
import { drawn, expectCoverage, expected, simulated } from './coverage.js';

const ces = { min: 1, max: 7 };

describe('meanDifference', () => {
  it("is Welch's t-interval", () => {
    // 15 fives and 15 sevens against 20 fours and 20 fives. Variances 30/29 and 10/39; squared errors 1/29 = 0.0344828
    // and 10/1560 = 0.0064103. ν = 0.0408930²/(0.0344828²/29 + 0.0064103²/39) = 39.809; t = 2.02135; 6 − 4.5 ± 2.02135
    // · √0.0408930 = 1.5 ± 0.40876
    const { value, interval } = meanDifference([0, 0, 0, 0, 15, 0, 15], [0, 0, 0, 20, 20, 0, 0], ces);

    expect(value).to.equal(1.5);
    expect(interval[0]).to.be.closeTo(1.5 - 0.40876, 1e-4);
    expect(interval[1]).to.be.closeTo(1.5 + 0.40876, 1e-4);
  });

  it('adds up the doubts of both means when one has few answers or only one kind', () => {
    // 40 sevens: from 1 + 6 · 40/43.841459 = 6.47426 to 7; 40 ones: to 1.52574.
    // 6 − √(0.52574² + 0.52574²) = 5.25649, and 6 + 0: they cannot differ by more.
    const [ones, sevens] = [
      [40, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 40],
    ];
    const [few, mixed] = [
      [0, 0, 0, 0, 10, 0, 19],
      [0, 0, 0, 20, 20, 0, 0],
    ];

    const alike = meanDifference(sevens, ones, ces);

    expect(alike.interval[0]).to.be.closeTo(5.25649, 1e-4);
    expect(alike.interval[1]).to.equal(6);
    for (const [a, b] of [
      [few, mixed],
      [mixed, few],
      [sevens, mixed],
      [mixed, sevens],
    ] as const) {
      const doubts = difference(meanEstimate(a, ces), meanEstimate(b, ces));
      expect(meanDifference(a, b, ces)).to.deep.equal(doubts);
    }
  });

  it('holds the difference and turns round with its sides', () => {
    const counts = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 7, maxLength: 7 })
      .filter((points) => points.some((count) => count > 0));

    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { value, interval } = meanDifference(a, b, ces);
        const turned = meanDifference(b, a, ces);
        expect(value).to.be.within(interval[0] - 1e-9, interval[1] + 1e-9);
        expect(turned.interval[0]).to.be.closeTo(-interval[1], 1e-9);
        expect(turned.interval[1]).to.be.closeTo(-interval[0], 1e-9);
      }),
    );
  });

  it('keeps its promise of 95 % for groups that differ in size and spread', () => {
    const easy = [0.04, 0.04, 0.06, 0.1, 0.16, 0.26, 0.34];
    const middling = [0.1, 0.1, 0.15, 0.3, 0.15, 0.1, 0.1];
    const random = randomFrom(21);

    for (const [n, m] of [
      [30, 30],
      [35, 150],
    ] as const) {
      const counts = (chances: number[], size: number) =>
        countsOf(
          Array.from({ length: size }, () => drawn(chances, 1, random)),
          ces,
        );
      const coverage = simulated(
        expected(easy, 1) - expected(middling, 1),
        2500,
        () => meanDifference(counts(easy, n), counts(middling, m), ces).interval,
      );
      expectCoverage(coverage, `${n} against ${m} answers`);
    }
  });
});
