import { expect } from 'chai';
import { decidedAt, neededPerVariant, ruleInWords } from '../../../bot/feedback/experiments/stopping-rule.js';
import type { Experiment } from '../../../bot/support/experiment.js';
import { sampleNeeded } from '../../../bot/support/scores/index.js';
import { experiment, minutesIn, row, rows } from './arrivals.js';

function of(variants: number, part: Partial<Experiment> = {}): Experiment {
  return experiment({
    variants: Array.from({ length: variants }, (_, i) => ({ id: `v${i}`, share: 1 / variants, text: {} })),
    ...part,
  });
}

describe('the rule by which an experiment ends', () => {
  it('asks for as many answers as the worst case needs: shares on either side of one half', () => {
    expect(neededPerVariant(of(2)))
      .to.equal(sampleNeeded(0.45, 0.1))
      .and.to.equal(392);
    expect(neededPerVariant(of(2, { worthwhile: 5 }))).to.equal(sampleNeeded(0.475, 0.05));
    for (const p of [0.05, 0.3, 0.6, 0.85]) expect(sampleNeeded(p, 0.1)).to.be.at.most(392);
  });

  it('asks for more of each when more are compared', () => {
    // Three comparisons: 1 − 0.025/3 is at 2.394, so (2.394 + 0.842)²/(1.960 + 0.842)² = 1.334 times as many.
    expect(neededPerVariant(of(4)) / neededPerVariant(of(2))).to.be.closeTo(1.334, 0.002);
  });

  it('takes a net promoter score for what it is, twice as wide as a share', () => {
    expect(neededPerVariant(of(2, { metric: 'nps', worthwhile: 20 }))).to.equal(neededPerVariant(of(2)));
  });

  it('is never content with fewer than thirty answers', () => {
    expect(neededPerVariant(of(2, { worthwhile: 50 }))).to.equal(30);
  });

  it('is met when the last variant has its answers, contacts counting once and from their first', () => {
    const tried = experiment({ worthwhile: 50 });
    const early = [...rows(40, 0, 'control', 1), ...rows(29, 0, 'short', 1)];
    const again = { ...row(10, 'short', 1), contactId: early.at(-1)?.contactId ?? '' };
    const last = { ...row(6, 'short', 1), answers: [7, 99].map((minutes) => ({ value: 3, at: minutesIn(minutes) })) };

    expect(decidedAt(tried, [...early, again])).to.equal(undefined);
    expect(decidedAt(tried, [...early, again, last, row(8, 'short', 1)])).to.deep.equal(minutesIn(7));
  });

  it('says how many it waits for, and why not to look before', () => {
    expect(ruleInWords(experiment()))
      .to.match(/392 contacts/)
      .and.to.match(/10 points/)
      .and.to.match(/no verdict/);
  });
});
