import { expect } from 'chai';
import fc from 'fast-check';
import { mask } from '../../bot/support/mask.js';
import { checkDigit } from './secrets.js';

describe('mask', () => {
  it('keeps the last four digits of a payment card, however it is grouped', () => {
    expect(mask('mi tarjeta es 4111111111111111, vale?')).to.equal('mi tarjeta es •••• 1111, vale?');
    expect(mask('4111 1111 1111 1111')).to.equal('•••• 1111');
    expect(mask('5500-0000-0000-0004 / 3782 822463 10005')).to.equal('•••• 0004 / •••• 0005');
    expect(mask('2221 0000 0000 0009')).to.equal('•••• 0009');
  });

  it('finds a card among other numbers', () => {
    // 4000 4000 1004 4000, across the two, has a right check digit as well.
    expect(mask('4000 4000 4000 1004 4000 4000 4000 2002 1')).to.equal('•••• 1004 •••• 2002 1');
    expect(mask('pedido 10482 4111 1111 1111 1111 12')).to.equal('pedido 10482 •••• 1111 12');
  });

  it('finds a card in any script, with invisible characters in it, among words, and in number words', () => {
    const texts = [
      '４１１１　１１１１　１１１１　１１１１',
      '٤١١١ ١١١١ ١١١١ ١١١١',
      '𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏',
      '4️⃣1️⃣1️⃣1️⃣ 1️⃣1️⃣1️⃣1️⃣ 1️⃣1️⃣1️⃣1️⃣ 1️⃣1️⃣1️⃣1️⃣',
      '4\u200b1\u200b1\u200b1 1111\u00ad1111 1111',
      '4111 1111 y luego 1111 1111',
      '4111, 1111, 1111 e 1111',
      '4111/1111/1111/1111',
      '4111%201111%201111%201111',
      'cuatro uno uno uno, uno uno uno uno, uno uno uno uno, uno uno uno uno',
      'four one one one one one one one one one one one one one one one',
      '4111 1111 - 11111111',
    ];

    for (const text of texts) expect(mask(`é ${text}.`), text).to.equal('é •••• 1111.');
  });

  it('hides the security code behind a card, and no price', () => {
    expect(mask('4111 1111 1111 1111 12/27 123')).to.equal('•••• 1111 12/27 ••••');
    expect(mask('4111111111111111 exp. 05/2028, cvv 987')).to.equal('•••• 1111 exp. 05/2028, cvv ••••');
    expect(mask('4111 1111 1111 1111 123')).to.equal('•••• 1111 ••••');
    expect(mask('41111111111111111227123')).to.equal('•••• 1111');
    expect(mask('4111 1111 1111 1111, 350 euros, pedido 10482')).to.equal('•••• 1111, 350 euros, pedido 10482');
  });

  it('keeps country and last four characters of an IBAN', () => {
    expect(mask('IBAN ES91 2100 0418 4502 0005 1332 gracias')).to.equal('IBAN ES••••1332 gracias');
    expect(mask('ES9121000418450200051332')).to.equal('ES••••1332');
    expect(mask('pt50 0002 0123 1234 5678 9015 4.')).to.equal('PT••••0154.');
    expect(mask('GB29-NWBK-6016-1331-9268-19')).to.equal('GB••••6819');
    expect(mask('ＥＳ９１ ２１００ ０４１８ ４５０２ ０００５ １３３２')).to.equal('ES••••1332');
  });

  it('hides an IBAN behind words and figures that look like the beginning of another', () => {
    expect(mask('de 20 euros a ES91 2100 0418 4502 0005 1332')).to.equal('de 20 euros a ES••••1332');
    expect(mask('os 20 € na conta ES9121000418450200051332')).to.equal('os 20 € na conta ES••••1332');
  });

  it('takes the abbreviation before a card for no country', () => {
    expect(mask('card no. 5101 180429370 007')).to.equal('card no. •••• 0007');
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
      ['cvv：１２３', 'cvv：••••'],
      ['PIN 1 2 3 4', 'PIN ••••'],
      ['o pin do cartão é o 4321', 'o pin do cartão é o ••••'],
      ['el código de seguridad de la tarjeta es 123', 'el código de seguridad de la tarjeta es ••••'],
      ['security code: 123', 'security code: ••••'],
      ['123 es el cvv', '•••• es el cvv'],
      ['mi clave es: x', 'mi clave es: ••••'],
      ['clave de mi cuenta = abc', 'clave de mi cuenta = ••••'],
      ['my pw is hunter2!', 'my pw is ••••'],
      ['my password is swordfish and it fails', 'my password is •••• and it fails'],
      ['a miña contrasinal é abretesésamo', 'a miña contrasinal é ••••'],
      ['senha 1234abc', 'senha ••••'],
      ['contraseña -> tiburón', 'contraseña -> ••••'],
      ['mi contraseña es "dos palabras", ¿vale?', 'mi contraseña es ••••, ¿vale?'],
      ['hunter2 is my password', '•••• is my password'],
      ['1234abc es la clave', '•••• es la clave'],
      ['mareira é o meu contrasinal', '•••• é o meu contrasinal'],
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
      '+49 1512 3456789 y 0049 1512 3456789',
      '+34 612 34 56 78 10482 15001',
      '670 123 456 680 123 456',
      '612345678 981123456 10482',
      'JD014600006813752042',
      '1Z999AA10123456784',
      '9400 1000 0000 0000 0000 00',
      'c16ed246-cd0b-40eb-be56-2472ff60aa35',
      '11.10.26 10:43 2026-05-11 847581559',
      'tallas 38 40 42 44 46 48 50 52',
      'la clave está en el detalle',
      'la contraseña es demasiado corta',
      'my password is required',
      'where is my password reset email',
      '¿cuál es mi contraseña?',
      'el problema es la contraseña',
      'lo que falla es mi contraseña',
      'the issue is my password',
      'contraseña: ¿cómo la cambio?',
      'olvidé la contraseña ana@correo.example',
      'no puedo cambiar la contraseña 612345678',
      'contraseña MR-10482',
      'I’d like a pass 1234',
    ];

    for (const text of texts) expect(mask(text)).to.equal(text);
  });

  it('leaves four digits of every card, whoever issued it and however it is grouped and written', () => {
    const body = fc.oneof(
      ...[
        '4\\d{14}',
        '5[1-5]\\d{13}',
        '222[1-9]\\d{11}',
        '3[47]\\d{12}',
        '36\\d{11}',
        '6011\\d{11}',
        '352[89]\\d{11}',
        '62\\d{13,14}',
      ].map((issuer) => fc.stringMatching(new RegExp(`^${issuer}$`))),
    );
    const separators = fc.array(fc.constantFrom(' ', '-', '.', '_', '\u00a0', ' - ', '–', '\u200b', '  '), {
      minLength: 4,
      maxLength: 4,
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 4, maxLength: 4 });
    const zero = fc.constantFrom(0x30, 0xff10, 0x660, 0x966);
    const words = fc.constantFrom('', 'tarjeta', 'o cartón é', 'card no.', 'número:');

    fc.assert(
      fc.property(body, separators, sizes, zero, words, (digits, between, lengths, script, around) => {
        const number = digits + checkDigit(digits);
        const masked = mask(`${around} ${written(number, lengths, between, script)} ${around}`);
        expect(masked).to.equal(`${around} •••• ${number.slice(-4)} ${around}`);
        expect(mask(masked)).to.equal(masked);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not take phones, order numbers, codes of parcels, dates and prices for cards', () => {
    const digits = (pattern: string) => fc.stringMatching(new RegExp(`^${pattern}$`));
    const harmless = fc.oneof(
      digits('MR-1\\d{4}'),
      digits('1\\d{4}'),
      digits('[67]\\d\\d \\d{3} \\d{3}'),
      digits('\\+34 6\\d{8}'),
      digits('\\+351 9\\d{8}'),
      digits('\\+49 15\\d\\d \\d{7}'),
      digits('(?:CEX|SEU|CTT)00\\d{5}'),
      digits('PK00\\d{20}'),
      digits('1Z999AA1\\d{10}'),
      digits('[12]\\d/0[1-9]/2026'),
      digits('\\d{1,3},\\d\\d €'),
      fc.uuid(),
    );

    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join(', ');
        expect(mask(text)).to.equal(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent on any text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789 -:.,+•ES91clavepin４٤\u200b\n', ' is ', 'my password', ' uno '),
      maxLength: 120,
    });

    fc.assert(
      fc.property(text, (given) => {
        expect(mask(mask(given))).to.equal(mask(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes about ten times as long for ten times the text, and a few milliseconds for what people write', () => {
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
      'uno ',
      '12-',
      '4111, ',
      '٤',
      'es mi clave ',
      'contraseña de la ',
      '+34 ',
    ];

    const spentMs = (length: number) => {
      const before = process.cpuUsage();
      for (const piece of hostile) mask(piece.repeat(Math.ceil(length / piece.length)));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    spentMs(5_000);

    const [short, long] = [spentMs(5_000), spentMs(50_000)];
    expect(short).to.be.below(20 * hostile.length);
    expect(long).to.be.below(30 * Math.max(short, 20));
  });
});

/** The number in groups of these lengths, again and again, in the digits of a script. */
function written(number: string, lengths: readonly number[], between: readonly string[], zero: number): string {
  let text = '';
  for (let at = 0, group = 0; at < number.length; group += 1) {
    const length = lengths[group % lengths.length] ?? 4;
    text += (at > 0 ? between[group % between.length] : '') + number.slice(at, at + length);
    at += length;
  }
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
