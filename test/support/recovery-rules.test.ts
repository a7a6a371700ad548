import { expect } from 'chai';
import { caseReason, isRecovered } from '../../bot/support/recovery-rules.js';
import { surveys } from '../../bot/support/survey.js';
import { unhappyFrom } from '../../bot/support/unhappy.js';

describe('recovery rules', () => {
  const calm = 0;

  it('go back to whoever answered in the bottom box of the survey', () => {
    const cases = ([survey, from]: [keyof typeof surveys, number]) =>
      Array.from({ length: surveys[survey].max - from + 1 }, (_, i) => from + i).filter(
        (value) => caseReason(surveys[survey], { value, sentiment: calm }) === 'low_score',
      );

    expect(cases(['csat', 1])).to.deep.equal([1, 2]);
    expect(cases(['ces', 1])).to.deep.equal([1, 2, 3]);
    expect(cases(['nps', 0])).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(caseReason({ bottomTo: 1 }, { value: 2, sentiment: calm })).to.equal(undefined);
  });

  it('go back to whoever sounds plainly unhappy, however high the score', () => {
    expect(caseReason(surveys.csat, { value: 5, sentiment: unhappyFrom })).to.equal('unhappy_comment');
    expect(caseReason(surveys.csat, { value: 5, sentiment: unhappyFrom + 0.01 })).to.equal(undefined);
    expect(caseReason(surveys.csat, { value: 1, sentiment: -1 })).to.equal('low_score');
  });

  it('count a customer as recovered when the second rating is better and out of the bottom box', () => {
    expect(isRecovered(surveys.csat, 1, 2)).to.equal(false);
    expect(isRecovered(surveys.csat, 1, 3)).to.equal(true);
    expect(isRecovered(surveys.csat, 4, 4)).to.equal(false);
    expect(isRecovered(surveys.csat, 4, 5)).to.equal(true);
  });
});
