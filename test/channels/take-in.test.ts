import { expect } from 'chai';
import { type CustomerEvent, takeIn } from '../../bot/channels/take-in.js';

const at = { channel: 'telegram', account: '7001' };
const message = (part: object = {}): CustomerEvent => ({
  kind: 'message',
  eventId: 'message:1:2',
  peer: { id: '42', name: 'Ana' },
  reference: { chat: 42 },
  text: 'hello',
  ...part,
});

describe('takeIn', () => {
  it('makes of a message what the inbox keeps', () => {
    expect(takeIn(message(), at)).to.deep.equal({
      channel: 'telegram',
      account: '7001',
      eventId: 'message%3A1%3A2',
      conversationId: takeIn(message(), at).conversationId,
      activity: {
        type: 'message',
        text: 'hello',
        from: { id: '42', name: 'Ana' },
        channelData: { convoz: { reference: { chat: 42 }, verified: true } },
      },
    });
    expect(takeIn(message(), at).conversationId).to.match(/^te_[\w-]{22}$/);
  });

  it('gives each customer of each account of each channel a conversation of his own', () => {
    const ids = [
      takeIn(message(), at),
      takeIn(message({ peer: { id: '43' } }), at),
      takeIn(message(), { ...at, account: '7002' }),
      takeIn(message(), { ...at, channel: 'telegraph' }),
      takeIn(message({ peer: { id: '1|42' } }), { ...at, account: '700' }),
    ].map(({ conversationId }) => conversationId);

    expect(new Set(ids).size).to.equal(5);
    expect(takeIn(message({ eventId: 'other', peer: { id: '42', name: 'Another name' } }), at).conversationId).to.equal(
      ids[0],
    );
  });

  it('keeps no card, no control character and no half surrogate of text, name or the name of a file', () => {
    const { activity } = takeIn(
      message({
        text: 'card 4111 1111 1111 1111\u0000\ud800',
        peer: { id: '42', name: 'Ana 4111111111111111\u0007' },
        media: [{ ref: 'file\u00e9', name: '4111-1111-1111-1111.png\u0000', size: 10 }],
      }),
      at,
    );

    const kept = JSON.stringify(activity);
    expect(kept).not.to.match(/4111.?1111.?1111/);
    expect(kept).not.to.include('\\u0000').and.not.to.include('\\u0007').and.not.to.include('\\ud800');
    expect(activity.channelData.convoz.media[0]).to.include({ ref: 'file\u00e9', size: 10 });
  });

  it('cuts a long name and a long hint, and never within a character', () => {
    const long = `${'x'.repeat(199)}😀😀`;
    const {
      kind: _kind,
      text: _text,
      ...from
    } = message({ peer: { id: '42', name: long } }) as Extract<CustomerEvent, { kind: 'message' }>;

    const { activity } = takeIn({ ...from, kind: 'unsupported', hint: `${'x'.repeat(19)}😀` }, at);

    expect(activity.from?.name).to.equal('x'.repeat(199));
    expect(activity.text).to.equal('x'.repeat(19));
  });

  it('believes who writes only where the vendor knows it', () => {
    const verified = (channel: string) => takeIn(message(), { ...at, channel }).activity.channelData.convoz.verified;

    for (const channel of ['telegram', 'whatsapp', 'messenger', 'instagram', 'slack', 'line', 'twilio_wa']) {
      expect(verified(channel), channel).to.equal(true);
    }
    for (const channel of ['twilio_sms', 'email', 'azure', 'directline']) {
      expect(verified(channel), channel).to.equal(undefined);
    }
  });

  it('keeps no card of what was edited either, and no control character of a tap', () => {
    const { kind: _kind, ...from } = message({ text: 'card 4111 1111 1111 1111\u0007' }) as Extract<
      CustomerEvent,
      { kind: 'message' }
    >;

    const edited = takeIn({ ...from, kind: 'edited', original: 'm' }, at);
    const tapped = takeIn(message({ choice: 'yes\u0000' }), at);

    expect(edited.activity.text).to.include('card').and.not.to.include('4111').and.not.to.include('\u0007');
    expect(tapped.activity.channelData.convoz.choice).to.equal('yes');
  });

  it('names the message that was edited or deleted by the key under which it came in', () => {
    const { kind: _kind, text, ...from } = message() as Extract<CustomerEvent, { kind: 'message' }>;
    const original = takeIn(message(), at).eventId;

    const edited = takeIn({ ...from, kind: 'edited', eventId: 'e', original: from.eventId, text }, at);
    const deleted = takeIn({ ...from, kind: 'deleted', eventId: 'd', original: from.eventId }, at);

    expect(edited.activity).to.include({ type: 'messageUpdate', text: 'hello' });
    expect(edited.activity.channelData.convoz.changed).to.deep.equal({ kind: 'edited', original });
    expect(deleted.activity).to.include({ type: 'messageDelete' }).and.not.to.have.property('text');
    expect(deleted.activity.channelData.convoz.changed).to.deep.equal({ kind: 'deleted', original });
  });
});
