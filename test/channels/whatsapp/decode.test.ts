import { expect } from 'chai';
import fc from 'fast-check';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import { decode } from '../../../bot/channels/whatsapp/decode.js';

const number = '1065';
const at = new Date('2026-03-10T10:00:00Z');
const writtenAt = '2026-03-10T09:59:00.000Z';
const timestamp = String(Date.parse(writtenAt) / 1000);

const ana = { profile: { name: 'Ana', username: 'ana.p' }, wa_id: '16505551234', user_id: 'US.1349120' };
const anaWrote = { from: '16505551234', from_user_id: 'US.1349120', id: 'wamid.A', timestamp };
const fromAna = {
  eventId: 'wamid.A',
  peer: { id: 'US.1349120', name: 'Ana', phone: '+16505551234' },
  reference: { to: '16505551234', recipient: 'US.1349120', messageId: 'wamid.A', heardAt: writtenAt },
};

function delivery(value: object, id = number, field = 'messages'): object {
  const metadata = { display_phone_number: '15550783881', phone_number_id: id };
  const changes = [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }];
  return { object: 'whatsapp_business_account', entry: [{ id: 'WABA', changes }] };
}

function decoded(value: object): VendorEvent[] {
  return decode(delivery(value), number, at);
}

function said(content: object): VendorEvent[] {
  return decoded({ contacts: [ana], messages: [{ ...anaWrote, ...content }] });
}

describe('what WhatsApp delivers', () => {
  it('is a message of a person with his name, his number, and where to answer', () => {
    const events = said({ type: 'text', text: { body: 'hi' } });

    expect(events).to.deep.equal([{ ...fromAna, kind: 'message', text: 'hi' }]);
  });

  it('knows a person who hides his number by the id that the business has of him', () => {
    const contact = { profile: { name: 'Ana' }, user_id: 'US.1349120' };
    const message = { from_user_id: 'US.1349120', id: 'wamid.A', timestamp, type: 'text', text: { body: 'hi' } };

    const [event] = decoded({ contacts: [contact], messages: [message] });

    expect(event).to.deep.include({
      peer: { id: 'US.1349120', name: 'Ana' },
      reference: { recipient: 'US.1349120', messageId: 'wamid.A', heardAt: writtenAt },
    });
  });

  it('is of the same person with and without his number, once he has an id', () => {
    const hidden = { from_user_id: 'US.1349120', id: 'wamid.B', timestamp, type: 'text', text: { body: 'hi' } };
    const shown = { ...anaWrote, type: 'text', text: { body: 'hi' } };

    const peers = decoded({ contacts: [ana], messages: [shown, hidden] }).map(peerId);

    expect(peers).to.deep.equal(['US.1349120', 'US.1349120']);
  });

  it('knows a person by his number where there is no id yet', () => {
    const { from_user_id: _id, ...message } = { ...anaWrote, type: 'text', text: { body: 'hi' } };

    const [event] = decoded({ contacts: [{ wa_id: '16505551234' }], messages: [message] });

    expect(event).to.deep.include({
      peer: { id: '16505551234', phone: '+16505551234' },
      reference: { to: '16505551234', messageId: 'wamid.A', heardAt: writtenAt },
    });
  });

  it('does not lend one person the name or the number of another in the same batch', () => {
    const bea = { profile: { name: 'Bea' }, wa_id: '16505550000', user_id: 'US.2' };
    const text = { type: 'text', text: { body: 'hi' } };
    const stranger = { from_user_id: 'US.3', id: 'wamid.C', timestamp, ...text };

    const events = decoded({
      contacts: [ana, bea],
      messages: [
        { ...anaWrote, from: '16505550000', from_user_id: 'US.2', ...text },
        { ...anaWrote, ...text },
        stranger,
      ],
    });

    expect(events.map((event) => 'peer' in event && event.peer)).to.deep.equal([
      { id: 'US.2', name: 'Bea', phone: '+16505550000' },
      { id: 'US.1349120', name: 'Ana', phone: '+16505551234' },
      { id: 'US.3' },
    ]);
  });

  it('is the choice that was tapped, in a list, on a button or under a template', () => {
    const list = { type: 'list_reply', list_reply: { id: '5', title: '5', description: 'Excellent' } };
    const button = { type: 'button_reply', button_reply: { id: 'agent', title: 'Talk to a person' } };

    const events = [
      ...said({ type: 'interactive', context: { id: 'wamid.OUT' }, interactive: list }),
      ...said({ type: 'interactive', interactive: button }),
      ...said({ type: 'button', button: { text: '5', payload: 'five' } }),
      ...said({ type: 'button', button: { text: '5' } }),
    ];

    expect(events).to.deep.equal([
      { ...fromAna, kind: 'message', text: '5', choice: '5' },
      { ...fromAna, kind: 'message', text: 'Talk to a person', choice: 'agent' },
      { ...fromAna, kind: 'message', text: '5', choice: 'five' },
      { ...fromAna, kind: 'message', text: '5' },
    ]);
  });

  it('is media with the caption as its text', () => {
    const image = { id: 'M1', mime_type: 'image/jpeg', sha256: 'x', caption: 'torn' };
    const document = { id: 'M2', mime_type: 'application/pdf', filename: 'invoice.pdf' };

    const events = [
      ...said({ type: 'image', image }),
      ...said({ type: 'document', document }),
      ...said({ type: 'audio', audio: { id: 'M3', mime_type: 'audio/ogg; codecs=opus', voice: true } }),
      ...said({ type: 'video', video: { id: 'M4' } }),
    ];

    expect(events).to.deep.equal([
      { ...fromAna, kind: 'message', text: 'torn', media: [{ ref: 'M1', mime: 'image/jpeg' }] },
      {
        ...fromAna,
        kind: 'message',
        text: '',
        media: [{ ref: 'M2', mime: 'application/pdf', name: 'invoice.pdf' }],
      },
      { ...fromAna, kind: 'message', text: '', media: [{ ref: 'M3', mime: 'audio/ogg; codecs=opus' }] },
      { ...fromAna, kind: 'message', text: '', media: [{ ref: 'M4' }] },
    ]);
  });

  it('is something that cannot be read, of kinds that are meant for us', () => {
    const kinds = [
      { type: 'sticker', sticker: { id: 'M2', mime_type: 'image/webp', animated: false } },
      { type: 'location', location: { latitude: 1, longitude: 2 } },
      { type: 'contacts', contacts: [] },
      { type: 'order', order: {} },
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: {} } },
      { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] },
    ];

    for (const kind of kinds) expect(said(kind), kind.type).to.deep.equal([{ ...fromAna, kind: 'unsupported' }]);
  });

  it('is an edit or a deletion of a message by its id', () => {
    const edit = { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'order 1234' } } };
    const caption = { original_message_id: 'wamid.1', message: { type: 'image', image: { id: 'M', caption: 'new' } } };

    const events = [
      ...said({ type: 'edit', edit }),
      ...said({ type: 'edit', edit: caption }),
      ...said({ type: 'revoke', revoke: { original_message_id: 'wamid.0' } }),
    ];

    expect(events).to.deep.equal([
      { ...fromAna, kind: 'edited', original: 'wamid.0', text: 'order 1234' },
      { ...fromAna, kind: 'edited', original: 'wamid.1', text: 'new' },
      { ...fromAna, kind: 'deleted', original: 'wamid.0' },
    ]);
  });

  it('leaves out groups, reactions, what the system says, unknown kinds and other numbers', () => {
    const text = { type: 'text', text: { body: 'x' } };
    const left = [
      ...said({ ...text, group_id: 'Y2Fw' }),
      ...said({ type: 'reaction', reaction: { message_id: 'wamid.OUT', emoji: '👍' } }),
      ...said({ type: 'system', system: { type: 'user_changed_number', wa_id: '1', body: 'x' } }),
      ...said({ type: 'brand_new' }),
      ...decode(delivery({ contacts: [ana], messages: [{ ...anaWrote, ...text }] }, '1066'), number, at),
      ...decode(delivery({ messages: [{ ...anaWrote, ...text }] }, number, 'smb_message_echoes'), number, at),
    ];

    expect(left).to.deep.equal([]);
  });

  it('keeps its order, over several entries and changes, and loses nothing beside what cannot be read', () => {
    const text = (id: string) => ({ ...anaWrote, id, type: 'text', text: { body: id } });
    const malformed = { ...anaWrote, id: 'wamid.\u0000', type: 'text', text: { body: 'x' } };
    const one = delivery({ contacts: [null, ana], messages: [text('1'), malformed, 7, text('2')] }) as Batch;
    const other = delivery({ contacts: [ana], messages: [text('3')] }) as Batch;
    const entry = [{ changes: [...(one.entry[0]?.changes ?? []), 'nonsense'] }, null, ...other.entry];

    const events = decode({ ...one, entry }, number, at);

    expect(events.map(({ eventId }) => eventId)).to.deep.equal(['1', '2', '3']);
  });

  it('was heard when it was written, and never later than now', () => {
    const times = ['1763750000', '99999999999', 'soon', '-5', undefined].map((time) => {
      const [event] = said({ timestamp: time, type: 'text', text: { body: 'hi' } });
      return event && 'reference' in event && (event.reference as { heardAt: string }).heardAt;
    });

    expect(times).to.deep.equal([
      '2025-11-21T18:33:20.000Z',
      at.toISOString(),
      at.toISOString(),
      at.toISOString(),
      at.toISOString(),
    ]);
  });

  it('takes for a telephone number only what is one', () => {
    const phones = ['16505551234', '0123456789', '12ab', '1'].map((wa_id) => {
      const [event] = decoded({ messages: [{ ...anaWrote, from: wa_id, type: 'text', text: { body: 'hi' } }] });
      return event && 'peer' in event ? event.peer.phone : undefined;
    });

    expect(phones).to.deep.equal(['+16505551234', undefined, undefined, undefined]);
  });

  it('is nothing at all, or events, whatever comes', () => {
    const nearly = fc.record(
      {
        id: fc.oneof(fc.string(), fc.jsonValue()),
        from: fc.oneof(fc.string(), fc.jsonValue()),
        timestamp: fc.oneof(fc.string(), fc.jsonValue()),
        type: fc.constantFrom('text', 'image', 'interactive', 'button', 'edit', 'revoke', 'sticker', 'system'),
        text: fc.jsonValue(),
        image: fc.jsonValue(),
        interactive: fc.jsonValue(),
        button: fc.jsonValue(),
        edit: fc.jsonValue(),
        revoke: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(nearly), fc.array(fc.jsonValue()), (anything, messages, statuses) => {
        expect(decode(anything, number, at)).to.deep.equal([]);

        for (const event of decoded({ contacts: [anything], messages, statuses: [...statuses, ...messages] })) {
          expect(event.eventId).to.match(/^[^\p{Cc}\p{Cs}]+$/u);
          if ('peer' in event) expect(event.peer.id).to.match(/^[^\p{Cc}\p{Cs}]+$/u);
        }
      }),
    );
  });
});

describe('a status of WhatsApp', () => {
  function statusOf(more: object): VendorEvent[] {
    const about = { id: 'wamid.OUT', timestamp, recipient_id: '16505551234', biz_opaque_callback_data: 'turn9:0' };
    return decoded({ statuses: [{ ...about, ...more }] });
  }

  it('is a receipt under the id of the message and of our outbox entry', () => {
    const events = ['sent', 'delivered', 'read', 'played'].flatMap((status) => statusOf({ status }));

    const receipt = { kind: 'receipt', receipt: 'wamid.OUT', outboxId: 'turn9:0' };
    expect(events).to.deep.equal([
      { ...receipt, eventId: 'wamid.OUT:sent', status: 'sent' },
      { ...receipt, eventId: 'wamid.OUT:delivered', status: 'delivered' },
      { ...receipt, eventId: 'wamid.OUT:read', status: 'read' },
      { ...receipt, eventId: 'wamid.OUT:played', status: 'read' },
    ]);
  });

  it('of a failure tells its class and number', () => {
    const codes = [131047, 131026, 190, 130429, 131000].map((code) => {
      const [event] = statusOf({ status: 'failed', errors: [{ code, title: 'x', error_data: { details: 'x' } }] });
      return event?.kind === 'receipt' ? [event.status, event.code, event.vendorCode] : undefined;
    });

    expect(codes).to.deep.equal([
      ['failed', 'SEND_WINDOW_CLOSED', '131047'],
      ['failed', 'SEND_REFUSED', '131026'],
      ['failed', 'SEND_ACCOUNT_REFUSED', '190'],
      ['failed', 'SEND_UNREACHABLE', '130429'],
      ['failed', 'SEND_UNREACHABLE', '131000'],
    ]);
  });

  it('of a failure without a number is a refusal', () => {
    expect(statusOf({ status: 'failed' })[0]).to.deep.include({ status: 'failed', code: 'SEND_REFUSED' });
  });

  it('that nobody knows is left out', () => {
    expect(statusOf({ status: 'warning' })).to.deep.equal([]);
  });
});

interface Batch {
  entry: { changes: unknown[] }[];
}

function peerId(event: VendorEvent): string | undefined {
  return 'peer' in event ? event.peer.id : undefined;
}
