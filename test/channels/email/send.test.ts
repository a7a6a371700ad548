import { createServer } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import type { EmailReference } from '../../../bot/channels/email/reference.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { RatingRequest, Reply } from '../../../bot/support/message.js';
import { type FakeEmail, fakeEmail } from '../../fakes/email.js';
import type { Ending } from '../../fakes/fake-vendor.js';
import { codeOf } from '../../support-files/code-of.js';
import { startMailServer } from '../../support-files/mail-server.js';
import { channelOf } from './email-channel.js';

const reference: EmailReference = {
  to: 'ana@correo.example',
  mail: 'mail:1',
  subject: 'Mi pedido',
  references: ['<a@correo.example>', '<b@correo.example>'],
  said: 'x',
  thread: true,
  proved: false,
};
const scale: RatingRequest = {
  invitationId: 'inv-1',
  metric: 'csat',
  min: 1,
  max: 5,
  display: 'stars',
  low: 'Mala',
  high: 'Buena',
  typed: 'Responde con un número del 1 al 5.',
};
const link = 'https://chat.shop.example/rate/tok.en';

describe('an answer by e-mail', function () {
  this.timeout(60_000);

  let fake: FakeEmail;
  let channel: WebhookChannel;
  beforeEach(async () => {
    fake = await fakeEmail();
    channel = channelOf(fake, {}, { rateLink: async (id) => (id === 'inv-1' ? link : undefined) });
  });
  afterEach(() => fake.close());

  async function says(reply: Reply, author = 'bot', id = 'outbox-1', to: object = reference): Promise<string[]> {
    const { channelData, ...activity } = channel.encode(reply, 'es');
    const convoz = { author, ...channelData?.convoz };
    const receipts: string[] = [];
    for (const payload of channel.requests?.({ ...activity, channelData: { convoz } }) ?? []) {
      receipts.push((await channel.send?.(to as never, payload, { id, since: new Date() })) ?? '');
    }
    return receipts;
  }

  it('stands in the thread of what it answers, and is answered to an address of its own', async () => {
    const [receipt] = await says({ text: 'Hola:\n\nva <b>hoy</b> & https://shop.example/a?b=1&c=2.' });

    const [mail] = fake.received('ana');
    expect(mail?.envelope).to.deep.equal({ from: 'support@shop.example', to: ['ana@correo.example'] });
    expect(mail?.headers).to.include({
      from: 'support@shop.example',
      to: 'ana@correo.example',
      subject: 'Re: Mi pedido',
      'message-id': receipt,
      'in-reply-to': '<b@correo.example>',
      references: '<a@correo.example> <b@correo.example>',
      'x-loop': 'support@shop.example',
      'content-language': 'es',
    });
    expect(mail?.headers['reply-to']).to.match(/^support\+[0-9a-f]{32}@shop\.example$/);
    expect(mail?.text.trimEnd()).to.equal('Hola:\n\nva <b>hoy</b> & https://shop.example/a?b=1&c=2.');
    expect(mail?.html).to.contain('<html lang="es">').and.contain('va &lt;b&gt;hoy&lt;/b&gt; &amp; <a href="');
  });

  it('says that a machine wrote it, unless a person did', async () => {
    await says({ text: 'Hola' });
    await says({ text: 'Te atiende Noa.' }, 'system', 'outbox-2');
    await says({ text: 'Hola, soy Noa' }, 'agent', 'outbox-3');

    const said = fake.received('ana').map(({ headers }) => headers['auto-submitted']);
    expect(said).to.deep.equal(['auto-replied', 'auto-replied', undefined]);
  });

  it('is the same message when it is sent again, and another one for another entry', async () => {
    const receipts = [
      await says({ text: 'Hola' }),
      await says({ text: 'Hola' }),
      await says({ text: 'Hola' }, 'bot', 'o-2'),
    ];

    const ids = fake.received('ana').map(({ headers }) => headers['message-id']);
    expect(ids).to.deep.equal(receipts.flat());
    expect(ids[1]).to.equal(ids[0]);
    expect(ids[2]).to.not.equal(ids[0]);
    expect(ids[0]).to.match(/^<[0-9a-f]{32}@shop\.example>$/);
  });

  it('lists its choices with their numbers', async () => {
    const choices = ['Seguir mi pedido', 'Una persona'].map((title) => ({ title, value: title }));
    await says({ text: '¿Qué quieres?', choices });

    expect(fake.shown('ana')[0]?.text).to.equal('¿Qué quieres?\n1. Seguir mi pedido\n2. Una persona');
  });

  it('asks for a rating with a link for each point, and the figure to type', async () => {
    await says({ text: '¿Qué tal?', rating: scale });
    await says({ text: '¿Se resolvió?', rating: { ...scale, max: 2, low: 'No', high: 'Sí', typed: '' } });

    const points = [1, 2, 3, 4, 5].map((point) => `${point}: ${link}?v=${point}`);
    const [first, second] = fake.shown('ana').map(({ text }) => text);
    expect(first).to.equal(['¿Qué tal?', scale.typed, ...points].join('\n'));
    expect(second).to.contain(`No: ${link}?v=1\nSí: ${link}?v=2`);
    expect(fake.received('ana')[0]?.html).to.contain(`<a href="${link}?v=4">`);
  });

  it('asks for a rating by figures alone where there is no page for it', async () => {
    await says({ text: '¿Qué tal?', rating: { ...scale, invitationId: 'another' } });
    channel = channelOf(fake, {}, { rateLink: () => Promise.reject(new Error('database')) });
    await says({ text: '¿Qué tal?', rating: scale });
    channel = channelOf(fake);
    await says({ text: '¿Qué tal?', rating: scale });

    const all = fake.shown('ana').map(({ text }) => text);
    expect(all).to.deep.equal(Array(3).fill(`¿Qué tal?\n${scale.typed}`));
  });

  it('names the files with their addresses', async () => {
    const [payload = ''] =
      channel.requests?.({
        text: 'Aquí está',
        attachments: [
          { contentType: 'application/pdf', name: 'factura.pdf', contentUrl: 'https://chat.shop.example/f/1' },
          { contentType: 'image/png', name: 'inside.png', contentUrl: 'convoz-file:1' },
        ],
      }) ?? [];
    await channel.send?.(reference, payload, { id: 'o', since: new Date() });

    expect(fake.shown('ana')[0]?.text).to.equal('Aquí está\nfactura.pdf: https://chat.shop.example/f/1');
  });

  it('has a subject of some kind also where he gave none', async () => {
    await says({ text: 'Hola' }, 'bot', 'o', { ...reference, subject: '', references: [] });

    expect(fake.received('ana')[0]?.headers.subject).to.equal('Re:');
    expect(fake.received('ana')[0]?.headers).to.not.have.any.keys('in-reply-to', 'references');
  });

  it('is taken, whatever stands in it', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('.', '..\r\n.\r\n', `${'x'.repeat(5000)}`, '😀'.repeat(3000), 'a\r\nBcc: b@c.example'),
    );
    await fc.assert(
      fc.asyncProperty(odd, odd, fc.array(odd, { maxLength: 12 }), async (text, subject, titles) => {
        const choices = titles.map((title) => ({ title, value: title }));
        const before = fake.smtp.mails.length;
        await says({ text, choices }, 'agent', 'o', { ...reference, subject });

        const blank = text.trim() === '' && choices.length === 0;
        expect(fake.smtp.mails.length > before).to.equal(!blank);
        const { envelope, headerNames } = fake.smtp.mails.at(-1) ?? {};
        if (!blank) expect(envelope?.to).to.deep.equal(['ana@correo.example']);
        expect(headerNames ?? []).to.not.include('Bcc');
      }),
      { numRuns: 40 },
    );
  });

  const ends: [Ending, string, arrived: number][] = [
    ['limited', 'SEND_LIMITED', 0],
    ['server_error', 'SEND_UNREACHABLE', 0],
    ['reset', 'SEND_UNKNOWN', 0],
    ['accepted_then_reset', 'SEND_UNKNOWN', 1],
    ['half_answer', 'SEND_UNKNOWN', 1],
    ['not_json', 'SEND_UNKNOWN', 1],
    ['blocked', 'SEND_BLOCKED', 0],
    ['token_refused', 'SEND_ACCOUNT_REFUSED', 0],
    ['refused', 'SEND_REFUSED', 0],
  ];
  for (const [ending, code, arrived] of ends) {
    it(`rejects with ${code} when it ends as ${ending}`, async () => {
      fake.ends(ending);

      expect(await codeOf(says({ text: 'Hola' }))).to.equal(code);
      expect(fake.shown('ana')).to.have.lengthOf(arrived);
    });
  }

  it('tells by the reply of the server what it means', async () => {
    const replies: [reply: number, at: 'rcpt' | 'data', code: string][] = [
      [451, 'rcpt', 'SEND_LIMITED'],
      [452, 'data', 'SEND_LIMITED'],
      [454, 'rcpt', 'SEND_UNREACHABLE'],
      [551, 'rcpt', 'SEND_BLOCKED'],
      [552, 'rcpt', 'SEND_REFUSED'],
      [550, 'data', 'SEND_REFUSED'],
      [530, 'rcpt', 'SEND_ACCOUNT_REFUSED'],
    ];
    for (const [reply, at, code] of replies) {
      fake.smtp.verdicts.push({ at, reply });
      expect(await codeOf(says({ text: 'Hola' })), `${reply} to ${at}`).to.equal(code);
    }
  });

  it('is tried again where nobody listens, and where a server must be reached encrypted and cannot', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const [strict, open] = await Promise.all([startMailServer({ secure: true }), startMailServer()]);
    for (const smtpUrl of [`smtp://127.0.0.1:${port}`, strict.url, `${open.url}?requireTLS=true`]) {
      channel = channelOf(fake, {}, { smtpUrl });
      expect(await codeOf(says({ text: 'Hola' })), smtpUrl).to.equal('SEND_UNREACHABLE');
    }
    await Promise.all([strict.close(), open.close()]);
  });

  it('is refused without an address', async () => {
    expect(await codeOf(says({ text: 'Hola' }, 'bot', 'o', { chat: 1 }))).to.equal('SEND_REFUSED');
  });

  it('names neither the address nor the server in its errors', async () => {
    fake.ends('blocked');

    const error = await says({ text: 'Hola' }).catch((cause: unknown) => cause);

    expect(JSON.stringify([String(error), (error as { hint?: string }).hint])).to.not.match(
      /ana@|127\.0\.0\.1|pass-of/,
    );
    expect(error).to.not.have.property('cause');
  });

  describe('without a person', () => {
    const mail = (n: number, part: object = {}) => ({ ...reference, mail: `mail:${n}`, said: `${n}`, ...part });
    const answered = (to: object, author = 'bot') => codeOf(says({ text: 'Hola' }, author, 'o', to));

    it('leaves three times an hour to mails that begin a thread, and as often as a person writes', async () => {
      const first = { thread: false };
      for (const n of [1, 2, 3]) expect(await answered(mail(n, first))).to.equal('resolved');

      expect(await answered(mail(4, first))).to.equal('SEND_REFUSED');
      expect(await answered(mail(4, first), 'agent')).to.equal('resolved');
      expect(await answered(mail(3, first)), 'more on the same mail').to.equal('resolved');
      expect(await answered(mail(4, { ...first, to: 'brais@correo.example' })), 'somebody else').to.equal('resolved');
    });

    it('leaves three times an hour to the same words, and twenty times in a thread', async () => {
      for (const n of [1, 2, 3]) expect(await answered(mail(n, { said: 'I am away' }))).to.equal('resolved');
      expect(await answered(mail(4, { said: 'I am away' }))).to.equal('SEND_REFUSED');

      for (let n = 5; n < 22; n += 1) expect(await answered(mail(n)), `mail ${n}`).to.equal('resolved');
      expect(await answered(mail(22))).to.equal('SEND_REFUSED');
    });

    it('leaves again when the hour is over', async () => {
      let now = new Date('2026-03-10T10:00:00Z');
      channel = channelOf(fake, {}, { clock: { now: () => now } });
      for (const n of [1, 2, 3]) await answered(mail(n, { thread: false }));

      now = new Date('2026-03-10T10:59:59Z');
      expect(await answered(mail(4, { thread: false }))).to.equal('SEND_REFUSED');
      now = new Date('2026-03-10T11:00:01Z');
      expect(await answered(mail(5, { thread: false }))).to.equal('resolved');
    });
  });
});
