import { expect } from 'chai';
import fc from 'fast-check';
import { mask } from '../../bot/support/mask.js';

describe('mask', () => {
  it('keeps the last four digits of a payment card, however it is grouped', () => {
    expect(mask('mi tarjeta es 4111111111111111, vale?')).to.equal('mi tarjeta es •••• 1111, vale?');
    expect(mask('4111 1111 1111 1111')).to.equal('•••• 1111');
    expect(mask('5500-0000-0000-0004 / 3782 822463 10005')).to.equal('•••• 0004 / •••• 0005');
    expect(mask('2221 0000 0000 0009')).to.equal('•••• 0009');
  });

  it('finds a card among other numbers', () => {
    expect(mask('4111 1111 1111 1111 12/27 123')).to.equal('•••• 1111 12/27 123');
    // 4000 4000 1004 4000, across the two, has a right check digit as well.
    expect(mask('4000 4000 4000 1004 4000 4000 4000 2002 1')).to.equal('•••• 1004 •••• 2002 1');
    expect(mask('pedido 10482 4111 1111 1111 1111 12')).to.equal('pedido 10482 •••• 1111 12');
  });

  it('keeps country and last four characters of an IBAN', () => {
    expect(mask('IBAN ES91 2100 0418 4502 0005 1332 gracias')).to.equal('IBAN ES••••1332 gracias');
    expect(mask('ES9121000418450200051332')).to.equal('ES••••1332');
    expect(mask('pt50 0002 0123 1234 5678 9015 4.')).to.equal('PT••••0154.');
    expect(mask('GB29-NWBK-6016-1331-9268-19')).to.equal('GB••••6819');
  });

  it('hides what is called a secret in four languages', () => {
    const cases: [string, string][] = [
      ['contraseña: Mareira2026!', 'contraseña: ••••'],
      ['mi contraseña es hola123 y no entra', 'mi contraseña es •••• y no entra'],
      ['o meu contrasinal é 9-abc', 'o meu contrasinal é ••••'],
      ['password=swordfish', 'password=••••'],
      ['My password is hunter2.', 'My password is ••••'],
      ['a minha palavra-passe: abc', 'a minha palavra-passe: ••••'],
      ['senha : abc def', 'senha : •••• def'],
      ['CVV 123', 'CVV ••••'],
      ['mi pin es 4321, no funciona', 'mi pin es ••••, no funciona'],
      ['cvc:999', 'cvc:••••'],
    ];

    for (const [text, masked] of cases) expect(mask(text), text).to.equal(masked);
  });

  it('leaves order numbers, phones, dates and talk of secrets alone', () => {
    const texts = [
      'MR-10482',
      'pedido 10482 y 10483',
      '+34 981 000 111',
      '0034 981 000 111',
      '981.000.111',
      '(981) 00-01-11',
      '2026-11-21 10:30',
      '21/11/2026',
      '1234567890123456',
      '4111 1111 1111 1112',
      'ES00 2100 0418 4502 0005 1332',
      'seguimiento PK0080000000000000000001',
      'IMEI 356938035643809',
      'la contraseña es incorrecta',
      'my password is wrong',
      'olvidé la contraseña',
      'no puedo cambiar la clave',
      'pin de la solapa 3',
      'Es 20 de noviembre',
      '8 000 000 000 000',
    ];

    for (const text of texts) expect(mask(text)).to.equal(text);
  });

  it('masks every well-formed card, and nothing more the second time', () => {
    const body = fc.stringMatching(/^4\d{14}$/);
    const group = fc.constantFrom('', ' ', '-', '\u00a0');

    fc.assert(
      fc.property(body, group, fc.stringMatching(/^[a-z ]{0,20}$/), (digits, separator, words) => {
        const number = digits + checkDigit(digits);
        const masked = mask(`${words} ${(number.match(/.{4}/g) ?? []).join(separator)} ${words}`);
        expect(masked).to.equal(`${words} •••• ${number.slice(-4)} ${words}`);
        expect(mask(masked)).to.equal(masked);
      }),
    );
  });

  it('is idempotent on any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789 -:.ES91clavepin\n'), maxLength: 120 });

    fc.assert(
      fc.property(text, (given) => {
        expect(mask(mask(given))).to.equal(mask(given));
      }),
      { numRuns: 500 },
    );
  });

  it('takes ten times as long for ten times the text, and no more than a few milliseconds', () => {
    const hostile = [
      '4',
      '4 ',
      '4111 ',
      'ES91 ',
      'ES91',
      'a',
      'clave ',
      'clave: ',
      'password is a',
      '-',
      '4111111111111111 ',
      'pin ',
      '•',
    ];

    const started = performance.now();
    for (const piece of hostile) mask(piece.repeat(Math.ceil(10_000 / piece.length)));

    expect(performance.now() - started).to.be.below(250);
  });
});

/** Luhn: every second digit from the right, doubled; the sum becomes a multiple of ten. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit);
    return total + (i % 2 === 1 ? value : value > 4 ? 2 * value - 9 : 2 * value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
