import { expect } from 'chai';
import fc from 'fast-check';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import { type FakeTelegram, fakeTelegram } from '../../fakes/telegram.js';
import { delivered, sendAll, telegramChannel } from './telegram-channel.js';

const chat = { id: 99, type: 'private', first_name: 'Ana' };
const from = { id: 99, is_bot: false, first_name: 'Ana', language_code: 'pt-br' };
const head = { message_id: 55, date: 1763750000, chat, from };
const ana = { id: '99', name: 'Ana', locale: 'pt-br' };
const hers = { eventId: 'message:99:55', peer: ana, reference: { chat: 99 } };

describe('what Telegram delivers', () => {
  let fake: FakeTelegram;
  let channel: WebhookChannel;
  before(async () => {
    fake = await fakeTelegram();
    channel = telegramChannel(fake);
  });
  after(() => fake.close());

  it('is a message, of whom and in which language of his', () => {
    expect(eventsOf({ message: { ...head, text: 'where is my order?' } })).to.deep.equal([
      { ...hers, kind: 'message', text: 'where is my order?' },
    ]);
  });

  it('is the same event when it is delivered again, under whatever number', () => {
    const [first, again] = [1, 2].map((n) => eventsOf({ message: { ...head, text: 'hello' } }, `number ${n}`));

    expect(first).to.have.lengthOf(1);
    expect(again).to.deep.equal(first);
  });

  it('is another event in another chat, also where the number of the message is the same', () => {
    const elsewhere = { ...head, chat: { ...chat, id: 98 }, text: 'hello' };

    expect(eventsOf({ message: elsewhere })[0]?.eventId).to.equal('message:98:55');
  });

  it('is the opening of a conversation when the bot is started, also through a link', () => {
    for (const text of ['/start', '/start ', '/start ¿?']) {
      expect(eventsOf({ message: { ...head, text } })).to.deep.equal([{ ...hers, kind: 'opened' }]);
    }
    expect(eventsOf({ message: { ...head, text: '/start order_1234' } })).to.deep.equal([
      { ...hers, kind: 'opened', ref: 'order_1234' },
    ]);
    expect(eventsOf({ message: { ...head, text: '/starting' } })[0]?.kind).to.equal('message');
  });

  it('is a photo in its largest size, with its caption as the text', () => {
    const photo = [
      { file_id: 's', width: 90, height: 90, file_size: 900 },
      { file_id: 'BIG', width: 1280, height: 960, file_size: 188000 },
    ];

    expect(eventsOf({ message: { ...head, photo, caption: 'broken' } })).to.deep.equal([
      { ...hers, kind: 'message', text: 'broken', media: [{ ref: 'BIG', size: 188000, mime: 'image/jpeg' }] },
    ]);
  });

  it('is a document, a film or a voice, of whatever kind Telegram says it is', () => {
    const document = { file_id: 'D', file_name: 'invoice.pdf', mime_type: 'application/pdf', file_size: 5000 };
    const voice = { file_id: 'V', mime_type: 'audio/ogg', duration: 3 };

    expect(eventsOf({ message: { ...head, document } })).to.deep.equal([
      {
        ...hers,
        kind: 'message',
        text: '',
        media: [{ ref: 'D', mime: 'application/pdf', size: 5000, name: 'invoice.pdf' }],
      },
    ]);
    expect(eventsOf({ message: { ...head, voice } })[0]).to.deep.include({ media: [{ ref: 'V', mime: 'audio/ogg' }] });
    expect(eventsOf({ message: { ...head, video: { file_id: 'F' } } })[0]).to.deep.include({ media: [{ ref: 'F' }] });
  });

  it('is something that cannot be read, with the emoji it stands for', () => {
    const unsupported = { ...hers, kind: 'unsupported' };

    expect(eventsOf({ message: { ...head, sticker: { file_id: 'x', emoji: '😡' } } })).to.deep.equal([
      { ...unsupported, hint: '😡' },
    ]);
    for (const content of [
      { location: { latitude: 1, longitude: 2 } },
      { contact: { phone_number: '+1' } },
      { poll: {} },
    ]) {
      expect(eventsOf({ message: { ...head, ...content } })).to.deep.equal([unsupported]);
    }
  });

  it('is an edit, which names the message that it changes and is one of its own each time', () => {
    const edited = { ...head, edit_date: 1763750100, text: 'where is order 1234?' };
    const [first, second] = [1, 2].map((n) => eventsOf({ edited_message: edited }, `edit ${n}`)[0]);

    expect(first).to.deep.include({ kind: 'edited', original: hers.eventId, peer: ana, text: 'where is order 1234?' });
    expect(second?.eventId).to.not.equal(first?.eventId);
    expect(eventsOf({ edited_message: edited }, 'edit 1')[0]).to.deep.equal(first);
    expect(eventsOf({ edited_message: { ...head, edit_date: 1, caption: 'new' } })[0]).to.deep.include({ text: 'new' });
  });

  it('is a tap, with the title as its text and what is needed to answer it', async () => {
    const fiveStars = {
      text: 'How was it?',
      channelData: { convoz: { choices: [{ title: 'Very good', value: '5' }] } },
    };
    await sendAll(channel, fake.chatOf('ana'), fiveStars);
    const shown = fake.shown('ana').at(-1);
    const [choice] = shown?.choices ?? [];
    if (!shown || !choice) throw new Error('Nothing can be tapped');

    const [event] = channel.receive(delivered(fake.taps?.('ana', shown, choice, 'tap 1', '') as never)).events;

    expect(event).to.deep.include({ kind: 'message', choice: '5', text: 'Very good' });
    expect(event).to.have.nested.property('reference.tap.message', Number(shown.receipt));
    expect(event).to.have.nested.property('reference.chat', fake.chatOf('ana'));
  });

  it('is a tap on a message that is too old for Telegram to tell what stood in it', () => {
    const message = { message_id: 56, chat, date: 0 };
    const tap = { id: '4382', from, message, data: 'order.track' };

    expect(eventsOf({ callback_query: tap })).to.deep.equal([
      {
        eventId: 'tap:4382',
        peer: ana,
        reference: { chat: 99, tap: { id: '4382', message: 56 } },
        kind: 'message',
        text: 'order.track',
        choice: 'order.track',
      },
    ]);
    expect(eventsOf({ callback_query: { ...tap, data: '#3' } })[0])
      .to.include({ text: '3' })
      .and.not.have.key('choice');
  });

  it('is that he has blocked the bot, and that it may write again', () => {
    const kinds = ['kicked', 'member', 'restricted'].map(
      (status) => eventsOf({ my_chat_member: { chat, from, new_chat_member: { status } } })[0]?.kind,
    );

    expect(kinds).to.deep.equal(['blocked', 'unblocked', undefined]);
  });

  it('is nothing to us from groups, channels and bots, of the chat itself, or of an unknown kind', () => {
    const posts = fake.noise('');

    expect(posts.length).to.be.greaterThan(10);
    for (const post of posts) expect(channel.receive(delivered(post)).events, String(post.body)).to.deep.equal([]);
  });

  it('is taken without the field that cannot be read', () => {
    const odd = { ...head, chat: { ...chat, last_name: 7 }, text: 'hello', photo: 'none', sticker: null };

    expect(eventsOf({ message: odd })[0]).to.deep.include({ kind: 'message', text: 'hello', peer: ana });
  });

  it('is refused when it is not JSON, and when it would change what objects are', () => {
    for (const body of [
      '',
      '{',
      '[1',
      'null,',
      '{"__proto__":{"x":1}}',
      `${'['.repeat(50)}${']'.repeat(50)}`,
      '\xff',
    ]) {
      const post = { ...fake.update('odd', {}), body: Buffer.from(body, 'latin1') };

      expect(() => channel.receive(delivered(post)), body)
        .to.throw()
        .with.property('code', 'BAD_REQUEST');
    }
  });

  it('is refused unread without the secret', () => {
    const post = fake.forged(fake.says('ana', 'hello', 'forged', ''));

    expect(() => channel.receive(delivered(post)))
      .to.throw()
      .with.property('code', 'SIGNATURE_INVALID');
  });

  it('is read or refused in our own words, whatever JSON it is', function () {
    this.timeout(60_000);
    const odd = fc.jsonValue({ maxDepth: 4 });
    const mixed = fc.dictionary(fc.constantFrom(...Object.keys(head), 'text', 'photo', 'data', 'id', 'sticker'), odd);
    const inner = fc.oneof(
      odd,
      mixed.map((part) => ({ ...head, ...part })),
      mixed.map((part) => ({ id: '1', from, message: head, data: 'x', ...part })),
    );
    const key = fc.constantFrom('message', 'edited_message', 'callback_query', 'my_chat_member', 'update_id');
    fc.assert(
      fc.property(fc.oneof(odd, fc.dictionary(key, inner)), (body) => {
        const post = { ...fake.update('any', {}), body: Buffer.from(JSON.stringify(body)) };
        try {
          for (const event of channel.receive(delivered(post)).events) expect(event.eventId).to.match(/^[^\p{Cc}]+$/u);
        } catch (error) {
          if (!isConvozError(error)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });

  function eventsOf(inner: object, id = 'one'): Exclude<VendorEvent, { kind: 'receipt' }>[] {
    return channel.receive(delivered(fake.update(id, inner))).events as Exclude<VendorEvent, { kind: 'receipt' }>[];
  }
});
