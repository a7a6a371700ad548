import { expect } from 'chai';
import fc from 'fast-check';
import { byIntent, type EffortSeen, observedEffort } from '../../../bot/support/episodes/index.js';

const nothing: EffortSeen = {
  turns: 1,
  rephrasings: 0,
  fallbacks: 0,
  transfers: 0,
  waitMs: 0,
  intents: ['return.how'],
  outcome: 'contained_answered',
};

describe('observedEffort', () => {
  it('sees none where everything went as it should', () => {
    expect(observedEffort(nothing, false)).to.equal(0);
    expect(observedEffort({ ...nothing, turns: 2, outcome: 'contained_confirmed' }, false)).to.equal(0);
    expect(observedEffort({ ...nothing, turns: 2, intents: ['return.how', 'refund.when'] }, false)).to.equal(0);
    expect(observedEffort({ ...nothing, turns: 3, outcome: 'person' }, false)).to.equal(0);
    expect(observedEffort({ ...nothing, intents: [], outcome: 'contained_silent' }, false)).to.equal(0);
  });

  it('does not make up for one part with another', () => {
    const brief = { ...nothing, intents: ['return.how', 'refund.when', 'shipping.cost'], rephrasings: 1 };

    // One message for three wishes saves nothing: 2 points are 100 · (1 − 2^−0.2) = 12.9.
    expect(observedEffort(brief, false)).to.equal(13);
  });

  it('follows its formula', () => {
    // 3 turns too many + 2 · 1 + 3 · 1 + 2 · log₂(1 + 5/5) = 10 points: 100 · (1 − 2^−1) = 50
    const hard = { ...nothing, turns: 4, rephrasings: 1, fallbacks: 1, waitMs: 5 * 60_000 };
    // 10 + 6 + 8 = 24: 100 · (1 − 2^−2.4) = 81.05
    const harder = { ...hard, transfers: 1 };

    expect(observedEffort(hard, false)).to.equal(50);
    expect(observedEffort(harder, true)).to.equal(81);
    // Passed on nobody, but nobody wrote for 35 minutes: 2 · log₂ 8 = 6: 100 · (1 − 2^−0.6) = 34.02
    expect(observedEffort({ ...nothing, waitMs: 60_000, handoffWaitMs: 35 * 60_000 }, false)).to.equal(34);
  });

  const any: fc.Arbitrary<EffortSeen> = fc.record({
    turns: fc.nat(50),
    rephrasings: fc.nat(10),
    fallbacks: fc.nat(10),
    transfers: fc.nat(10),
    waitMs: fc.nat(30 * 86_400_000),
    handoffWaitMs: fc.nat(30 * 86_400_000),
    intents: fc.array(fc.constantFrom('return.how', 'refund.when'), { maxLength: 4 }),
    outcome: fc.constantFrom('open', 'person', 'contained_confirmed', 'contained_silent', 'unanswered'),
  });

  it('is a whole number from 0 to 100 that no part of it lowers', () => {
    const parts = ['turns', 'rephrasings', 'fallbacks', 'transfers', 'waitMs', 'handoffWaitMs'] as const;

    fc.assert(
      fc.property(any, fc.constantFrom(...parts), fc.nat(1e7), fc.boolean(), (seen, part, more, back) => {
        const effort = observedEffort(seen, back);
        expect(Number.isInteger(effort)).to.equal(true);
        expect(effort).to.be.within(0, 100);
        expect(observedEffort({ ...seen, [part]: (seen[part] ?? 0) + more }, back)).to.be.at.least(effort);
        expect(observedEffort(seen, true)).to.be.at.least(observedEffort(seen, false));
      }),
    );
  });

  it('rises with every part', () => {
    const wait = 3_600_000;
    const worse = [
      { turns: 2 },
      { rephrasings: 1 },
      { fallbacks: 1 },
      { transfers: 1 },
      { waitMs: wait },
      { handoffWaitMs: wait },
    ];

    for (const part of worse) {
      expect(observedEffort({ ...nothing, ...part }, false), Object.keys(part)[0]).to.be.above(0);
    }
    expect(observedEffort(nothing, true)).to.be.above(0);
  });
});

describe('byIntent', () => {
  it('puts an episode into the group of each intent answered in it', () => {
    const both = { id: 1, intents: ['return.how', 'refund.when'] };
    const one = { id: 2, intents: ['return.how'] };
    const none = { id: 3, intents: [] };

    const groups = byIntent([both, one, none]);

    expect([...groups]).to.deep.equal([
      ['return.how', [both, one]],
      ['refund.when', [both]],
    ]);
  });
});
