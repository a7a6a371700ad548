import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { verifyLine } from '../../../bot/channels/line/signature.js';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import { type FakeLine, fakeLine } from '../../fakes/line.js';
import { delivered, lineChannel } from './line-channel.js';

describe('what LINE signs', () => {
  const secret = 'channel-secret';
  const body = '{"destination":"U1","events":[]}';
  const signature = 'B2fF7S6jgMOeNq3IokYsA4lKncYApSaoE3IcBIVdHr4=';

  function isTaken(given: string | undefined, content = body, known = secret): boolean {
    const headers = { 'x-line-signature': given };
    try {
      verifyLine({ method: 'POST', headers, target: '/', body: Buffer.from(content), at: new Date() }, known);
      return true;
    } catch (error) {
      if (!isConvozError(error, 'SIGNATURE_INVALID')) throw error;
      return false;
    }
  }

  it('is taken with the signature that its own library accepts', () => {
    expect(isTaken(signature)).to.equal(true);
  });

  it('is refused with other bytes, another secret, another signature or none', () => {
    expect(isTaken(signature, `${body} `)).to.equal(false);
    expect(isTaken(signature, body, 'channel-secreT')).to.equal(false);
    const byNobody = createHmac('sha256', '').update(body).digest('base64');
    expect(isTaken(byNobody, body, '')).to.equal(false);
    for (const given of [undefined, '', '=', signature.slice(4), `AAAA${signature}`, signature.toLowerCase()]) {
      expect(isTaken(given), String(given)).to.equal(false);
    }
  });
});

describe('what LINE delivers', () => {
  let fake: FakeLine;
  let channel: WebhookChannel;
  let hers: object;
  before(async () => {
    fake = await fakeLine();
    channel = lineChannel(fake);
    const user = fake.userOf('ana');
    hers = { peer: { id: user }, reference: { user } };
  });
  after(() => fake.close());

  it('is nothing when the console verifies the address', () => {
    expect(channel.receive(delivered(fake.delivery())).events).to.deep.equal([]);
  });

  it('is the messages of several people, in their order, the same when they are delivered again', () => {
    const events = [said('1', { type: 'text', text: 'hola' }), said('2', { type: 'text', text: 'oi' }, 'brais')];
    const [first, again] = [1, 2].map(() => channel.receive(delivered(fake.delivery(...events))).events);

    expect(first?.[0]).to.deep.equal({ ...hers, eventId: 'message:1', kind: 'message', text: 'hola' });
    expect(first?.[1]).to.include({ eventId: 'message:2', text: 'oi' });
    expect(again).to.deep.equal(first);
  });

  it('is a picture or a file, unless it lies somewhere else', () => {
    const theirs = { type: 'image', contentProvider: { type: 'external', originalContentUrl: 'https://x.example/a' } };

    expect(eventOf(said('3', { type: 'image', contentProvider: { type: 'line' } }))).to.deep.include({
      kind: 'message',
      text: '',
      media: [{ ref: '3' }],
    });
    expect(eventOf(said('4', { type: 'file', fileName: 'invoice.pdf', fileSize: 5000 }))).to.deep.include({
      media: [{ ref: '4', name: 'invoice.pdf', size: 5000 }],
    });
    expect(eventOf(said('5', theirs))).to.include({ kind: 'unsupported' });
  });

  it('is a sticker or a place, which cannot be read', () => {
    for (const type of ['sticker', 'location']) {
      expect(eventOf(said('6', { type }))).to.deep.equal({ ...hers, eventId: 'message:6', kind: 'unsupported' });
    }
  });

  it('is a message taken back, that he follows the account, has blocked it, or has let it write again', () => {
    const inner = {
      deleted: { type: 'unsend', unsend: { messageId: '1' } },
      opened: { type: 'follow', follow: { isUnblocked: false } },
      unblocked: { type: 'follow', follow: { isUnblocked: true } },
      blocked: { type: 'unfollow' },
    };
    for (const [kind, one] of Object.entries(inner)) {
      expect(eventOf(fake.event('ana', kind, one))).to.deep.include({ kind, ...hers });
    }
    expect(eventOf(fake.event('ana', 'taken back', inner.deleted))).to.include({ original: 'message:1' });
  });

  it('is a tap in a menu of the console, by what stands in it', () => {
    const tap = fake.event('ana', 'tap', { type: 'postback', postback: { data: 'order.track' } });

    expect(eventOf(tap)).to.include({ kind: 'message', choice: 'order.track', text: 'order.track' });
  });

  it('is nothing to us from groups, rooms and bots in standby, or of an unknown kind', () => {
    for (const post of fake.noise('')) {
      expect(channel.receive(delivered(post)).events, String(post.body)).to.deep.equal([]);
    }
  });

  it('is refused unread when it is forged', () => {
    const post = fake.forged(fake.says('ana', 'hello', 'x', ''));

    expect(() => channel.receive(delivered(post)))
      .to.throw()
      .with.property('code', 'SIGNATURE_INVALID');
  });

  it('is read or left out, whatever JSON an event is', function () {
    this.timeout(60_000);
    const odd = fc.jsonValue({ maxDepth: 4 });
    const type = fc.constantFrom('message', 'postback', 'unsend', 'follow', 'unfollow');
    const part = fc.dictionary(fc.constantFrom('message', 'postback', 'unsend', 'follow', 'source', 'mode'), odd);
    const event = fc.oneof(
      odd,
      fc.tuple(type, part).map(([type, inner]) => fake.event('ana', 'odd', { type, ...inner })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        try {
          const post = fake.delivery(...(events as object[]));
          for (const one of channel.receive(delivered(post)).events) expect(one.eventId).to.match(/^[^\p{Cc}]+$/u);
        } catch (error) {
          if (!isConvozError(error)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  function said(id: string, content: object, peer = 'ana'): object {
    return fake.event(peer, id, { type: 'message', message: { id, ...content } });
  }

  function eventOf(event: object): VendorEvent | undefined {
    return channel.receive(delivered(fake.delivery(event))).events[0];
  }
});
