import { expect } from 'chai';
import { sentimentLabel } from '../../../bot/nlu/sentiment/sentiment.js';
import { feeling } from './feeling.js';

const reads = (text: string) => sentimentLabel(feeling(text));

describe('sentimentOf', () => {
  for (const text of [
    'La peor tienda en la que he comprado',
    'Worst customer service ever',
    'que vergonza de tenda',
    'péssimo atendimento, nunca mais compro aqui',
    'es la tercera vez que os escribo y nadie responde',
    'dez días agardando e nin caso',
    'waste of money',
    'estou farta disto',
  ]) {
    it(`hears the anger in "${text}"`, () => expect(feeling(text)).to.be.below(-0.5));
  }

  for (const text of [
    'no funciona',
    'non funciona, nin se acende',
    'it stopped working after a week',
    'não liga e ninguém atende',
    'llevo dos semanas esperando y nada',
    'I expected something better for that price',
    'dixéronme que chegaba o luns e estamos a venres',
    'chegou tudo partido',
  ]) {
    it(`reads "${text}" as unhappy`, () => expect(reads(text)).to.equal('negative'));
  }

  for (const text of [
    'me encanta, gracias',
    'moi ben, grazas',
    'I love it',
    'adorei, muito obrigada',
    '10/10',
    'llegó antes de lo previsto 😊',
  ]) {
    it(`hears the joy in "${text}"`, () => expect(reads(text)).to.equal('positive'));
  }

  it('turns praise around after a negator, in every language', () => {
    for (const text of ['no estoy nada contento', 'non me gusta', 'not a very good service', 'não gostei'])
      expect(reads(text), text).to.equal('negative');
  });

  it('knows that "no complaints" and "not bad" are praise', () => {
    for (const text of ['no está nada mal', 'ningunha queixa', 'not bad at all', 'nunca tive nenhum problema convosco'])
      expect(reads(text), text).to.equal('positive');
  });

  it('weighs what follows a "but"', () => {
    expect(feeling('Tardó un poco, pero estoy encantada con los platos')).to.be.above(0);
    expect(feeling('Os pratos son moi bonitos, pero chegaron tarde e ninguén me contesta')).to.be.below(0);
    expect(feeling('Delivery was quick but the lamp is terrible')).to.be.below(0);
    expect(feeling('Era um pouco caro, mas valeu a pena')).to.be.above(0);
  });

  it('hears nothing in plain questions about trouble', () => {
    for (const text of [
      '¿Dónde está mi pedido?',
      '¿Cómo devuelvo una lámpara que llegó rota?',
      'que fago se o paquete chega danado?',
      'how do I return a broken lamp?',
      'quero fazer uma reclamação',
      'MR-10482',
      '',
    ])
      expect(reads(text), text).to.equal('neutral');
  });

  it('does not take the thanks of a refusal or of irony for joy', () => {
    expect(reads('no, gracias')).to.equal('neutral');
    expect(reads('gracias por nada')).to.equal('negative');
    expect(reads('thanks for nothing')).to.equal('negative');
  });

  it('hears more in loud writing than in the same words said calmly', () => {
    expect(feeling('ESTO ES UNA ESTAFA!!!')).to.be.below(feeling('esto es una estafa'));
    expect(feeling('geniaaaaal')).to.be.above(feeling('genial'));
  });

  it('takes no order number for shouting', () => {
    expect(feeling('el pedido MRX-10482 llegó roto')).to.equal(feeling('el pedido mrx-10482 llegó roto'));
  });

  it('is moved by faces alone', () => {
    expect(reads('👍👍')).to.equal('positive');
    expect(reads('😡😡')).to.equal('negative');
    expect(reads('mañana lo miro :(')).to.equal('negative');
  });

  it('stays within the scale and answers at once, however long or strange the text', () => {
    const started = performance.now();
    for (const text of [
      'horrible '.repeat(2000),
      'no '.repeat(4000),
      '!?'.repeat(5000),
      'a\u0301'.repeat(9000),
      '💔'.repeat(5000),
    ])
      expect(feeling(text)).to.be.within(-1, 1);

    expect(performance.now() - started).to.be.below(5000);
  });
});
