import { expect } from 'chai';
import type { Delivery, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import { metaPost } from '../../fakes/meta-app.js';
import { type FakeWhatsApp, whatsAppIds } from '../../fakes/whatsapp.js';
import { setUpWhatsApp, type WhatsAppSetUp } from './set-up.js';

const publicUrl = 'https://support.example';
const shown = { text: '', choices: [], receipt: 'wamid.OUT1' };

function delivered(post: VendorPost): Delivery {
  return { ...post, at: new Date() };
}

function codeFor(channel: WebhookChannel, post: VendorPost): string {
  try {
    channel.receive(delivered(post));
    return 'received';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}

describe('a delivery of WhatsApp', () => {
  let setUp: WhatsAppSetUp;
  let fake: FakeWhatsApp;
  let channel: WebhookChannel;
  before(async () => {
    setUp = await setUpWhatsApp();
    fake = setUp.fake;
    channel = setUp.channel();
  });
  after(() => fake.close());

  it('is received when Meta has signed it', () => {
    const { events } = channel.receive(delivered(fake.says('ana', 'hello', '1', publicUrl)));

    expect(events).to.have.length(1);
    expect(events[0]).to.deep.include({ kind: 'message', eventId: 'wamid.1', text: 'hello' });
  });

  it('is the same event when it comes again', () => {
    const [one, again] = [fake.says('ana', 'hello', '2', publicUrl), fake.says('ana', 'hello', '2', publicUrl)];

    expect(one).to.deep.equal(again);
  });

  it('is refused with other bytes, and where nobody signed it', () => {
    const post = fake.says('ana', 'hello', '3', publicUrl);

    expect(codeFor(channel, fake.forged(post))).to.equal('SIGNATURE_INVALID');
    expect(codeFor(channel, { ...post, headers: {} })).to.equal('SIGNATURE_INVALID');
    expect(codeFor(setUp.channel({ appSecret: '' }), post)).to.equal('SIGNATURE_INVALID');
  });

  it('that cannot be read at all is refused, but only when it is genuine', () => {
    const post = metaPost('/webhooks/whatsapp', JSON.parse('{"__proto__":{}}'));

    expect(codeFor(channel, post)).to.equal('BAD_REQUEST');
    expect(codeFor(channel, { ...post, body: Buffer.from('no json') })).to.equal('SIGNATURE_INVALID');
  });

  it('ends the set-up with the challenge, and asks for no signature', () => {
    const { post, expects } = fake.handshake?.() ?? { post: undefined, expects: '' };
    if (!post) throw new Error('No handshake');

    expect(channel.receive(delivered(post))).to.deep.equal({
      events: [],
      answer: { status: 200, type: 'text/plain', body: expects },
    });
    expect(setUp.channel({ verifyToken: 'another' }).receive(delivered(post)).answer?.status).to.equal(403);
  });

  it('changes nothing when it is of a group, of another number, or of a kind that nobody knows', () => {
    const events = fake.noise(publicUrl).map((post) => channel.receive(delivered(post)).events);

    expect(events.length).to.be.greaterThan(5);
    expect(events.flat()).to.deep.equal([]);
  });

  it('tells what became of a message', () => {
    const post = fake.receipt?.('ana', shown, 'delivered', publicUrl);
    if (!post) throw new Error('No receipt');

    const { events } = channel.receive(delivered(post));

    expect(events[0]).to.deep.include({ kind: 'receipt', status: 'delivered', receipt: 'wamid.OUT1' });
  });

  it('is of people with and people without a number', () => {
    const people = ['ana', 'bea', 'carla', 'dora', 'eva', 'fina', 'gala', 'helena', 'iria', 'xoana'];
    const numbers = people.map((peer) => whatsAppIds(peer).waId !== undefined);

    expect(numbers).to.include(true).and.to.include(false);
  });
});
