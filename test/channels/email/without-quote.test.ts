import { expect } from 'chai';
import fc from 'fast-check';
import { withoutQuote } from '../../../bot/channels/email/without-quote.js';

describe('what somebody wrote himself in a mail', function () {
  this.timeout(60_000);

  it('stands above the mail that he answers', () => {
    const below = '> We send it today.\n>\n> Vera';
    const attributions = [
      'On Tue, Mar 10, 2026 at 10:00 AM Support <support@shop.example> wrote:',
      'On Tue, Mar 10, 2026 at 10:00 AM Support <support@shop.example>\nwrote:',
      'El mar, 10 mar 2026 a las 10:00, Soporte (<support@shop.example>) escribió:',
      'Em ter., 10 de mar. de 2026 às 10:00, Suporte <support@shop.example>\nescreveu:',
      'O mar, 10 mar 2026 ás 10:00, Soporte (<support@shop.example>) escribiu:',
    ];
    for (const attribution of attributions) {
      expect(withoutQuote(`Thank you!\n\nAna\n\n${attribution}\n\n${below}\n`), attribution).to.equal(
        'Thank you!\n\nAna',
      );
    }
  });

  it('stands below it as well, and between', () => {
    const text =
      'On 10 March Support <s@shop.example> wrote:\n> Which number?\n\nMR-10482\n\n> Which address?\n\nana@correo.example';

    expect(withoutQuote(text)).to.equal('MR-10482\n\n\nana@correo.example');
  });

  it('ends where Outlook puts the mail before', () => {
    const ways = [
      '-----Original Message-----\nFrom: Support\nWe send it.',
      '-----Mensaje original-----\nDe: Soporte',
      'De: Soporte <s@shop.example>\nEnviado: martes, 10 de marzo\nPara: Ana\nAsunto: Pedido\n\nLo enviamos.',
      'From: Support\nSent: Tuesday\nTo: Ana\nSubject: Order',
    ];
    for (const way of ways) expect(withoutQuote(`Gracias\n\n${way}`), way).to.equal('Gracias');
  });

  it('ends at his signature', () => {
    expect(withoutQuote('Where is it?\n-- \nAna Souto\n+34 600 000 000')).to.equal('Where is it?');
  });

  it('stays where it only looks like a quotation', () => {
    const texts = [
      'On Monday I bought a torch, and my friend wrote:\nit is broken',
      'It costs >5 euros\n>5 is too much',
      'El vendedor escribió: mañana llega',
      'From: Vigo\nI want it sent to Lugo',
      'a -- b\n--\nc',
    ];
    for (const text of texts) expect(withoutQuote(text), text).to.equal(text);
  });

  it('is all of it where nothing would be left', () => {
    expect(withoutQuote('> only a quotation\n> of two lines\n')).to.equal('> only a quotation\n> of two lines');
    expect(withoutQuote('-- \nAna')).to.equal('-- \nAna');
    expect(withoutQuote(' \n ')).to.equal('');
  });

  it('is never invented: every line of it stands in the mail', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '> a',
        '-- ',
        '',
        'On 1 May 2026 at 10, Vera <v@shop.example> wrote:',
        'From: a',
        'Sent: b',
        'To: c',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const own = withoutQuote(text);

        expect(own === '').to.equal(text.trim() === '');
        const given = text.split('\n').map((one) => one.trim());
        for (const one of own.split('\n')) if (text.trim() !== '') expect(given).to.include(one.trim());
      }),
      { numRuns: 500 },
    );
  });
});
