import { expect } from 'chai';
import fc from 'fast-check';
import { findEntities } from '../../../bot/nlu/entities/find-entities.js';
import { type ProductFinder, productFinder } from '../../../bot/nlu/entities/product.js';
import { readCatalogue } from '../../../bot/orders/index.js';
import { languages } from '../../../bot/support/language.js';

/** Half past midnight of 11 March in Madrid, still the 10th in UTC. */
const now = new Date('2026-03-10T23:30:00Z');
const found = (text: string) => findEntities(text, now).map(({ type, value }) => `${type} ${value}`);

describe('findEntities', () => {
  let products: ProductFinder;
  before(async () => {
    products = productFinder(await readCatalogue('nlp-models/shop/catalogue.json'));
  });

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
    ['12345678', []],
    ['MR-１０４８２', ['order_number MR-10482']],
    [
      'mi pedido MR-10482 del 12/03 costó 12,50 €, tel 612 345 678',
      ['order_number MR-10482', 'date 2026-03-12', 'amount 12.50 EUR', 'phone +34612345678'],
    ],
    ['24 horas, talla 38-40', []],
    ['https://example.com/612345678/MR-10482', []],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}" as ${expected.join(' and ') || 'nothing'}`, () => expect(found(text)).to.deep.equal(expected));
  }

  it('gives offsets into the text as it was written', () => {
    const text = '😀 pedido #MR-10482 y ana@example.com';

    const entities = findEntities(text, now);

    expect(entities.map(({ start, end }) => text.slice(start, end))).to.deep.equal(['#MR-10482', 'ana@example.com']);
    expect(entities.every(({ raw, start, end }) => raw === text.slice(start, end))).to.equal(true);
  });

  it('tells where each of them stands: inside the text, in order, none overlapping another', () => {
    const pieces = fc.constantFrom(
      ...[
        'MR-10482',
        'pedido 10482',
        'a@b.co',
        '@',
        '612 345 678',
        '+34 981',
        '(',
        '12/03/2026',
        '12 de marzo',
        'hace 3 días',
      ],
      ...[
        'el lunes',
        'que viene',
        '1.200',
        '€',
        'euros',
        'doce',
        'con cincuenta',
        'mochilas',
        'saco de dormir',
        'T-shirt',
        '25 L',
      ],
      ...[
        'https://x.es/MR-10482',
        ' ',
        '\n',
        '-',
        ',',
        '.',
        '😀',
        'é',
        'e\u0301',
        '\u200b',
        '٤٥',
        '６',
        '\0',
        'º',
        '١٢/٠٣',
        'ñ',
      ],
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'0123456789 +-./()€$,:@aeMR'), maxLength: 60 }),
    );

    fc.assert(
      fc.property(text, fc.constantFrom(...languages, undefined), (given, language) => {
        const entities = findEntities(given, now, language, products);
        let last = 0;
        for (const { raw, start, end, value } of entities) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.greaterThan(start).and.at.most(given.length);
          expect(raw).to.equal(given.slice(start, end));
          expect(value).to.not.equal('');
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  const floods = [
    ...['1', '@', 'a.', 'pedido ', '1 ', '12/', '#', 'www.', 'mañana ', 'a@a.', '1.000', ' ', 'MR-', '+(', '12 de '],
    ...[
      '1-',
      '12-',
      '612 345 678 ',
      '+34 612 345 678,',
      'hace ',
      'hace 3 ',
      'el lunes ',
      'doce ',
      'doce euros ',
      'veinte y ',
    ],
    ...[
      'saco de ',
      'saco de dormir ',
      'chubasquero',
      'z',
      '\u0301',
      'e\u0301',
      'о',
      '我',
      '٤',
      '😀',
      '5/5/5/',
      '1,1,',
      '€1',
    ],
    ...['the day after ', 'dos mil ', 'a'.repeat(63).concat('@')],
  ];
  for (const flood of floods) {
    it(`reads ten thousand characters of ${JSON.stringify(flood)} within 20 ms`, () => {
      const text = flood.repeat(10_000 / flood.length);
      findEntities(text, now, 'es', products);

      const spentMs = Math.min(...Array.from({ length: 5 }, () => spentOn(text)));

      expect(spentMs).to.be.below(20);
    });
  }

  /** CPU time: what else the machine does is not counted. */
  function spentOn(text: string): number {
    const before = process.cpuUsage();
    findEntities(text, now, 'es', products);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
});
