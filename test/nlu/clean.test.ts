import { expect } from 'chai';
import { cleanText, cutText, foldText } from '../../bot/nlu/clean.js';

describe('cleanText', () => {
  it('composes letters, drops invisible characters and turns controls into spaces', () => {
    const text = 'do\u0301nde\u200b es\u00adta\u0007 \ufeffmi pedido';

    const cleaned = cleanText(text);

    expect(cleaned).to.equal('dónde esta mi pedido');
  });

  for (const [given, cleaned] of [
    ['man\u0303ana', 'mañana'],
    ['pe\u00addido', 'pedido'],
    ['hola\u2028amigo', 'hola amigo'],
    ['¿Cuánto son 5 € de envío… “exprés”?', '¿Cuánto son 5 € de envío… “exprés”?'],
  ] as const) {
    it(`makes ${JSON.stringify(cleaned)} of it`, () => expect(cleanText(given)).to.equal(cleaned));
  }

  for (const [given, cleaned] of [
    ['ｐｅｄｉｄｏ　１０４８２', 'pedido 10482'],
    ['𝐩𝐞𝐝𝐢𝐝𝐨', 'pedido'],
    ['реdidо', 'pedido'],
    ['где pedido', 'где pedido'],
    ['pe\ud83ddido', 'pedido'],
    ['\u202epedido\u202c', 'pedido'],
    [`h${'\u0338\u0301\u032a\u036f'.repeat(50)}ola`, 'hola'],
    ['hola   mundo', 'hola mundo'],
  ] as const) {
    it(`reads ${JSON.stringify(given.slice(0, 20))} as a person does`, () =>
      expect(cleanText(given)).to.equal(cleaned));
  }

  it('keeps a thousand characters and never half of an emoji', () => {
    const text = `${'a'.repeat(999)}😀 and much more`;

    const cleaned = cleanText(text);

    expect(cleaned).to.equal('a'.repeat(999));
  });

  it('still finds the words behind a thousand invisible characters', () => {
    const text = `${'\u200b'.repeat(1500)}hola`;

    const cleaned = cleanText(text);

    expect(cleaned).to.equal('hola');
  });
});

describe('cutText', () => {
  it('returns a short text as it is', () => {
    expect(cutText('hola', 4)).to.equal('hola');
  });
});

describe('foldText', () => {
  it('makes spellings with and without accents equal', () => {
    const folded = ['Devolución', 'AÑO', 'coração', 'ｐｅｄｉｄｏ'].map(foldText);

    expect(folded).to.deep.equal(['devolucion', 'ano', 'coracao', 'pedido']);
  });
});
