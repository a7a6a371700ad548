import { expect } from 'chai';
import fc from 'fast-check';
import { randomFrom } from '../../../bot/support/random.js';
import { countsOf, meanEstimate, wilson } from '../../../bot/support/scores/index.js';
import { student95 } from '../../../bot/support/scores/student.js';
import { drawn, expectCoverage, expected, simulated } from './coverage.js';

const ces = { min: 1, max: 7 };

function of(...values: number[]) {
  return meanEstimate(countsOf(values, ces), ces);
}

/** Each value as often as its number says. */
function times(counts: Record<number, number>): number[] {
  return Object.entries(counts).flatMap(([value, count]) => Array<number>(count).fill(Number(value)));
}

describe('student95', () => {
  it('agrees with the tables from 29 degrees of freedom on', () => {
    const table: [number, number][] = [
      [29, 2.0452296],
      [30, 2.0422725],
      [40, 2.0210754],
      [60, 2.0002978],
      [120, 1.97993],
      [1000, 1.9623391],
    ];

    for (const [freedom, t] of table) expect(student95(freedom), `${freedom}`).to.be.closeTo(t, 1e-6);
  });
});

describe('meanEstimate', () => {
  it('is the score interval from thirty answers on', () => {
    // 15 fives and 15 sevens, steps 4 and 6 above the one, mean step 5; z² = 3.841459. From below somebody may have
    // chosen a one: 5 · 30/33.841459 = 4.43243, so 5.43243. From above the sevens are steps 0 and the fives 2, mean 1:
    // 15s · (1 − 1/(1 + 2s)) = z² at s = 0.508107; weights 15 and 15/2.016214: 14.87937/22.43969 = 0.66308 below 7.
    const { value, interval } = of(...times({ 5: 15, 7: 15 }));

    expect(value).to.equal(6);
    expect(interval[0]).to.be.closeTo(5.43243, 1e-5);
    expect(interval[1]).to.be.closeTo(7 - 0.66308, 1e-5);
  });

  it("is Wilson's interval where a scale has two points", () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.integer({ min: 30, max: 300 }), (no, yes) => {
        const [low, high] = wilson(yes, no + yes);
        const { interval } = meanEstimate([no, yes], { min: 1, max: 2 });
        expect(interval[0]).to.be.closeTo(1 + low, 1e-9);
        expect(interval[1]).to.be.closeTo(1 + high, 1e-9);
      }),
    );
  });

  it('counts with answers that nobody has given yet', () => {
    // 29 sevens and a six: from below somebody may have chosen a one, steps 179/30 · 30/33.841459 = 5.28937.
    expect(of(...times({ 6: 1, 7: 29 })).interval[0]).to.be.closeTo(6.28937, 1e-5);
  });

  it('takes a million answers as easily as thirty', () => {
    // 600,000 sevens and 400,000 ones: mean 4.6, s = 6 · √0.24 = 2.939388; half 1.959964 · 2.939388/1000 = 0.005761
    const { value, interval } = meanEstimate([400_000, 0, 0, 0, 0, 0, 600_000], ces);

    expect(value).to.be.closeTo(4.6, 1e-12);
    expect(interval[0]).to.be.closeTo(4.6 - 0.005761, 1e-5);
    expect(interval[1]).to.be.closeTo(4.6 + 0.005761, 1e-5);
  });

  it('is the bootstrap below thirty, with one answer added that is half at either end', () => {
    // A three and a five: drawn twice from 1 (1/6), 3 (1/3), 5 (1/3), 7 (1/6). The sum is 2 with chance 1/36 = 0.0278
    // and 14 as often, both above 0.025: from 1 to 7.
    expect(of(3, 5).interval).to.deep.equal([1, 7]);
    // Three fours and a five: 1 with 0.1, 4 with 0.6, 5 with 0.2, 7 with 0.1. Sum of four: 4 … 9 come with chance 0.1⁴
    // + 4·0.1³·0.6 + 4·0.1³·0.2 = 0.0033, 10 with 4·0.1³·0.1 + 6·0.1²·0.6² = 0.022: 0.0253 is reached at 10, a mean of
    // 2.5. From above: 28 with 0.0001; 26: 4·0.1³·0.2 = 0.0008; 25: 4·0.1³·0.6 = 0.0024; 24: 6·0.1²·0.2² = 0.0024; 23:
    // 12·0.1²·0.2·0.6 = 0.0144; sum 0.0201; 22: 4·0.1·0.2³ + 6·0.1²·0.6² + 4·0.1³·0.1 = 0.0252 more pass 0.025: 5.5.
    expect(of(4, 4, 4, 5).interval).to.deep.equal([2.5, 5.5]);
  });

  it('does not pretend to certainty when answers are all alike', () => {
    // One answer of 7: 1 − 0.025 = 0.975 may go unseen; 7 − 0.975 · 6 = 1.15. Ten: 1 − 0.025^0.1 = 0.3085; 7 − 1.851 =
    // 5.149. A hundred: 1 + 3 · 100/103.841459 = 3.88902
    expect(of(7).interval[0]).to.be.closeTo(1.15, 1e-9);
    expect(of(...times({ 7: 10 })).interval[0]).to.be.closeTo(5.149, 1e-3);
    expect(of(...times({ 7: 10 })).interval[1]).to.equal(7);
    expect(of(...times({ 4: 100 })).interval[0]).to.be.closeTo(3.88902, 1e-5);
    expect(of(...times({ 4: 100 })).interval[1]).to.be.closeTo(4.11098, 1e-5);
  });

  it('holds the mean, stays on the scale, and mirrors the scale turned round', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 60 });

    fc.assert(
      fc.property(answers, (values) => {
        const { value, interval } = of(...values);
        const mirrored = of(...values.map((point) => 8 - point));
        expect(interval[0]).to.be.within(1, value + 1e-9);
        expect(interval[1]).to.be.within(value - 1e-9, 7);
        if (values.length < 30) return;
        expect(mirrored.interval[0]).to.be.closeTo(8 - interval[1], 1e-9);
      }),
    );
  });

  it('narrows as the same answers come more often', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 30, maxLength: 60 });

    fc.assert(
      fc.property(answers, (values) => {
        const once = of(...values).interval;
        const twice = of(...values, ...values).interval;
        expect(twice[0]).to.be.at.least(once[0]);
        expect(twice[1]).to.be.at.most(once[1]);
      }),
    );
  });

  it('keeps its promise of 95 % for answers heaped at the easy end', () => {
    const chances = [0.04, 0.04, 0.06, 0.1, 0.16, 0.26, 0.34];
    const random = randomFrom(11);

    for (const n of [20, 29, 30, 100]) {
      const coverage = simulated(expected(chances, 1), 2000, () => {
        const values = Array.from({ length: n }, () => drawn(chances, 1, random));
        return of(...values).interval;
      });
      expectCoverage(coverage, `${n} answers`);
    }
  });

  it('keeps it where 85 % of the answers are alike at one end, wherever the others are', () => {
    const others = {
      'spread evenly': [0.025, 0.025, 0.025, 0.025, 0.025, 0.025],
      'at the other end': [0.15, 0, 0, 0, 0, 0],
      'mostly near, a few far': [0.02, 0, 0, 0, 0.03, 0.1],
      'near and far': [0.03, 0.01, 0.01, 0.02, 0.03, 0.05],
    };
    const random = randomFrom(13);

    for (const [where, rest] of Object.entries(others)) {
      const chances = [...rest, 0.85];
      for (const n of [30, 60, 200]) {
        const coverage = simulated(
          expected(chances, 1),
          4000,
          () =>
            meanEstimate(
              countsOf(
                Array.from({ length: n }, () => drawn(chances, 1, random)),
                ces,
              ),
              ces,
            ).interval,
        );
        expectCoverage(coverage, `${n} answers, the others ${where}`);
      }
    }
  });

  it('promises too little rather than too much with very few answers, also where most are sevens', () => {
    const chances = [0.05, 0.03, 0.02, 0.03, 0.07, 0.2, 0.6];
    const random = randomFrom(12);

    for (const n of [3, 6, 12]) {
      const coverage = simulated(expected(chances, 1), 2000, () => {
        const values = Array.from({ length: n }, () => drawn(chances, 1, random));
        return of(...values).interval;
      });
      expect(100 * coverage, `coverage in per cent, ${n} answers`).to.be.at.least(95);
    }
  });
});
