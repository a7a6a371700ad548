import { expect } from 'chai';
import fc from 'fast-check';
import type { EmailReference } from '../../../bot/channels/email/reference.js';
import { readSendGrid } from '../../../bot/channels/email/sendgrid.js';
import { threadAddress } from '../../../bot/channels/email/thread.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import { type FakeEmail, fakeEmail } from '../../fakes/email.js';
import { type FakeProvider, fakeMailgun, fakePostmark, fakeSendGrid, type SentMail } from '../../fakes/email-posts.js';
import { channelOf, delivered, eventsOf, messageOf } from './email-channel.js';

const providers: Record<string, () => FakeProvider> = {
  Postmark: fakePostmark,
  SendGrid: fakeSendGrid,
  Mailgun: () => fakeMailgun(),
};

for (const [name, provider] of Object.entries(providers)) {
  describe(`a mail that ${name} brings`, function () {
    this.timeout(60_000);

    let fake: FakeEmail;
    let channel: WebhookChannel;
    before(async () => {
      fake = await fakeEmail(provider());
      channel = channelOf(fake);
    });
    after(() => fake.close());

    const post = (part: Partial<SentMail> = {}, id = 'm1') => fake.by.post(fake.mail('ana', id, part));

    it('is a message of whoever it is from, with all that an answer needs', async () => {
      const headers: SentMail['headers'] = [
        ['References', '<a@correo.example> <b@correo.example>'],
        ['Content-Language', 'es-ES'],
      ];
      const mail = { name: 'Ana Ñandú', text: 'Where is MR-10482? 😀', subject: 'RE: Fwd: My  order', headers };

      const { eventId, reference, ...event } = await messageOf(channel, post(mail));

      expect(event).to.deep.equal({
        kind: 'message',
        peer: { id: 'ana@correo.example', name: 'Ana Ñandú', locale: 'es-ES' },
        text: 'Where is MR-10482? 😀',
      });
      const { said, ...rest } = reference as EmailReference;
      expect(rest).to.deep.equal({
        to: 'ana@correo.example',
        mail: eventId,
        subject: 'My order',
        references: ['<a@correo.example>', '<b@correo.example>', '<m1@correo.example>'],
        thread: false,
        proved: name === 'SendGrid',
      });
      expect(said).to.be.a('string');
    });

    it('is the same event when it comes again, and another one of another person or under another id', async () => {
      const ids = await Promise.all(
        [post(), post(), post({}, 'm2'), post({ from: 'brais@correo.example' })].map((one) => messageOf(channel, one)),
      ).then((all) => all.map(({ eventId }) => eventId));

      expect(ids[1]).to.equal(ids[0]);
      expect(new Set(ids).size).to.equal(3);
    });

    it('is of the same person however his address is written', async () => {
      const { peer } = await messageOf(channel, post({ from: 'ANA@Correo.Example' }));

      expect(peer.id).to.equal('ana@correo.example');
      expect(peer).to.not.have.property('phone');
    });

    it('is what he wrote, and not what he quotes', async () => {
      const text =
        'ana@correo.example\n\nOn Tue, 10 Mar 2026, Support <support@shop.example> wrote:\n> Which address?\n';

      expect((await messageOf(channel, post({ text }))).text).to.equal('ana@correo.example');
    });

    it('is the text of its HTML where it has no other, and its subject where it says nothing', async () => {
      const html = '<p>Where is <b>MR-10482</b>?</p>';

      expect((await messageOf(channel, post({ text: '', html }))).text).to.equal('Where is MR-10482?');
      expect((await messageOf(channel, post({ text: ' \n', subject: 'Re: Where is it?' }))).text).to.equal(
        'Where is it?',
      );
      const [nothing] = await eventsOf(channel, post({ text: '', subject: '' }));
      expect(nothing?.kind).to.equal('unsupported');
    });

    it('has its files with it, at most twenty, and none that are empty', async () => {
      const file = (n: number) => ({
        name: `ñ "${n}".txt`,
        mime: 'text/plain',
        bytes: Buffer.from(`\r\n--${n}\r\n\r\n`),
      });
      const files = Array.from({ length: 25 }, (_, n) => file(n));
      const empty = { ...file(0), bytes: Buffer.alloc(0) };

      const { media = [] } = await messageOf(channel, post({ files: [empty, ...files] }));

      expect(media).to.have.lengthOf(19);
      const [{ bytes, ...first } = { bytes: undefined }] = media;
      expect(first).to.deep.include({ mime: 'text/plain', name: 'ñ "0".txt', size: 9 });
      expect(bytes?.toString()).to.equal('\r\n--0\r\n\r\n');
    });

    it('is left out when a machine wrote it', async () => {
      const machines: Partial<SentMail>[] = [
        { headers: [['Auto-Submitted', 'auto-replied']] },
        { headers: [['auto-submitted', 'Auto-Generated; type=x']] },
        ...['bulk', 'List', 'junk'].map((one): Partial<SentMail> => ({ headers: [['Precedence', one]] })),
        { headers: [['X-Auto-Response-Suppress', 'All']] },
        { headers: [['X-Loop', 'Support@Shop.example']] },
        { returnPath: '' },
        { headers: [['Return-Path', '<>']], returnPath: '' },
        { from: 'Support@shop.example' },
        { from: `support+${'a'.repeat(32)}@shop.example` },
        { from: 'mailer-daemon@mx.example' },
      ];
      for (const machine of machines) {
        expect(await eventsOf(channel, post(machine)), JSON.stringify(machine)).to.deep.equal([]);
      }
    });

    it('is taken when its headers say that a person wrote it', async () => {
      const people: SentMail['headers'] = [
        ['Auto-Submitted', 'no'],
        ['Precedence', 'normal'],
        ['X-Auto-Response-Suppress', 'None'],
        ['X-Loop', 'another@shop.example'],
      ];
      for (const header of people) {
        expect((await messageOf(channel, post({ headers: [header] }))).text, header[0]).to.equal('Hello');
      }
    });

    it('is in the thread when it goes to the address that he alone was given', async () => {
      const key = Buffer.alloc(32, 7);
      const own = threadAddress(fake.address, 'ana@correo.example', key);
      const inThread = async (part: Partial<SentMail>) => (await messageOf(channel, post(part))).reference.thread;

      expect(own).to.match(/^support\+[0-9a-f]{32}@shop\.example$/);
      expect(await inThread({ to: own })).to.equal(true);
      expect(await inThread({ to: own.toUpperCase() })).to.equal(true);
      expect(await inThread({ to: own, from: 'brais@correo.example' })).to.equal(false);
      expect(await inThread({ to: threadAddress(fake.address, 'ana@correo.example', Buffer.alloc(32, 8)) })).to.equal(
        false,
      );
    });

    it('has a subject without cards and line breaks, of a length that fits one', async () => {
      const odd = await messageOf(channel, post({ subject: 'Re: My\r\n order\u0007 \u0000' }));
      expect(odd.reference.subject).to.equal('My order');

      const { reference } = await messageOf(channel, post({ subject: `4111 1111 1111 1111 ${'ñ'.repeat(400)}` }));

      expect(reference.subject)
        .to.match(/^\S* ?1111 ñ+…?$/)
        .and.not.contain('4111');
      expect(String(reference.subject).length).to.be.at.most(150);
    });

    it('is left out where its sender is no address', async () => {
      for (const from of ['', 'ana', 'ana@', '@correo.example', 'a b@correo.example', `${'a'.repeat(300)}@b.example`]) {
        expect(await eventsOf(channel, post({ from })), from).to.deep.equal([]);
      }
    });

    it('never ends in anything but an error of ours, whatever stands in it', async () => {
      const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\r\n', '--', '<', '"', 'a@b.example'));
      const pairs = fc.array(fc.tuple(fc.constantFrom('Return-Path', 'X-Loop', 'References', 'Subject'), odd));
      await fc.assert(
        fc.asyncProperty(odd, odd, odd, odd, pairs, async (text, html, subject, sender, headers) => {
          const given = post({ text, html, subject, name: sender, headers, returnPath: sender });
          const events = await eventsOf(channel, given).catch((error: unknown) => {
            if (!isConvozError(error)) throw error;
            return [];
          });
          expect(events.length).to.be.at.most(1);
        }),
        { numRuns: 100 },
      );
    });
  });
}

describe('a whole mail, as SendGrid and Mailgun bring it where they are set so', () => {
  const mime = [
    'Received: from mx.correo.example by inbound.example; Tue, 10 Mar 2026 10:00:00 +0000',
    'From: =?utf-8?q?Ana_=C3=91and=C3=BA?= <Ana@correo.example>',
    'To: Support <support@shop.example>',
    'Subject: =?utf-8?q?A_torch_=E2=9C=A8?=',
    'Message-ID: <whole@correo.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Est=E1 rota',
    '-- ',
    'Ana',
    '--b1',
    'Content-Type: image/png; name="foto.png"',
    'Content-Disposition: attachment; filename="foto.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b1--',
    '',
  ].join('\r\n');

  for (const provider of [fakeSendGrid, () => fakeMailgun()]) {
    it(`is read once it is proved to be of ${provider().provider}`, async () => {
      const fake = await fakeEmail(provider());
      const channel = channelOf(fake);
      const mail = fake.mail('ana', 'm1');
      const post = (text: string) => fake.by.raw?.(Buffer.from(text), mail) as ReturnType<FakeProvider['post']>;

      const event = await messageOf(channel, post(mime));
      const machine = await eventsOf(channel, post(`Auto-Submitted: auto-replied\r\n${mime}`));

      expect(event).to.deep.include({ text: 'Está rota', peer: { id: 'ana@correo.example', name: 'Ana Ñandú' } });
      expect(event.reference).to.deep.include({ subject: 'A torch ✨', references: ['<whole@correo.example>'] });
      expect(event.media).to.have.lengthOf(1);
      expect(event.media?.[0]).to.deep.include({ name: 'foto.png', mime: 'image/png', size: 8 });
      expect(machine).to.deep.equal([]);
      expect(() => channel.receive(delivered(fake.forged(post(mime)))))
        .to.throw()
        .with.property('code', 'SIGNATURE_INVALID');
      await fake.close();
    });
  }

  it('is refused above 25 MB', async () => {
    const fake = await fakeEmail(fakeSendGrid());
    const large = Buffer.from(`${mime}${'x'.repeat(26 * 1024 * 1024)}`);
    const post = fake.by.raw?.(large, fake.mail('ana', 'm1')) as ReturnType<FakeProvider['post']>;

    const error = await eventsOf(channelOf(fake), post).catch((cause: unknown) => cause);

    expect(error).to.have.property('code', 'BAD_REQUEST');
    await fake.close();
  });
});

describe('a text in the encoding that SendGrid names', () => {
  it('is read in it', async () => {
    const fake = await fakeEmail(fakeSendGrid());
    const channel = channelOf(fake);
    const post = fake.by.post(fake.mail('ana', 'm1', { text: 'xxEst\u00e1 rotaxx' }));
    // The same form in Latin 1, signed by nobody: read past the signature.
    const body = Buffer.from(post.body.toString('utf8').replace('"text":"utf-8"', '"text":"iso-8859-1"'), 'latin1');

    const mail = await readSendGrid(delivered({ ...post, body }));

    expect(mail.text).to.equal('xxEstá rotaxx');
    expect(await messageOf(channel, post)).to.have.property('text', 'xxEstá rotaxx');
    await fake.close();
  });
});

describe('a delivery that is no mail', () => {
  it('of Postmark says nothing, or is refused as unreadable', async () => {
    const fake = await fakeEmail();
    const channel = channelOf(fake);
    const { headers, ...post } = fake.says('ana', 'Hello', 'm1', '');
    const events = (body: string) => eventsOf(channel, { ...post, headers, body: Buffer.from(body) });

    for (const body of ['{}', '[]', 'null', '1', '{"MessageID":"1","FromFull":null}', '{"MessageID":1}']) {
      expect(await events(body), body).to.deep.equal([]);
    }
    for (const body of ['', '{', '{"__proto__":{}}']) {
      expect(await events(body).catch((error: unknown) => error), body).to.have.property('code', 'BAD_REQUEST');
    }
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const found = await events(json).catch((error: unknown) => {
          if (!isConvozError(error, 'BAD_REQUEST')) throw error;
          return [];
        });
        expect(found).to.deep.equal([]);
      }),
    );
    await fake.close();
  });
});
