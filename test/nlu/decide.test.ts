import { expect } from 'chai';
import { decide } from '../../bot/nlu/decide.js';
import { expectedCosts } from '../../bot/nlu/expected-costs.js';
import type { Judgement } from '../../bot/nlu/judgement.js';
import type { Costs } from '../../bot/support/costs.js';

const costs: Costs = { wrongAnswer: 4, outOfScopeAnswer: 8, clarification: 1, escalation: 4 };

const judgement = (best: number, none: number, ...others: number[]): Judgement => ({
  best: 0,
  bestProbability: best,
  noneProbability: none,
  others: others.map((probability, at) => ({ label: at + 1, probability })),
});

describe('expectedCosts', () => {
  it('weighs each outcome by its chance', () => {
    const { answer, clarify, fallback } = expectedCosts(judgement(0.5, 0.2, 0.1, 0.1, 0.05), costs);

    expect(answer).to.be.closeTo(0.3 * 4 + 0.2 * 8, 1e-9);
    expect(clarify).to.be.closeTo(1 + 0.1 * 4, 1e-9);
    expect(fallback).to.be.closeTo(0.8 * 4, 1e-9);
  });
});

describe('decide', () => {
  it('answers what is likely, and needs to be surer where nobody may have asked for any of this', () => {
    expect(decide(judgement(0.75, 0, 0.1, 0.1), 'order.track', costs, false)).to.equal('answer');
    expect(decide(judgement(0.75, 0.2, 0.02, 0.02), 'order.track', costs, false)).to.not.equal('answer');
  });

  it('asks when the wish is likely among the best three', () => {
    expect(decide(judgement(0.4, 0.1, 0.3, 0.1), 'order.track', costs, false)).to.equal('clarify');
  });

  it('gives up when out of scope is likelier, or nothing is likely', () => {
    expect(decide(judgement(0.15, 0.75, 0.05, 0.03), 'order.track', costs, false)).to.equal('fallback');
    expect(decide(judgement(0.1, 0.1, 0.06, 0.06), 'order.track', costs, false)).to.equal('fallback');
  });

  it('asks back more the dearer a wrong answer is, and less the dearer a question is', () => {
    const doubtful = judgement(0.65, 0.02, 0.2, 0.1);

    expect(decide(doubtful, 'order.track', { ...costs, wrongAnswer: 10 }, false)).to.equal('clarify');
    expect(decide(doubtful, 'order.track', { ...costs, clarification: 3 }, false)).to.equal('answer');
  });

  it('hands over sooner than it answers', () => {
    expect(decide(judgement(0.62, 0.25), 'contact.human_agent', costs, false)).to.equal('handoff');
  });

  it('hands over whenever a person was plainly asked for', () => {
    expect(decide(judgement(0.1, 0.8), 'order.track', costs, true)).to.equal('handoff');
  });
});
