import { expect } from 'chai';
import fc from 'fast-check';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import { type FakeSlack, fakeSlack } from '../../fakes/slack.js';
import { formHeaders, signedBySlack } from '../../fakes/slack-signing.js';
import { delivered, slackChannel } from './slack-channel.js';

describe('what is delivered in the name of Slack', () => {
  let fake: FakeSlack;
  let channel: WebhookChannel;
  before(async () => {
    fake = await fakeSlack();
    channel = slackChannel(fake);
  });
  after(() => fake.close());

  it('is refused when it is not signed, as JSON and as a form, whatever it says it is', () => {
    const event = fake.says('ana', 'hello', 'm2', '');
    const handshake = fake.handshake?.().post ?? event;
    const form = signedBySlack(new URLSearchParams({ payload: '{"type":"block_actions"}' }));
    const dressed = { ...event, headers: { ...formHeaders } };
    const asCheck = { ...event, body: Buffer.from('{"ssl_check":1}'), headers: { 'content-type': 'application/json' } };

    for (const post of [
      fake.forged(event),
      fake.forged(handshake),
      fake.forged(form),
      dressed,
      asCheck,
      { ...event, headers: {} },
    ]) {
      expect(codeOf(() => channel.receive(delivered(post)))).to.equal('SIGNATURE_INVALID');
    }
  });

  it('is refused as unreadable when it is no JSON, or dangerous JSON', () => {
    for (const body of ['', '{', '{"__proto__":{}}', `${'['.repeat(50)}${']'.repeat(50)}`]) {
      expect(codeOf(() => channel.receive(delivered(signedBySlack(body))))).to.equal('BAD_REQUEST');
    }
    const form = new URLSearchParams({ payload: '{"__proto__":{}}' });
    expect(codeOf(() => channel.receive(delivered(signedBySlack(form))))).to.equal('BAD_REQUEST');
  });

  it('never fails otherwise, whatever stands in it', () => {
    const any = fc.jsonValue({ maxDepth: 4 });
    const parts = fc.record(
      {
        ...{ type: fc.constantFrom('message', 'app_mention', 'app_home_opened', 'block_actions', 'button') },
        ...{ subtype: fc.constantFrom('message_changed', 'message_deleted', 'file_share', 'bot_message') },
        ...{ channel: fc.constantFrom('D1', 'U1', { id: 'D1' }), channel_type: fc.constant('im'), tab: any },
        ...{ user: fc.oneof(fc.constantFrom('U1', { id: 'U1' }), any), text: any, ts: any, thread_ts: any },
        ...{ message: any, previous_message: any, deleted_ts: any, files: any, actions: any, team: any },
      },
      { requiredKeys: ['type'] },
    );

    fc.assert(
      fc.property(fc.oneof(any, parts), fc.boolean(), (inner, isForm) => {
        const payload = JSON.stringify(inner);
        const post = isForm ? signedBySlack(new URLSearchParams({ payload })) : fake.event('any', inner as object);
        const code = codeOf(() => {
          for (const event of channel.receive(delivered(post)).events) expect(event).to.have.nested.property('peer.id');
        });
        expect(code).to.be.oneOf(['none', 'BAD_REQUEST']);
      }),
      { numRuns: 500 },
    );
  });
});

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    if (isConvozError(error)) return error.code;
    throw error;
  }
}
