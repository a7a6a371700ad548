import { expect } from 'chai';
import { decide } from '../../bot/nlu/decide.js';
import type { Judgement } from '../../bot/nlu/judgement.js';

const threshold = { answerFrom: 0.7, outOfScopeCost: 1 };

const judgement = (best: number, none: number, ...others: number[]): Judgement => ({
  best: 0,
  bestProbability: best,
  noneProbability: none,
  others: others.map((probability, at) => ({ label: at + 1, probability })),
});

describe('decide', () => {
  it('answers from the threshold on, counting the chance of being out of scope against it', () => {
    expect(decide(judgement(0.85, 0.1), 'order.track', threshold, false)).to.equal('answer');
    expect(decide(judgement(0.85, 0.16), 'order.track', threshold, false)).to.not.equal('answer');
  });

  it('asks when the wish is likely among the best three', () => {
    expect(decide(judgement(0.4, 0.1, 0.3, 0.1), 'order.track', threshold, false)).to.equal('clarify');
  });

  it('gives up when out of scope is likelier, or nothing is likely', () => {
    expect(decide(judgement(0.4, 0.45, 0.1, 0.05), 'order.track', threshold, false)).to.equal('fallback');
    expect(decide(judgement(0.2, 0.1, 0.1, 0.1), 'order.track', threshold, false)).to.equal('fallback');
  });

  it('hands over sooner than it answers', () => {
    expect(decide(judgement(0.55, 0.2), 'contact.human_agent', threshold, false)).to.equal('handoff');
  });

  it('hands over whenever a person was plainly asked for', () => {
    expect(decide(judgement(0.1, 0.8), 'order.track', threshold, true)).to.equal('handoff');
  });
});
