import { expect } from 'chai';
import { chooseThreshold } from '../../bot/nlu/choose-threshold.js';
import { meritOf } from '../../bot/nlu/judgement.js';

const verdict = (bestProbability: number, noneProbability = 0) => ({ best: 0, bestProbability, noneProbability });

describe('chooseThreshold', () => {
  it('goes as low as the promised precision allows', () => {
    const verdicts = [0.9, 0.8, 0.7, 0.6].map((probability) => verdict(probability));
    const right = [true, true, false, true];
    const none = [false, false, false, false];

    const strict = chooseThreshold(verdicts, right, none, { precision: 0.9, wrongOutOfScope: 0 });
    const lax = chooseThreshold(verdicts, right, none, { precision: 0.75, wrongOutOfScope: 0 });

    expect(strict.answerFrom).to.equal(0.8);
    expect(lax.answerFrom).to.equal(0.6);
  });

  it('counts the chance of being out of scope against an answer when that answers more', () => {
    const verdicts = [verdict(0.9), verdict(0.8, 0.2), verdict(0.7, 0.01), verdict(0.6, 0.01)];
    const right = [true, false, true, true];
    const none = [false, true, false, false];

    const threshold = chooseThreshold(verdicts, right, none, { precision: 0.9, wrongOutOfScope: 0 });

    const answered = verdicts.map((one) => meritOf(one, threshold) >= threshold.answerFrom);
    expect(answered).to.deep.equal([true, false, true, true]);
  });

  it('answers nothing when no threshold keeps the promises', () => {
    const threshold = chooseThreshold([verdict(1)], [false], [false], { precision: 0.9, wrongOutOfScope: 0 });

    expect(meritOf(verdict(1), threshold)).to.be.below(threshold.answerFrom);
  });
});
