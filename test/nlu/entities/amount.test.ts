import { expect } from 'chai';
import { findEntities } from '../../../bot/nlu/entities/find-entities.js';

const now = new Date('2026-03-10T12:00:00Z');

describe('amounts', () => {
  const cases: [string, string[]][] = [
    ['me cobrasteis 12,50 €', ['12.50 EUR']],
    ['1.234,56€', ['1234.56 EUR']],
    ['€1,234.50', ['1234.50 EUR']],
    ['£1,200.50', ['1200.50 GBP']],
    ['1.200 euros', ['1200.00 EUR']],
    ['10 000 €', ['10000.00 EUR']],
    ['12’50 €', ['12.50 EUR']],
    ['20euros', ['20.00 EUR']],
    ['EUR 12.50', ['12.50 EUR']],
    ['£40 and 30 dollars', ['40.00 GBP', '30.00 USD']],
    ['US$ 20', ['20.00 USD']],
    ['R$ 30', ['30.00 BRL']],
    ['R$1.234,50', ['1234.50 BRL']],
    ['40 reais', ['40.00 BRL']],
    ['veinte euros', ['20.00 EUR']],
    ['vinte e cinco euros', ['25.00 EUR']],
    ['ciento veinte euros', ['120.00 EUR']],
    ['mil doscientos euros', ['1200.00 EUR']],
    ['two hundred and ten pounds', ['210.00 GBP']],
    ['twenty-five dollars', ['25.00 USD']],
    ['doce euros con cincuenta', ['12.50 EUR']],
    ['12 euros con 50 céntimos', ['12.50 EUR']],
    ['doze euros e cinquenta', ['12.50 EUR']],
    ['doce euros e medio', ['12.50 EUR']],
    ['twelve pounds fifty', ['12.50 GBP']],
    ['50 céntimos', ['0.50 EUR']],
    ['veinte euros y treinta dólares', ['20.00 EUR', '30.00 USD']],
    ['20 euros y 3 camisetas', ['20.00 EUR']],
    ['talla 38 100 €', ['100.00 EUR']],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}" as ${expected.join(' and ')}`, () => expect(amountsIn(text)).to.deep.equal(expected));
  }

  const none = ['20 pavos', '200 pesos', '99 cents', 'doce', 'euros', '12,50', '3 libros', 'MR-10482 euros'];
  for (const text of none) it(`finds none in "${text}"`, () => expect(amountsIn(text)).to.deep.equal([]));
});

function amountsIn(text: string): string[] {
  return findEntities(text, now)
    .filter(({ type }) => type === 'amount')
    .map(({ value }) => value);
}
