import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { isConvozError } from '../../../../bot/errors.js';
import { metaApp } from '../../../fakes/meta-app.js';
import { type Account, both, channelOf, openAccount } from './account.js';

const written = Date.parse('2026-03-10T09:59:00.000Z');
const heardAt = '2026-03-10T09:59:00.000Z';

for (const name of both) {
  describe(`what Meta delivers of ${name}`, () => {
    let account: Account;
    const from = (extra: object) => ({
      sender: { id: 'ana' },
      recipient: { id: account.vendor.account },
      timestamp: written,
      ...extra,
    });
    const happens = (...extras: object[]) => account.receives(account.vendor.happens(...extras.map(from)));
    const ofAna = { peer: { id: 'ana' }, reference: { peer: 'ana', heardAt } };
    beforeEach(async () => {
      account = await openAccount(name);
    });
    afterEach(() => account.vendor.close());

    it('is a text with its id, who wrote it, and when, which decides how long he may be answered', () => {
      expect(happens({ message: { mid: 'm_1', text: 'where is my order?' } })).to.deep.equal([
        { kind: 'message', eventId: 'm_1', text: 'where is my order?', ...ofAna },
      ]);
    });

    it('is a tap with the id of the choice and its title, on a quick reply and on a button', () => {
      const tapped = happens({ message: { mid: 'm_2', text: '5', quick_reply: { payload: 'r:Q0Zt9xYp3kLm2vTa:5' } } });
      const pressed = happens({ postback: { mid: 'm_3', title: 'Talk to a person', payload: 'person' } });

      expect(tapped).to.deep.equal([
        { kind: 'message', eventId: 'm_2', text: '5', choice: 'r:Q0Zt9xYp3kLm2vTa:5', ...ofAna },
      ]);
      expect(pressed).to.deep.equal([
        { kind: 'message', eventId: 'm_3', text: 'Talk to a person', choice: 'person', ...ofAna },
      ]);
    });

    it('is an opened conversation when its first button was pressed', () => {
      const [event] = happens({ postback: { mid: 'm_4', title: 'Get started', payload: 'GET_STARTED' } });

      expect(event).to.deep.equal({ kind: 'opened', eventId: 'm_4', ...ofAna });
    });

    it('gives a button without an id of its own the same id when it is delivered again', () => {
      const pressed = { postback: { title: 'Yes', payload: 'yes' } };
      const [first, again] = [...happens(pressed), ...happens(pressed)];

      expect(first).to.deep.include({ kind: 'message', choice: 'yes', eventId: `postback:ana:${written}` });
      expect(again).to.deep.equal(first);
    });

    it('is a picture by its address, with the text beside it', () => {
      const url = 'https://scontent.xx.fbcdn.net/v/torn.jpg?oh=1';
      const image = { type: 'image', payload: { url } };

      expect(happens({ message: { mid: 'm_5', attachments: [image] } })).to.deep.equal([
        { kind: 'message', eventId: 'm_5', text: '', media: [{ ref: url, name: 'image' }], ...ofAna },
      ]);
      expect(happens({ message: { mid: 'm_6', text: 'torn', attachments: [image, image] } })[0]).to.deep.include({
        text: 'torn',
        media: [
          { ref: url, name: 'image' },
          { ref: url, name: 'image' },
        ],
      });
    });

    it('is nothing we can read when it is a sticker, though the thumb says something', () => {
      const asImage = {
        type: 'image',
        payload: { url: 'https://scontent.xx.fbcdn.net/s', sticker_id: 369239263222822 },
      };
      const asSticker = { type: 'sticker', payload: { sticker_id: '767226160478561' } };

      expect(happens({ message: { mid: 'm_7', attachments: [asImage] } })).to.deep.equal([
        { kind: 'unsupported', eventId: 'm_7', hint: '👍', ...ofAna },
      ]);
      expect(happens({ message: { mid: 'm_8', attachments: [asSticker] } })).to.deep.equal([
        { kind: 'unsupported', eventId: 'm_8', ...ofAna },
      ]);
    });

    it('is nothing we can read when it is a shared story or what Meta itself cannot show, unless there is a text', () => {
      const story = { type: 'story_mention', payload: { url: 'https://lookaside.fbsbx.com/story' } };

      expect(happens({ message: { mid: 'm_9', attachments: [story] } })[0]).to.include({ kind: 'unsupported' });
      expect(happens({ message: { mid: 'm_10', is_unsupported: true } })[0]).to.include({ kind: 'unsupported' });
      expect(happens({ message: { mid: 'm_11', text: 'do you have this?', attachments: [story] } })[0]).to.deep.equal({
        kind: 'message',
        eventId: 'm_11',
        text: 'do you have this?',
        ...ofAna,
      });
    });

    it('is a change of an earlier message, and each change is another', () => {
      const [first] = happens({ message_edit: { mid: 'm_1', text: 'hello', num_edit: 1 } });
      const [second] = happens({ message_edit: { mid: 'm_1', text: 'hello!', num_edit: 2 } });

      expect(first).to.deep.equal({ kind: 'edited', eventId: 'm_1:edit:1', original: 'm_1', text: 'hello', ...ofAna });
      expect(second).to.deep.include({ original: 'm_1', eventId: 'm_1:edit:2' });
    });

    it('is a message taken back', () => {
      const [event] = happens({ message: { mid: 'm_1', is_deleted: true } });

      expect(event).to.deep.include({ kind: 'deleted', eventId: 'm_1:deleted', original: 'm_1', peer: { id: 'ana' } });
    });

    it('is in the order of the delivery, whatever stands in between', () => {
      const events = happens(
        { message: { mid: 'm_1', text: 'one' } },
        { message: { text: 'without an id' } },
        { something_new: {} },
        { message: { mid: 'm_2', text: 'two', attachments: 'many', quick_reply: 7, is_deleted: 'no' } },
      );

      expect(events.map((event) => 'text' in event && event.text)).to.deep.equal(['one', 'two']);
    });

    it('never takes a time that lies ahead for when he wrote', () => {
      const [event] = account.receives(
        account.vendor.happens({ ...from({ message: { mid: 'm_1', text: 'hi' } }), timestamp: written + 90_000_000 }),
      );

      expect(event).to.have.nested.property('reference.heardAt', account.clock.now().toISOString());
    });

    it('leaves out what is for another account, another platform or another app, and what nobody knows', () => {
      for (const post of account.vendor.noise('')) {
        const left = account.receives(post).filter((event) => event.kind !== 'receipt');
        expect(left, post.body.toString()).to.deep.equal([]);
      }
    });

    it('says that a person has taken over when Meta’s own inbox answered, and not when any other app did', () => {
      const echo = (app_id?: unknown) =>
        account.receives(
          account.vendor.happens({
            sender: { id: account.vendor.account },
            recipient: { id: 'ana' },
            timestamp: written,
            message: { mid: 'm_e', is_echo: true, app_id, text: 'let me look' },
          }),
        );

      for (const inbox of [263902037430900, '1217981644879628']) {
        expect(echo(inbox)).to.deep.equal([
          { kind: 'taken_over', eventId: 'm_e', peer: { id: 'ana' }, reference: { peer: 'ana' } },
        ]);
      }
      for (const other of [undefined, 1517776481860111, 'x', null]) expect(echo(other)).to.deep.equal([]);
    });

    it('ends the set-up with the challenge for who knows the verify token, and with nothing for others', () => {
      const { post, expects } = account.vendor.handshake?.() ?? expect.fail('no handshake');
      const wrong = { ...post, target: post.target.replace(metaApp.verifyToken, 'guess') };
      const asked = (one: typeof post) => account.channel.receive({ ...one, at: account.clock.now() });

      expect(asked(post)).to.deep.equal({ events: [], answer: { status: 200, type: 'text/plain', body: expects } });
      expect(asked(wrong)).to.deep.equal({ events: [], answer: { status: 403 } });
    });

    it('believes the signature of the app over the very bytes: raw and escaped letters are not the same', () => {
      const body = Buffer.from('{"a":"é","b":"\\u00e9"}');
      const signature = 'sha256=fc6c6d9563292f723ed938a682ea118b08927c0e729d92fc3c794f0fe7eca07b';
      const channel = channelOf(name, account.vendor, account.clock, { META_APP_SECRET: 'app-secret' });
      const delivers = (bytes: Buffer) =>
        channel.receive({
          method: 'POST',
          target: `/webhooks/${name}`,
          headers: { 'x-hub-signature-256': signature },
          body: bytes,
          at: account.clock.now(),
        });

      expect(delivers(body)).to.deep.equal({ events: [] });
      expect(codeOf(() => delivers(Buffer.from('{"a":"\\u00e9","b":"\\u00e9"}')))).to.equal('SIGNATURE_INVALID');
    });

    it('believes nobody without a signature, with another’s, or with the one of another body', () => {
      const post = account.vendor.says('ana', 'hi', 'm_1', '');
      const signed = (signature: string | undefined) => ({ ...post, headers: { 'x-hub-signature-256': signature } });
      const foreign = createHmac('sha256', 'another app').update(post.body).digest('hex');
      const forgeries = [
        account.vendor.forged(post),
        ...[undefined, '', 'sha256=', 'sha256=00', `sha256=${foreign}`, `sha1=${foreign}`].map(signed),
      ];

      expect(account.receives(post)).to.have.lengthOf(1);
      for (const forgery of forgeries) {
        const receives = () => account.channel.receive({ ...forgery, at: account.clock.now() });
        expect(codeOf(receives)).to.equal('SIGNATURE_INVALID');
      }
    });

    it('believes nobody while no secret is set', () => {
      const open = channelOf(name, account.vendor, account.clock, { META_APP_SECRET: '' });
      const post = account.vendor.says('ana', 'hi', 'm_1', '');
      const signature = `sha256=${createHmac('sha256', '').update(post.body).digest('hex')}`;
      const receives = () =>
        open.receive({ ...post, headers: { 'x-hub-signature-256': signature }, at: account.clock.now() });

      expect(codeOf(receives)).to.equal('SIGNATURE_INVALID');
    });

    it('refuses what cannot be read, and reads nothing into what can', () => {
      const signed = (text: string) => {
        const body = Buffer.from(text, 'latin1');
        const signature = `sha256=${createHmac('sha256', metaApp.secret).update(body).digest('hex')}`;
        const post = { target: '/', method: 'POST' as const, body, at: account.clock.now() };
        return () => account.channel.receive({ ...post, headers: { 'x-hub-signature-256': signature } });
      };
      const deep = `${'['.repeat(40)}${']'.repeat(40)}`;

      for (const text of ['', '{', '"\xff"', '{"__proto__":{"object":"page"}}', deep]) {
        expect(codeOf(signed(text)), text).to.equal('BAD_REQUEST');
      }
      for (const text of ['null', '7', '[]', '{}', `{"object":"${name}"}`, '{"object":"page","entry":{}}']) {
        expect(signed(text)(), text).to.deep.equal({ events: [] });
      }
    });

    it('reads any JSON at all without failing, with ids that can be keys', () => {
      const { object } = JSON.parse(account.vendor.says('ana', '', 'm', '').body.toString()) as { object: string };
      const party = fc.oneof(
        fc.record({ id: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()) }),
        fc.jsonValue(),
      );
      const content = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...words), fc.jsonValue()));
      const item = fc.record(
        {
          sender: party,
          recipient: party,
          timestamp: fc.oneof(fc.integer(), fc.jsonValue()),
          message: content,
          postback: content,
          message_edit: content,
          delivery: content,
          read: content,
        },
        { requiredKeys: ['sender', 'recipient'] },
      );

      fc.assert(
        fc.property(fc.array(fc.oneof(item, fc.jsonValue()), { maxLength: 5 }), (messaging) => {
          const post = account.vendor.posts({ object, entry: [{ id: account.vendor.account, messaging }] });
          const events = eventsOrRefusal(() => account.receives(post));
          for (const { eventId } of events) expect(eventId).to.match(/^[^\p{Cc}\p{Cs}]+$/u);
        }),
        { numRuns: 300 },
      );
    });
  });
}

const words = [
  'mid',
  'text',
  'quick_reply',
  'attachments',
  'is_echo',
  'is_deleted',
  'app_id',
  'title',
  'payload',
  'mids',
  'watermark',
  'num_edit',
];

/** Names such as `__proto__` are refused as they should be. */
function eventsOrRefusal<T>(receive: () => T[]): T[] {
  try {
    return receive();
  } catch (error) {
    if (isConvozError(error, 'BAD_REQUEST')) return [];
    throw error;
  }
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'accepted';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}
