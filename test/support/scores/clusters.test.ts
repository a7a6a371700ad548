import { expect } from 'chai';
import fc from 'fast-check';
import { randomFrom } from '../../../bot/support/random.js';
import { type Cluster, clusteredMean, clustersOf, wilson } from '../../../bot/support/scores/index.js';
import { expectCoverage, simulated } from './coverage.js';

const share = { min: 0, max: 1 };
const ces = { min: 1, max: 7 };

function contacts(count: number, cluster: Cluster): Cluster[] {
  return Array.from({ length: count }, () => cluster);
}

describe('clustersOf', () => {
  it('puts the answers of a contact together, each for what it is worth', () => {
    const answers = [
      { contactId: 'ana', value: 5 },
      { contactId: 'brais', value: 2 },
      { contactId: 'ana', value: 4 },
    ];

    expect(clustersOf(answers)).to.deep.equal([
      { n: 2, sum: 9 },
      { n: 1, sum: 2 },
    ]);
    expect(clustersOf(answers, (value) => (value >= 5 ? 1 : 0))).to.deep.equal([
      { n: 2, sum: 1 },
      { n: 1, sum: 0 },
    ]);
  });
});

describe('clusteredMean', () => {
  it("is nearly Wilson's interval when every contact has answered once", () => {
    const { value, interval } = clusteredMean(
      [...contacts(180, { n: 1, sum: 1 }), ...contacts(20, { n: 1, sum: 0 })],
      share,
      1,
    );

    const [low, high] = wilson(180, 200);
    expect(value).to.equal(0.9);
    expect(interval[0]).to.be.closeTo(low, 0.002);
    expect(interval[1]).to.be.closeTo(high, 0.002);
  });

  it('takes five answers that are always alike for little more than one', () => {
    const { value, interval } = clusteredMean(
      [...contacts(90, { n: 5, sum: 5 }), ...contacts(10, { n: 5, sum: 0 })],
      share,
      1,
    );

    const [low, high] = wilson(90, 100);
    expect(value).to.equal(0.9);
    expect(interval[0]).to.be.closeTo(low, 0.003);
    expect(interval[1]).to.be.closeTo(high, 0.003);
  });

  it('weighs contacts by their answers', () => {
    expect(
      clusteredMean(
        [
          { n: 3, sum: 21 },
          { n: 1, sum: 3 },
        ],
        ces,
        1,
      ).value,
    ).to.equal(6);
  });

  it('does not pretend to certainty when all answers are alike', () => {
    const many = clusteredMean(contacts(40, { n: 10, sum: 10 }), share, 1).interval;
    const mixed = clusteredMean(contacts(40, { n: 49, sum: 1 }), share, 1).interval;
    const few = clusteredMean(contacts(10, { n: 10, sum: 70 }), ces, 1).interval;
    const one = clusteredMean([{ n: 10, sum: 70 }], ces, 1).interval;

    expect(many[0]).to.be.within(0.89, 0.92);
    expect(many[1]).to.equal(1);
    expect(mixed[1] - mixed[0]).to.be.within(0.1, 0.15);
    expect(few[0]).to.be.within(5, 6.5);
    expect(one).to.deep.equal([1, 7]);
  });

  it('draws the same contacts from the same seed', () => {
    const clusters = [2, 5, 7, 6, 1, 7, 7, 4, 6, 3].map((value, i) => ({ n: 1 + (i % 3), sum: value * (1 + (i % 3)) }));

    const first = clusteredMean(clusters, ces, 42);

    expect(clusteredMean(clusters, ces, 42)).to.deep.equal(first);
    expect(clusteredMean(clusters, ces, 43)).to.not.deep.equal(first);
  });

  it('holds the mean and stays within the range', () => {
    const cluster = fc
      .array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 })
      .map((values) => ({ n: values.length, sum: values.reduce((total, value) => total + value, 0) }));

    fc.assert(
      fc.property(fc.array(cluster, { minLength: 1, maxLength: 60 }), fc.integer(), (clusters, seed) => {
        const { value, interval } = clusteredMean(clusters, ces, seed);
        expect(interval[0]).to.be.within(1 - 1e-9, value + 1e-9);
        expect(interval[1]).to.be.within(value - 1e-9, 7 + 1e-9);
      }),
    );
  });

  it('keeps the promise of 95 % that an interval blind to contacts breaks', () => {
    // Three of four contacts are content and satisfied with 95 % of their answers, the others with 35 %: 80 % in all. A
    // contact answers once, and again with chance 0.4, at most six times. Satisfied means 6 or 7, otherwise 1 to 4.
    const satisfaction = 0.75 * 0.95 + 0.25 * 0.35;
    const mean = satisfaction * 6.5 + (1 - satisfaction) * 2.5;
    const random = randomFrom(51);
    const runs = 1500;

    for (const count of [60, 120]) {
      const samples = Array.from({ length: runs }, () => Array.from({ length: count }, () => contact(random)));
      const coverage = simulated(satisfaction, runs, (run) => clusteredMean(shares(samples[run]), share, run).interval);
      const ofMean = simulated(mean, runs, (run) => clusteredMean(values(samples[run]), ces, run).interval);
      const blind = simulated(satisfaction, runs, (run) => {
        const answers = (samples[run] ?? []).flat();
        return wilson(answers.filter((value) => value > 4).length, answers.length);
      });
      expectCoverage(coverage, `share of ${count} contacts`);
      expectCoverage(ofMean, `mean of ${count} contacts`);
      expect(100 * blind, 'coverage in per cent with contacts ignored').to.be.below(90);
    }
  });
});

function contact(random: () => number): number[] {
  const isContent = random() < 0.75;
  const answer = () =>
    random() < (isContent ? 0.95 : 0.35) ? 6 + Math.floor(random() * 2) : 1 + Math.floor(random() * 4);
  const answers = [answer()];
  while (answers.length < 6 && random() < 0.4) answers.push(answer());
  return answers;
}

function values(sample: readonly number[][] = []): Cluster[] {
  return sample.map((answers) => ({ n: answers.length, sum: answers.reduce((total, value) => total + value, 0) }));
}

function shares(sample: readonly number[][] = []): Cluster[] {
  return sample.map((answers) => ({ n: answers.length, sum: answers.filter((value) => value > 4).length }));
}
