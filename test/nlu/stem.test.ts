import { expect } from 'chai';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';
import { stemmerOfAll } from '../../bot/nlu/stem.js';

describe('stemmerOfAll', () => {
  const stem = stemmerOfAll(startNlpEngine());

  for (const [one, other] of [
    ['devolucion', 'devoluciones'],
    ['pedido', 'pedidos'],
    ['encomendas', 'encomenda'],
    ['tracking', 'tracked'],
    ['reembolsar', 'reembolso'],
  ] as const) {
    it(`takes "${one}" and "${other}" for one word`, () => expect(stem(one)).to.equal(stem(other)));
  }

  it('leaves placeholders alone and no word without a stem', () => {
    expect(stem('_order_')).to.equal('_order_');
    expect(stem('os')).to.not.equal('');
    expect(stem('s')).to.not.equal('');
  });
});
