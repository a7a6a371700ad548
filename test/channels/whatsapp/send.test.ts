import { expect } from 'chai';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { ConvozError } from '../../../bot/errors.js';
import type { Ending, VendorPost } from '../../fakes/fake-vendor.js';
import type { FakeWhatsApp } from '../../fakes/whatsapp.js';
import { codeOf } from '../../support-files/code-of.js';
import { hour, minute, type TestClock } from '../../support-files/test-clock.js';
import { heard, sending, setUpWhatsApp, type WhatsAppSetUp } from './set-up.js';

const survey = {
  text: 'How did we do?\n1: very bad … 5: excellent',
  rating: {
    invitationId: 'inv1',
    metric: 'csat',
    min: 1,
    max: 5,
    display: 'stars',
    low: 'Very bad',
    high: 'Excellent',
    typed: 'Answer with a number from 1 to 5.',
  },
} as const;

describe('sending on WhatsApp', () => {
  let setUp: WhatsAppSetUp;
  let fake: FakeWhatsApp;
  let clock: TestClock;
  let channel: WebhookChannel;
  beforeEach(async () => {
    setUp = await setUpWhatsApp();
    ({ fake, clock } = setUp);
    channel = setUp.channel({ surveyTemplate: 'survey_question' });
  });
  afterEach(() => fake.close());

  function send(reference = heard(clock), payload = textRequest(), of = channel): Promise<string> {
    return of.send?.(reference, payload, sending(clock, 'm1')) ?? Promise.reject(new Error('No send'));
  }

  function textRequest(text = 'hi'): string {
    return channel.requests?.(channel.encode({ text }, 'en'))[0] ?? '';
  }

  it('reaches a person by his number, or by his id where he hides it, with the id of the outbox entry', async () => {
    const receipts = [
      await send(heard(clock, 0, { to: '34600000001', recipient: 'ES.1' })),
      await send(heard(clock, 0, { recipient: 'ES.2' })),
    ];

    expect(receipts).to.deep.equal(['wamid.OUT1', 'wamid.OUT2']);
    expect(fake.api.taken.map(({ to, recipient }) => ({ to, recipient }))).to.deep.equal([
      { to: '34600000001', recipient: undefined },
      { to: undefined, recipient: 'ES.2' },
    ]);
    expect(fake.api.taken[0]?.biz_opaque_callback_data).to.equal('m1');
  });

  const ends: Record<Exclude<Ending, 'ok' | 'accepted_then_hangs'>, string> = {
    limited: 'SEND_LIMITED',
    server_error: 'SEND_UNREACHABLE',
    reset: 'SEND_UNKNOWN',
    accepted_then_reset: 'SEND_UNKNOWN',
    half_answer: 'SEND_UNKNOWN',
    not_json: 'SEND_UNKNOWN',
    blocked: 'SEND_BLOCKED',
    window_closed: 'SEND_WINDOW_CLOSED',
    token_refused: 'SEND_ACCOUNT_REFUSED',
    refused: 'SEND_REFUSED',
  };
  for (const [ending, code] of Object.entries(ends)) {
    it(`ends with ${code} when it was ${ending.replaceAll('_', ' ')}`, async () => {
      fake.ends(ending as Ending);

      expect(await codeOf(send())).to.equal(code);
    });
  }

  it('asks for a minute in which a receipt may tell what nobody could be asked', async () => {
    fake.ends('accepted_then_reset');

    const error = await send().catch((cause: unknown) => cause as ConvozError);
    const post = fake.receipt?.('ana', { text: '', choices: [], receipt: 'wamid.OUT1' }, 'delivered', '');
    const { events } = channel.receive({ ...(post as VendorPost), at: clock.now() });

    expect(error).to.deep.include({ code: 'SEND_UNKNOWN', retryAfterMs: minute });
    expect(events[0]).to.deep.include({ kind: 'receipt', outboxId: 'm1' });
  });

  it('ends with SEND_UNREACHABLE when nobody listens', async () => {
    const gone = await setUpWhatsApp();
    await gone.fake.close();
    const nowhere = setUp.channel({ graphUrl: gone.fake.api.url });

    expect(await codeOf(send(heard(clock), textRequest(), nowhere))).to.equal('SEND_UNREACHABLE');
  });

  it('ends with SEND_ACCOUNT_REFUSED when the token or the number is another', async () => {
    const strange = [setUp.channel({ token: 'old-token' }), setUp.channel({ phoneNumberId: '999' })];

    for (const other of strange) {
      expect(await codeOf(send(heard(clock), textRequest(), other))).to.equal('SEND_ACCOUNT_REFUSED');
    }
    expect(fake.sends).to.equal(0);
  });

  it('says nothing of the token, the customer or the text when it fails', async () => {
    fake.ends('refused');
    const error = await send(heard(clock), textRequest('my secret')).catch((cause: unknown) => cause);

    const said = `${(error as Error).stack} ${JSON.stringify(error)}`;
    expect(said).to.not.match(/whatsapp-token|34600000001|my secret/);
  });

  it('leaves within the day after the last message of the customer, less five minutes, and not after it', async () => {
    const open = await codeOf(send(heard(clock, 23 * hour + 54 * minute)));
    const closed = await codeOf(send(heard(clock, 23 * hour + 55 * minute)));

    expect([open, closed]).to.deep.equal(['resolved', 'SEND_WINDOW_CLOSED']);
    expect(fake.sends).to.equal(1);
  });

  it('does not leave when nobody knows how old the last message is', async () => {
    expect(await codeOf(send({ ...heard(clock), heardAt: 'long ago' }))).to.equal('SEND_WINDOW_CLOSED');
    expect(await codeOf(channel.send?.({ chat: 1 }, textRequest(), sending(clock)) ?? Promise.resolve())).to.equal(
      'SEND_REFUSED',
    );
    expect(fake.sends).to.equal(0);
  });

  it('asks a survey by the template once the day is over, with how to answer it', async () => {
    const [request = ''] = channel.requests?.(channel.encode(survey, 'gl')) ?? [];

    await send(heard(clock), request);
    await send(heard(clock, 25 * hour), request);

    const [inTime, late] = fake.api.taken;
    expect(inTime?.type).to.equal('interactive');
    const text = 'How did we do? 1: very bad … 5: excellent Answer with a number from 1 to 5.';
    expect(late).to.have.deep.property('template', {
      name: 'survey_question',
      language: { code: 'es' },
      components: [{ type: 'body', parameters: [{ type: 'text', text }] }],
    });
  });

  it('lets surveys be asked at any time where there is a template for them, and only there', () => {
    expect(channel.capabilities.surveysAnyTime).to.equal(true);
    expect(setUp.channel().capabilities).to.not.have.property('surveysAnyTime');
  });

  it('does not ask a survey after the day where no template is set', async () => {
    const without = setUp.channel();
    const [request = ''] = without.requests?.(without.encode(survey, 'en')) ?? [];

    expect(await codeOf(send(heard(clock, 25 * hour), request, without))).to.equal('SEND_WINDOW_CLOSED');
    expect(fake.sends).to.equal(0);
  });

  it('shows that an answer is being written, and marks the last message as read', async () => {
    await channel.typing?.(heard(clock));

    expect(fake.api.marks).to.deep.equal([
      {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: 'wamid.A',
        typing_indicator: { type: 'text' },
      },
    ]);
    expect(fake.sends).to.equal(0);
  });
});
