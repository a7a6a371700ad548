import { expect } from 'chai';
import fc from 'fast-check';
import { render } from '../../../bot/channels/render.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { Json } from '../../../bot/support/json.js';
import type { Reply } from '../../../bot/support/message.js';
import type { Ending } from '../../fakes/fake-vendor.js';
import { type FakeTwilio, fakeTwilioSms, fakeTwilioWhatsApp } from '../../fakes/twilio.js';
import { codeOf } from '../../support-files/code-of.js';
import { hour, minute, TestClock } from '../../support-files/test-clock.js';
import { channelOf, eventsOf, publicUrl, sending } from './twilio-channel.js';

const ana = '+15551230001';

async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ code: string; retryAfterMs?: number; message: string; hint: string }> {
  return promise.then(
    () => expect.fail('It was taken'),
    (error) => error,
  );
}

for (const [name, start] of [
  ['SMS', fakeTwilioSms],
  ['WhatsApp by Twilio', fakeTwilioWhatsApp],
] as const) {
  describe(`sending by ${name}`, function () {
    this.timeout(60_000);
    let clock: TestClock;
    let fake: FakeTwilio;
    let channel: WebhookChannel;
    let reference: Json;
    beforeEach(async () => {
      clock = new TestClock();
      fake = await start(() => clock.now());
      channel = channelOf(fake, {}, clock);
      const [event] = eventsOf(channel, fake.says(ana, 'hello', 'm1', publicUrl));
      reference = (event as { reference: Json }).reference;
    });
    afterEach(() => fake.close());

    const send = (payload: string, id = sending.id) =>
      channel.send?.(reference, payload, { id, since: clock.now() }) as Promise<string>;
    const says = async (reply: Reply) => {
      for (const payload of channel.requests?.(channel.encode(reply, 'en')) ?? []) await send(payload);
    };
    const payload = JSON.stringify({ Body: 'hi' });

    it('takes a text to him, and resolves with what Twilio calls it', async () => {
      const receipt = await send(payload);

      expect(fake.shown(ana)).to.deep.equal([{ text: 'hi', choices: [], receipt }]);
      expect(Object.fromEntries(fake.accepted[0] ?? [])).to.deep.equal({
        To: (reference as { to: string }).to,
        From: channel.account,
        Body: 'hi',
        StatusCallback: `${publicUrl}/webhooks/${channel.id}?o=outbox-1%3A2`,
      });
    });

    it('learns what became of it at the address it gave, with the id of the outbox entry', async () => {
      const receipt = await send(payload);
      const [shown] = fake.shown(ana);
      if (!shown || !fake.receipt) throw new Error('Nothing was sent');

      expect(eventsOf(channel, fake.receipt(ana, shown, 'delivered', publicUrl))).to.deep.equal([
        { kind: 'receipt', eventId: `${receipt}:delivered`, status: 'delivered', receipt, outboxId: 'outbox-1:2' },
      ]);
    });

    it('goes through a messaging service where there is one', async () => {
      const from = `MG${'0'.repeat(32)}`;
      const service = channelOf(fake, { from }, clock);

      await service.send?.(reference, payload, sending);

      expect(Object.fromEntries(fake.accepted[0] ?? []))
        .to.include({ MessagingServiceSid: from })
        .and.not.have.property('From');
      expect(await service.settle?.(reference, payload, { id: 'o', since: clock.now() })).to.equal(
        fake.shown(ana)[0]?.receipt,
      );
    });

    it('shows choices and scales in the text, since nothing can be tapped', async () => {
      const choices = ['Yes', 'No'].map((title) => ({ title, value: `c:${title}` }));
      const rating = {
        invitationId: 'i',
        metric: 'csat',
        min: 1,
        max: 5,
        display: 'stars',
        low: 'Bad',
        high: 'Great',
        typed: 'Reply with a number from 1 to 5.',
      } as const;

      await says({ text: 'Which?', choices });
      await says({ text: 'How was it?', rating });

      expect(fake.shown(ana).map(({ text }) => text)).to.deep.equal([
        'Which?\n1. Yes\n2. No',
        'How was it?\nReply with a number from 1 to 5.',
      ]);
    });

    it('stays within what Twilio takes, whatever is said', async () => {
      const words = fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        fc.constantFrom(
          '…',
          '“word” — ',
          '👨‍👩‍👧‍👦',
          'e\u0301',
          '\n\n',
          'a'.repeat(900),
          '… '.repeat(700),
          '😀'.repeat(801),
        ),
      );
      const texts = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));
      const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(texts, titles, async (text, titlesSaid) => {
          const before = fake.accepted.length;
          const choices = titlesSaid.map((title, i) => ({ title, value: String(i) }));
          const reply = { text, ...(choices.length > 0 && { choices }) };
          const { text: whole = '' } = render(reply, 'en', channel.capabilities);

          await says(reply);

          const letters = (part: string) => part.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
          const said = fake.accepted.slice(before).map((form) => form.get('Body') ?? '');
          expect(letters(said.join(''))).to.equal(letters(whole));
        }),
        { numRuns: 60 },
      );
    });

    const classes: [Ending, string][] = [
      ['limited', 'SEND_LIMITED'],
      ['server_error', 'SEND_UNREACHABLE'],
      ['reset', 'SEND_UNKNOWN'],
      ['accepted_then_reset', 'SEND_UNKNOWN'],
      ['half_answer', 'SEND_UNKNOWN'],
      ['not_json', 'SEND_UNKNOWN'],
      ['blocked', 'SEND_BLOCKED'],
      ['window_closed', 'SEND_WINDOW_CLOSED'],
      ['token_refused', 'SEND_ACCOUNT_REFUSED'],
      ['refused', 'SEND_REFUSED'],
    ];
    for (const [ending, code] of classes) {
      it(`is ${code} when it ends with ${ending}`, async () => {
        fake.ends(ending);

        expect(await codeOf(send(payload))).to.equal(code);
        expect(fake.sends).to.equal(1);
        expect(await codeOf(send(payload))).to.equal('resolved');
      });
    }

    it('says how long Twilio asks to wait', async () => {
      fake.ends('limited');

      expect(await refusalOf(send(payload))).to.include({ code: 'SEND_LIMITED', retryAfterMs: 1000 });
    });

    it('is refused with the number of the error, and never with a token, a number or a text', async () => {
      fake.ends('refused', 'token_refused');
      const errors = [
        await refusalOf(send(payload)),
        await refusalOf(send(payload)),
        await refusalOf(send(JSON.stringify({ Body: 'y'.repeat(1601) }))),
      ];

      expect(errors.map(({ message }) => message)).to.deep.equal([
        'Twilio refused a request (63024)',
        'Twilio refused a request (20003)',
        'Twilio refused a request (21617)',
      ]);
      for (const error of errors) {
        const all = `${error.message} ${error.hint} ${JSON.stringify(error)}`;
        for (const secret of [fake.authToken, fake.accountSid, ana, 'yyyy']) expect(all).to.not.include(secret);
      }
    });

    it('is SEND_UNREACHABLE where nobody listens', async () => {
      const nowhere = channelOf(fake, {}, clock);
      await fake.close();

      expect(await codeOf(nowhere.send?.(reference, payload, sending) as Promise<string>)).to.equal('SEND_UNREACHABLE');
    });

    it('finds a message of which it is unknown whether it arrived, and only that one', async () => {
      const since = clock.now();
      const ask = (text: string, from = since) =>
        channel.settle?.(reference, JSON.stringify({ Body: text }), { id: 'o', since: from });
      await says({ text: 'before' });
      clock.advance(minute);
      fake.ends('accepted_then_reset', 'reset');

      expect(await codeOf(send(JSON.stringify({ Body: 'arrived' })))).to.equal('SEND_UNKNOWN');
      expect(await codeOf(send(JSON.stringify({ Body: 'lost' })))).to.equal('SEND_UNKNOWN');

      expect(await ask('arrived')).to.equal(fake.shown(ana).at(-1)?.receipt);
      expect(await ask('lost')).to.equal(undefined);
      // What he wrote himself is no message of ours.
      expect(await ask('hello')).to.equal(undefined);
      expect(await ask('before', clock.now())).to.equal(undefined);
      expect(await channel.settle?.(reference, JSON.stringify({ MediaUrl: 'https://x.example/a' }), sending)).to.equal(
        undefined,
      );
    });

    it('does not say that a message has not arrived while nobody can be asked', async () => {
      const wrong = channelOf(fake, { authToken: 'another' }, clock);

      expect(await codeOf(wrong.settle?.(reference, payload, sending) as Promise<unknown>)).to.equal(
        'SEND_ACCOUNT_REFUSED',
      );
    });
  });
}

describe('the window of WhatsApp by Twilio', () => {
  let fake: FakeTwilio;
  const clock = new TestClock();
  before(async () => {
    fake = await fakeTwilioWhatsApp();
  });
  after(() => fake.close());

  it('is 24 hours from what the customer wrote last, and after it nothing is sent in vain', async () => {
    const channel = channelOf(fake, {}, clock);
    const [event] = eventsOf(channel, fake.says(ana, 'hello', 'm1', publicUrl));
    const { reference } = event as { reference: Json };
    const send = () => codeOf(channel.send?.(reference, JSON.stringify({ Body: 'hi' }), sending) as Promise<string>);

    clock.advance(24 * hour);
    expect(await send()).to.equal('resolved');
    clock.advance(1);
    expect(await send()).to.equal('SEND_WINDOW_CLOSED');

    expect(fake.sends).to.equal(1);
    expect(channel.capabilities.replyWindowMs).to.equal(24 * hour);
  });

  it('is none for SMS', async () => {
    const sms = await fakeTwilioSms();
    const channel = channelOf(sms, {}, clock);
    clock.advance(100 * hour);

    expect(
      await codeOf(channel.send?.({ to: ana }, JSON.stringify({ Body: 'hi' }), sending) as Promise<string>),
    ).to.equal('resolved');
    expect(channel.capabilities).to.not.have.property('replyWindowMs');
    await sms.close();
  });
});

describe('a file that goes out', () => {
  const activity = {
    text: 'Here it is',
    attachments: [
      { contentType: 'image/png', name: 'label.png', contentUrl: 'https://bot.example.com/files/1?s=a' },
      { contentType: 'text/plain', name: 'inline', contentUrl: 'data:text/plain,x' },
    ],
  };

  it('is a link in the text of an SMS', async () => {
    const fake = await fakeTwilioSms();

    expect(channelOf(fake).requests?.(activity)).to.deep.equal([
      JSON.stringify({ Body: 'Here it is\nlabel.png: https://bot.example.com/files/1?s=a' }),
    ]);
    await fake.close();
  });

  it('is a message of its own on WhatsApp, which Twilio fetches', async () => {
    const fake = await fakeTwilioWhatsApp();
    const channel = channelOf(fake);
    const requests = channel.requests?.(activity) ?? [];

    for (const request of requests) await channel.send?.({ to: `whatsapp:${ana}` }, request, sending);

    expect(fake.accepted.map((form) => [form.get('Body'), form.get('MediaUrl')])).to.deep.equal([
      ['Here it is', null],
      [null, 'https://bot.example.com/files/1?s=a'],
    ]);
    await fake.close();
  });
});
