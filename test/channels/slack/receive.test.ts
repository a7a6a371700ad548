import { expect } from 'chai';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type FakeSlack, fakeSlack } from '../../fakes/slack.js';
import { formHeaders } from '../../fakes/slack-signing.js';
import { delivered, sending, slackChannel } from './slack-channel.js';

const message = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', ts: '1763750000.000100' };
const himself = { id: 'T1:U1' };
const theMessage = 'message:T1:D1:1763750000.000100';

describe('what Slack delivers', () => {
  let fake: FakeSlack;
  let channel: WebhookChannel;
  before(async () => {
    fake = await fakeSlack();
    channel = slackChannel(fake);
  });
  after(() => fake.close());

  it('is a direct message, out of its entities, with the workspace in every id', () => {
    expect(eventsOf({ ...message, text: 'hi &amp; bye &lt;3', client_msg_id: 'c' })).to.deep.equal([
      { kind: 'message', eventId: theMessage, peer: himself, reference: { channel: 'D1' }, text: 'hi & bye <3' },
    ]);
  });

  it('has links, addresses and names as people read them', () => {
    const told = (text: string) => (eventsOf({ ...message, text })[0] as { text: string }).text;

    expect(told('see <https://shop.example/a?b=1&amp;c=2>')).to.equal('see https://shop.example/a?b=1&c=2');
    expect(told('<http://shop.example|shop.example>')).to.equal('shop.example');
    expect(told('<mailto:ana@shop.example|ana@shop.example>')).to.equal('ana@shop.example');
    expect(told('<https://shop.example/a|my order>')).to.equal('my order (https://shop.example/a)');
    expect(told('<@U7|brais> in <#C1|help>')).to.equal('@brais in #help');
    expect(told('<@U7> hello')).to.equal('hello');
    expect(told('&amp;lt; is no bracket')).to.equal('&lt; is no bracket');
  });

  it('is answered in the thread in which it was written', () => {
    const [event] = eventsOf({ ...message, text: 'here', thread_ts: '1763740000.000200' });

    expect(event).to.deep.include({ reference: { channel: 'D1', thread: '1763740000.000200' } });
  });

  it('is the same event when it is delivered again', () => {
    const [first, again] = [1, 2].map(() => channel.receive(delivered(fake.says('ana', 'hello', 'm1', ''))).events);

    expect(first).to.have.lengthOf(1);
    expect(again).to.deep.equal(first);
  });

  it('is a mention in a channel, which is answered to him alone', () => {
    const mention = { type: 'app_mention', channel: 'C1', user: 'U1', ts: message.ts, text: '<@UCONVOZ> my order?' };

    expect(eventsOf(mention)).to.deep.equal([
      {
        kind: 'message',
        eventId: 'message:T1:C1:1763750000.000100',
        peer: himself,
        reference: { channel: 'U1' },
        text: 'my order?',
      },
    ]);
  });

  it('is an edit, which names the message that it changes', () => {
    const post = fake.event('an edit', {
      ...{ ...message, ts: '1763750100.000100', user: undefined },
      subtype: 'message_changed',
      message: { user: 'U1', text: 'order 1234', ts: message.ts, edited: { user: 'U1', ts: '1763750100.000000' } },
      previous_message: { user: 'U1', text: 'order 123', ts: message.ts },
    });
    const { events } = channel.receive(delivered(post));

    expect(events).to.have.lengthOf(1);
    expect(events[0]).to.deep.include({ kind: 'edited', original: theMessage, peer: himself, text: 'order 1234' });
    expect(events[0]?.eventId).to.match(/^event:T1:Ev/);
  });

  it('is a deletion, also of a message with a thread, which leaves a tombstone', () => {
    const before = { user: 'U1', text: 'oops', ts: message.ts };
    const gone = { ...message, user: undefined, subtype: 'message_deleted', deleted_ts: message.ts };
    const tombstone = { ...before, subtype: 'tombstone', text: 'This message was deleted.' };

    const [deleted] = eventsOf({ ...gone, previous_message: before });
    const [buried] = eventsOf({ ...message, subtype: 'message_changed', message: tombstone, previous_message: before });

    for (const event of [deleted, buried]) {
      expect(event).to.deep.include({ kind: 'deleted', original: theMessage, peer: himself });
    }
  });

  it('is a picture with words under it', () => {
    const file = fake.attach('broken.png', 'image/png', Buffer.from('bytes'));
    const [event] = eventsOf({ ...message, subtype: 'file_share', text: 'broken', files: [file] });

    expect(event).to.deep.include({ kind: 'message', text: 'broken' });
    expect(event).to.have.nested.property('media[0].mime', 'image/png');
    expect(event).to.have.nested.property('media[0].size', 5);
    expect(event).to.have.nested.property('media[0].name', 'broken.png');
  });

  it('is something we cannot read, where nothing of it is text or can be fetched', () => {
    const hidden = { id: 'F1', mode: 'hidden_by_limit' };

    expect(eventsOf({ ...message, subtype: 'file_share', text: '', files: [hidden] })[0]).to.deep.include({
      kind: 'unsupported',
      eventId: theMessage,
    });
  });

  it('is the first look at our messages, once for a person', () => {
    const home = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages', event_ts: '1' };
    const expected = { kind: 'opened', eventId: 'opened:T1:U1', peer: himself, reference: { channel: 'D1' } };

    expect(eventsOf(home)).to.deep.equal([expected]);
    expect(eventsOf({ ...home, event_ts: '2' })).to.deep.equal([expected]);
  });

  it('is a tap, with the id of the choice, its title, and which buttons to take away', async () => {
    await channel.send?.(
      { channel: fake.channelOf('ana') },
      channel.requests?.(channel.encode({ text: '?', choices: [{ title: 'A & B', value: 'a_b' }] }, 'en'))[0] ?? '',
      sending,
    );
    const [shown] = fake.shown('ana');
    if (!shown?.choices[0] || !fake.taps) throw new Error('nothing to tap');
    const { events } = channel.receive(delivered(fake.taps('ana', shown, shown.choices[0], 'tap-1', '')));

    expect(events).to.have.lengthOf(1);
    expect(events[0]).to.deep.include({
      kind: 'message',
      peer: { id: `T1:${fake.user('ana')}`, name: 'ana' },
      choice: 'a_b',
      text: 'A & B',
      reference: { channel: fake.channelOf('ana'), tapped: shown.receipt.split(':')[1] },
    });
    expect(events[0]?.eventId).to.match(new RegExp(`^tap:T1:${fake.user('ana')}:\\d+\\.\\d+:choice_1$`));
  });

  it('is the challenge of a set-up, told back as it came', () => {
    const handshake = fake.handshake?.();
    if (!handshake) throw new Error('Slack has one');

    expect(channel.receive(delivered(handshake.post))).to.deep.equal({
      events: [],
      answer: { status: 200, type: 'text/plain', body: handshake.expects },
    });
  });

  it('is nothing for us in channels and groups, from apps, and in kinds that nobody knows', () => {
    const noise = fake.noise('');

    expect(noise.length).to.be.greaterThan(10);
    for (const post of noise) expect(channel.receive(delivered(post)).events).to.deep.equal([]);
  });

  it('is nothing where an unsigned check of the certificate carries more', () => {
    const payload = JSON.stringify({ type: 'block_actions' });
    const body = Buffer.from(new URLSearchParams({ ssl_check: '1', payload }).toString());
    const check = { method: 'POST', target: '/webhooks/slack', headers: formHeaders, body } as const;

    expect(channel.receive(delivered(check))).to.deep.equal({ events: [], answer: { status: 200 } });
  });

  function eventsOf(inner: object): VendorEvent[] {
    return channel.receive(delivered(fake.event('one', inner))).events;
  }
});
