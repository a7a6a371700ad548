import { expect } from 'chai';
import { isConvozError } from '../../bot/errors.js';
import { readRules } from '../../bot/feedback/survey-rule-edit.js';
import { surveys } from '../../bot/support/survey.js';
import { firstRules } from '../../bot/support/survey-rule.js';

const all = Object.values(surveys);
const rule = {
  id: 'all',
  when: {},
  ask: [{ surveyId: 'ces', share: 1 }],
  sample: 1,
  how: { via: 'chat' },
};

function faultIn(part: object, rest: object = {}): string {
  try {
    readRules({ version: 1, closing: [{ ...rule, ...part }], ...rest }, all);
    return 'accepted';
  } catch (error) {
    return isConvozError(error, 'SURVEY_INVALID') ? error.message : String(error);
  }
}

describe('rules as an admin writes them', () => {
  it('become the next version', () => {
    const written = {
      version: 4,
      closing: [
        {
          id: 'people',
          when: {
            channels: ['directline'],
            languages: ['gl'],
            topics: ['order.track'],
            servedBy: 'agent',
            transfersFrom: 2,
          },
          ask: [
            { surveyId: 'csat', share: 0.3 },
            { surveyId: 'ces', share: 0.7 },
          ],
          sample: 0.25,
          how: { via: 'link', afterHours: 24 },
          quiet: { from: '21:00', to: '09:00' },
        },
        rule,
      ],
      relationship: { surveyId: 'nps', sample: 0.05 },
    };

    expect(readRules(written, all)).to.deep.equal({ ...written, version: 5 });
  });

  it('may be the first ones, or none at all', () => {
    expect(readRules(firstRules, all)).to.deep.equal({ ...firstRules, version: 2 });
    expect(readRules({ version: 1, closing: [] }, all)).to.deep.equal({ version: 2, closing: [] });
  });

  it('ask surveys that there are, each once, in shares that add up to 1', () => {
    const ask = (...parts: [string, number][]) =>
      faultIn({ ask: parts.map(([surveyId, share]) => ({ surveyId, share })) });

    expect(ask(['ces', 0.5], ['csat', 0.4])).to.include('closing.0.ask: the shares must add up to 1');
    expect(ask(['ces', 1.5], ['csat', -0.5])).to.include('closing.0.ask.0.share');
    expect(ask()).to.include('closing.0.ask: must name a survey');
    expect(ask(['ces', 0.5], ['ces', 0.5])).to.include('names a survey twice');
    expect(ask(['love', 1])).to.include('closing.0.ask.0.surveyId: there is no such survey');
    expect(ask(['ces', 0.1], ['csat', 0.9])).to.equal('accepted');
    expect(faultIn({ ask: [1, 2, 3].map(() => ({ surveyId: 'ces', share: 1 / 3 })) })).to.not.include('add up');
  });

  it('say whether a low score about the relationship opens a recovery case', () => {
    const written = (part: object) => {
      const relationship = { surveyId: 'nps', sample: 0.1, ...part };
      return readRules({ version: 1, closing: [], relationship }, all).relationship;
    };

    expect(written({})).to.deep.equal({ surveyId: 'nps', sample: 0.1 });
    expect(written({ opensCases: false })).to.deep.equal({ surveyId: 'nps', sample: 0.1, opensCases: false });
    expect(faultIn({}, { relationship: { surveyId: 'nps', sample: 0.1, opensCases: 'no' } })).to.include(
      'relationship.opensCases',
    );
  });

  it('never ask about the relationship when a conversation closes, and about nothing else apart from it', () => {
    expect(faultIn({ ask: [{ surveyId: 'nps', share: 1 }] })).to.include('never asked when a conversation closes');
    expect(faultIn({}, { relationship: { surveyId: 'csat', sample: 0.1 } })).to.include('relationship.surveyId');
    expect(faultIn({}, { relationship: { surveyId: 'nps', sample: 1.1 } })).to.include('relationship.sample');
  });

  it('sample between nobody and everybody', () => {
    expect(faultIn({ sample: -0.01 })).to.include('sample');
    expect(faultIn({ sample: 1.01 })).to.include('sample');
    expect(faultIn({ sample: Number.NaN })).to.include('sample');
    expect(faultIn({ sample: 0 })).to.equal('accepted');
  });

  it('have quiet times by the clock that leave a time to ask', () => {
    for (const [from, to] of [
      ['9:00', '10:00'],
      ['24:00', '10:00'],
      ['09:60', '10:00'],
      ['09:00', '09:00'],
    ]) {
      expect(faultIn({ quiet: { from, to } }), `${from}–${to}`).to.include('quiet');
    }
    expect(faultIn({ quiet: { from: '22:00', to: '08:30' } })).to.equal('accepted');
  });

  it('send a link after hours that are none too many, and know no other way', () => {
    expect(faultIn({ how: { via: 'link' } })).to.include('how');
    expect(faultIn({ how: { via: 'link', afterHours: 337 } })).to.include('afterHours');
    expect(faultIn({ how: { via: 'pigeon' } })).to.include('how');
    expect(faultIn({ how: { via: 'chat', afterHours: 1 } })).to.include('how');
  });

  it('have ids of their own and no field that nobody knows', () => {
    expect(faultIn({}, { closing: [rule, rule] })).to.include('same id');
    expect(faultIn({ colour: 'red' })).to.include('colour');
    expect(faultIn({ when: { brand: 'x' } })).to.include('brand');
    expect(faultIn({ when: { languages: [] } })).to.include('languages');
    expect(faultIn({ when: { transfersFrom: 0.5 } })).to.include('transfersFrom');
    expect(faultIn({}, { agents: [] })).to.include('agents');
  });
});
