import { expect } from 'chai';
import { findEntities } from '../../../bot/nlu/entities/find-entities.js';

/** Half past midnight of 11 March in Madrid, still the 10th in UTC. */
const now = new Date('2026-03-10T23:30:00Z');
const found = (text: string, language?: 'es' | 'pt') =>
  findEntities(text, now, language).map(({ type, value }) => `${type} ${value}`);

describe('findEntities', () => {
  const cases: [string, string[]][] = [
    ['mi pedido es el MR-10482', ['order_number MR-10482']],
    ['#MR 10482', ['order_number MR-10482']],
    ['mr10482', ['order_number MR-10482']],
    ['pedido 10482', ['order_number 10482']],
    ['encomenda n.º 20913', ['order_number 20913']],
    ['o pedido nº20913', ['order_number 20913']],
    ['my order number is 10482.', ['order_number 10482']],
    ['10482', ['order_number 10482']],
    ['compré 10482 tornillos', []],
    ['código postal 15001', []],
    ['pedido 1234567890', []],
    ['escríbeme a Ana.Perez+x@Gmail.com, gracias', ['email ana.perez+x@gmail.com']],
    ['<a@b.co>', ['email a@b.co']],
    ['a@b', []],
    ['@ana y ana@', []],
    ['.@x.com a..b@x.com', []],
    ['981 123 456', ['phone +34981123456']],
    ['+351 912 345 678', ['phone +351912345678']],
    ['0034 612-345-678', ['phone +34612345678']],
    ['07700 900123', ['phone +447700900123']],
    ['12345678', []],
    ['el 2026-03-01', ['date 2026-03-01']],
    ['12/03/2026', ['date 2026-03-12']],
    ['5.3.26', ['date 2026-03-05']],
    ['31/02/2026', []],
    ['el 12 de marzo de 2025', ['date 2025-03-12']],
    ['3 de xullo', ['date 2026-07-03']],
    ['no dia 30 de dezembro', ['date 2025-12-30']],
    ['on March 12th', ['date 2026-03-12']],
    ['the 3rd of may', ['date 2026-05-03']],
    ['ayer', ['date 2026-03-10']],
    ['onte', ['date 2026-03-10']],
    ['hoje', ['date 2026-03-11']],
    ['llega mañana?', ['date 2026-03-12']],
    ['the day after tomorrow', ['date 2026-03-13']],
    ['a las 10 de la mañana', []],
    ['mañana por la mañana', ['date 2026-03-12']],
    ['pola mañá', []],
    ['me cobrasteis 12,50 €', ['amount 12.50 EUR']],
    ['€1,234.50', ['amount 1234.50 EUR']],
    ['1.200 euros', ['amount 1200.00 EUR']],
    ['£40 and 30 dollars', ['amount 40.00 GBP', 'amount 30.00 USD']],
    ['R$ 30', ['amount 30.00 BRL']],
    ['24 horas, talla 38-40', []],
    ['https://example.com/612345678/MR-10482', []],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}" as ${expected.join(' and ') || 'nothing'}`, () => expect(found(text)).to.deep.equal(expected));
  }

  it('takes nine digits for a Portuguese mobile when Portuguese is spoken', () => {
    expect(found('912 345 678', 'pt')).to.deep.equal(['phone +351912345678']);
    expect(found('912 345 678', 'es')).to.deep.equal(['phone +34912345678']);
  });

  it('gives offsets into the text as it was written', () => {
    const text = '😀 pedido #MR-10482 y ana@example.com';

    const entities = findEntities(text, now);

    expect(entities.map(({ start, end }) => text.slice(start, end))).to.deep.equal(['#MR-10482', 'ana@example.com']);
    expect(entities.every(({ raw, start, end }) => raw === text.slice(start, end))).to.equal(true);
  });

  it('reads a thousand characters of anything within 20 ms', () => {
    const floods = [
      '1',
      '@',
      'a.',
      'pedido ',
      '1 ',
      '12/',
      '#',
      'www.',
      'mañana ',
      'a@a.',
      '1.000',
      ' ',
      'MR-',
      '+(',
      '12 de ',
    ];

    for (const flood of floods) {
      const text = flood.repeat(1000 / flood.length);
      const started = performance.now();
      findEntities(text, now);
      expect(performance.now() - started, flood).to.be.below(20);
    }
  });
});
