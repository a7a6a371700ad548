import { expect } from 'chai';
import type { SurveyWording } from '../../bot/support/survey.js';
import { wordingFor } from '../../bot/support/survey-wording.js';

const words = (question: string, part: Partial<SurveyWording> = {}): SurveyWording => ({
  language: 'gl',
  question,
  first: 'a',
  last: 'b',
  ...part,
});

describe('the words of a survey', () => {
  const wording = [
    words('everywhere'),
    words('in the chat', { place: 'directline' }),
    words('of the brand', { brand: 'web' }),
    words('of the brand in the chat', { brand: 'web', place: 'directline' }),
    words('en todas partes', { language: 'es' }),
  ];
  const found = (brand: string, place: string, all = wording) =>
    wordingFor({ wording: all }, { language: 'gl', brand, place })?.question;

  it('are those that name most of the place and the brand, the brand before the place', () => {
    expect(found('web', 'directline')).to.equal('of the brand in the chat');
    expect(found('web', 'azure')).to.equal('of the brand');
    expect(found('other', 'directline')).to.equal('in the chat');
    expect(found('other', 'azure')).to.equal('everywhere');
    expect(found('web', 'directline', wording.slice(0, 3))).to.equal('of the brand');
    expect(found('web', 'directline', wording.toReversed())).to.equal('of the brand in the chat');
  });

  it('are never those of another language, brand or place', () => {
    expect(found('web', 'directline', [words('x', { language: 'es' })])).to.equal(undefined);
    expect(found('web', 'directline', [words('x', { brand: 'other' })])).to.equal(undefined);
    expect(found('web', 'directline', [words('x', { brand: 'web', place: 'azure' })])).to.equal(undefined);
    expect(found('web', 'directline', [])).to.equal(undefined);
  });
});
