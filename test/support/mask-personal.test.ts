import { expect } from 'chai';
import fc from 'fast-check';
import { maskPersonal } from '../../bot/support/mask-personal.js';

describe('maskPersonal', () => {
  const masked = (pairs: Record<string, string>) => {
    for (const [given, expected] of Object.entries(pairs)) expect(maskPersonal(given)).to.equal(expected);
  };

  it('hides e-mail addresses, also those written around filters', () => {
    masked({
      'escríbeme a iria.souto+tenda@correo.gal, gracias': 'escríbeme a _email_, gracias',
      'ana arroba gmail.com por favor': '_email_ por favor',
      'é breo (at) mail.pt': 'é _email_',
      'josé＠correo.example': '_email_',
    });
  });

  it('hides phones however they are grouped, and in the digits of any script', () => {
    masked({
      'llamadme al 612 34 56 78': 'llamadme al _phone_',
      '+34 (981) 55-12-34 por la tarde': '_phone_ por la tarde',
      'my number is 07700 900123.': 'my number is _phone_.',
      'o meu é ９８１２３４５６７': 'o meu é _phone_',
    });
  });

  it('hides order numbers, dates and other long numbers under the names the model knows', () => {
    masked({
      'dónde está MR-10482': 'dónde está _order_',
      'pedido nº 10482 sin llegar': 'pedido nº _order_ sin llegar',
      'nací el 12/03/1980': 'nací el _date_',
      'desde 2026-03-01': 'desde _date_',
      'código postal 15701': 'código postal _number_',
      'mira https://tenda.example/p?token=abc123': 'mira _url_',
    });
  });

  it('hides the name after "my name is" in four languages, and leaves what follows', () => {
    masked({
      'Hola, me llamo Iria Souto y no me llega nada': 'Hola, me llamo _name_ y no me llega nada',
      'mi nombre es ana quiero una factura': 'mi nombre es _name_ quiero una factura',
      'Chámome Breogán, e quero devolver': 'Chámome _name_, e quero devolver',
      'o meu nome é João Pedro Silva': 'o meu nome é _name_',
      "my name's Tom and I am furious": "my name's _name_ and I am furious",
    });
  });

  it('hides what is never kept anyway', () => {
    masked({
      'mi tarjeta 4111 1111 1111 1111': 'mi tarjeta •••• 1111',
      'contraseña: perrito7': 'contraseña: ••••',
    });
  });

  it('leaves prices, sizes and quantities, which say what is meant', () => {
    masked({
      'talla 42 por 19,95 €': 'talla 42 por 19,95 €',
      '2 lámparas de 1.200 W, en 3 días': '2 lámparas de 1.200 W, en 3 días',
    });
  });

  it('changes nothing more the second time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'me llamo',
        'Ana',
        '@',
        'correo.gal',
        '612 345',
        '678',
        '_email_',
        'pedido',
        'MR-',
        '10482',
        '12/',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = maskPersonal(pieces.join(' '));
        expect(maskPersonal(once)).to.equal(once);
      }),
    );
  });

  it('leaves no e-mail address and no seven digits in a row, whatever is around them', () => {
    const digits = fc.stringMatching(/^[0-9]{7,15}$/);
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, digits, text, (before, number, after) => {
        const kept = maskPersonal(`${before} ${number} iria@correo.gal ${after}`);
        expect(kept).to.not.include(number).and.not.include('iria@correo.gal');
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['1 ', '1-', 'a@', '@@', 'me llamo a ', 'pedido ', 'MR-', '(at)', '+1(', 'www.']) {
      const text = piece.repeat(10_000 / piece.length);
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        maskPersonal(text);
        return performance.now() - started;
      });
      expect(Math.min(...times), piece).to.be.below(50);
    }
  });
});
