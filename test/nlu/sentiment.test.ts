import { expect } from 'chai';
import { conceptFinder } from '../../bot/nlu/concepts/concept-finder.js';
import { prepare } from '../../bot/nlu/prepare.js';
import { sentimentOf } from '../../bot/nlu/sentiment.js';

const now = new Date('2026-03-10T12:00:00Z');
const feeling = (text: string) => sentimentOf(prepare(text, now, conceptFinder([])).tokens);

describe('sentimentOf', () => {
  for (const text of [
    'Worst customer service ever',
    'sois un desastre',
    'que vergonza de tenda',
    'péssimo atendimento',
  ]) {
    it(`hears the anger in "${text}"`, () => expect(feeling(text)).to.be.below(-0.4));
  }

  for (const text of ['me encanta, gracias', 'moi ben, grazas', 'I love it', 'adorei, muito obrigada']) {
    it(`hears the joy in "${text}"`, () => expect(feeling(text)).to.be.above(0.4));
  }

  for (const text of ['no estoy nada contento', 'not happy at all', 'non me gusta', 'não gostei']) {
    it(`turns joy around in "${text}"`, () => expect(feeling(text)).to.be.below(-0.2));
  }

  it('is neutral on plain questions and on nothing', () => {
    expect(feeling('¿Dónde está mi pedido?')).to.equal(0);
    expect(feeling('')).to.equal(0);
  });

  it('stays within the scale however long the tirade', () => {
    expect(feeling('horrible '.repeat(100))).to.be.within(-1, -0.9);
  });
});
