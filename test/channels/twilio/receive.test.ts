import { expect } from 'chai';
import fc from 'fast-check';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import { type FakeTwilio, fakeTwilioSms, fakeTwilioWhatsApp } from '../../fakes/twilio.js';
import { at, channelOf, delivered, eventsOf, publicUrl } from './twilio-channel.js';

const sid = 'SM00000000000000000000000000000001';
const ana = '+15551230001';
const message = { MessageSid: sid, From: ana, To: '+15557650002', Body: 'where is my order', NumMedia: '0' };
const onWhatsApp = {
  ...message,
  From: `whatsapp:${ana}`,
  To: 'whatsapp:+15557650002',
  ProfileName: 'Ana',
  WaId: '15551230001',
};

function codeOf(channel: WebhookChannel, post: VendorPost): string {
  try {
    channel.receive(delivered(post));
    return 'taken';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}

describe('what Twilio delivers', () => {
  let sms: { fake: FakeTwilio; channel: WebhookChannel };
  let wa: { fake: FakeTwilio; channel: WebhookChannel };
  before(async () => {
    const fakes = [await fakeTwilioSms(), await fakeTwilioWhatsApp()] as const;
    [sms, wa] = [
      { fake: fakes[0], channel: channelOf(fakes[0]) },
      { fake: fakes[1], channel: channelOf(fakes[1]) },
    ];
  });
  after(() => Promise.all([sms.fake.close(), wa.fake.close()]));

  const texted = (form: Record<string, string>) =>
    eventsOf(sms.channel, sms.fake.posts({ ...message, ...form }, publicUrl));
  const wrote = (form: Record<string, string>) =>
    eventsOf(wa.channel, wa.fake.posts({ ...onWhatsApp, ...form }, publicUrl));

  it('is an SMS, whose number proves nothing', () => {
    expect(texted({})).to.deep.equal([
      { kind: 'message', eventId: sid, peer: { id: ana }, reference: { to: ana }, text: 'where is my order' },
    ]);
    expect(texted({ WaId: '15551230001' })[0]).to.have.deep.property('peer', { id: ana });
  });

  it('is a WhatsApp message, with the name and the proved number, and when it was heard', () => {
    expect(wrote({})).to.deep.equal([
      {
        kind: 'message',
        eventId: sid,
        peer: { id: ana, name: 'Ana', phone: ana },
        reference: { to: `whatsapp:${ana}`, heardAt: at.toISOString() },
        text: 'where is my order',
      },
    ]);
    expect(wrote({ WaId: 'x' })[0]).to.have.deep.property('peer', { id: ana, name: 'Ana' });
  });

  it('is a tap on a button or on a row of a list', () => {
    const button = { Body: '5', ButtonText: 'Five', ButtonPayload: 'r:abc:5' };

    expect(wrote(button)[0]).to.include({ kind: 'message', text: 'Five', choice: 'r:abc:5' });
    expect(wrote({ Body: '', ListId: 'r:abc:4', ListTitle: 'Four', MessageType: 'interactive' })[0]).to.include({
      kind: 'message',
      text: 'Four',
      choice: 'r:abc:4',
    });
    expect(wrote({ Body: 'Five', ButtonPayload: 'r:abc:5' })[0]).to.include({ text: 'Five', choice: 'r:abc:5' });
  });

  it('is files with what they are, up to ten', () => {
    const file = (i: number) => ({
      [`MediaUrl${i}`]: `https://api.twilio.com/m/ME${i}`,
      [`MediaContentType${i}`]: 'image/jpeg',
    });
    const files = Object.assign({}, ...Array.from({ length: 12 }, (_, i) => file(i)));

    expect(wrote({ Body: '', NumMedia: '1', ...file(0) })[0]).to.deep.include({
      kind: 'message',
      text: '',
      media: [{ ref: 'https://api.twilio.com/m/ME0', mime: 'image/jpeg' }],
    });
    for (const [said, count] of [
      ['12', 10],
      ['1e9', 10],
      ['3', 3],
      ['0', 0],
      ['-1', 0],
      ['many', 0],
    ] as const) {
      const [event] = wrote({ NumMedia: said, ...files });
      expect((event as { media?: unknown[] }).media ?? []).to.have.lengthOf(count);
    }
    expect(wrote({ Body: 'photo', NumMedia: '1' })[0]).to.not.have.property('media');
  });

  it('is something we cannot read where there is neither text nor file', () => {
    expect(wrote({ Body: '', Latitude: '43.3', Longitude: '-8.4' })[0]).to.include({
      kind: 'unsupported',
      eventId: sid,
    });
    expect(texted({ Body: ' \n' })[0]).to.include({ kind: 'unsupported' });
  });

  it('is a wish not to hear from us, or again, only in the words that Twilio acts on, alone, and only by SMS', () => {
    for (const word of ['STOP', 'stopall', ' Unsubscribe ', 'END', 'quit', 'Cancel', 'REVOKE', 'OptOut\n']) {
      expect(texted({ Body: word })[0], word).to.deep.equal({
        kind: 'blocked',
        eventId: sid,
        peer: { id: ana },
        reference: { to: ana },
      });
    }
    expect(texted({ Body: 'Start' })[0]).to.include({ kind: 'unblocked', eventId: sid });
    for (const Body of ['stop it', 'cancel my order', 'BAJA', 'HELP', 'restart', 'END.']) {
      expect(texted({ Body })[0], Body).to.include({ kind: 'message', text: Body });
    }
    expect(wrote({ Body: 'STOP' })[0]).to.include({ kind: 'message', text: 'STOP' });
  });

  it('is what became of a message of ours, with the id of the outbox entry from the query', () => {
    const status = (form: Record<string, string>, query = '?o=out%3A1') => {
      const base = { MessageSid: sid, From: '+15557650002', To: ana };
      return eventsOf(sms.channel, sms.fake.posts({ ...base, ...form }, publicUrl, `/webhooks/twilio_sms${query}`));
    };
    const known = { kind: 'receipt', receipt: sid, outboxId: 'out:1' };

    expect(status({ MessageStatus: 'delivered' })).to.deep.equal([
      { ...known, eventId: `${sid}:delivered`, status: 'delivered' },
    ]);
    expect(status({ MessageStatus: 'sent' }, '')).to.deep.equal([
      { kind: 'receipt', receipt: sid, eventId: `${sid}:sent`, status: 'sent' },
    ]);
    expect(status({ MessageStatus: 'read' })[0]).to.include({ status: 'read' });
    for (const passing of ['queued', 'sending', 'accepted', 'scheduled', 'constructor', '']) {
      expect(status({ MessageStatus: passing }), passing).to.deep.equal([]);
    }
  });

  it('is a failure with its class', () => {
    const failed = (ErrorCode: string, MessageStatus = 'failed') =>
      eventsOf(wa.channel, wa.fake.posts({ MessageSid: sid, MessageStatus, ErrorCode }, publicUrl))[0];

    expect(failed('30003', 'undelivered')).to.include({ status: 'failed', code: 'SEND_REFUSED', vendorCode: '30003' });
    expect(failed('63016')).to.include({ code: 'SEND_WINDOW_CLOSED', vendorCode: '63016' });
    expect(failed('21610')).to.include({ code: 'SEND_BLOCKED' });
    expect(failed('20003')).to.include({ code: 'SEND_ACCOUNT_REFUSED' });
    expect(failed('63018')).to.include({ code: 'SEND_UNREACHABLE' });
    expect(failed('63024')).to.include({ code: 'SEND_REFUSED' });
    expect(failed('<b>')).to.include({ code: 'SEND_REFUSED' }).and.not.have.property('vendorCode');
  });

  it('is the same event when it is delivered again', () => {
    const [first, again] = [1, 2].map(() => eventsOf(sms.channel, sms.fake.says('ana', 'hello', 'm1', publicUrl)));

    expect(first).to.have.lengthOf(1);
    expect(again).to.deep.equal(first);
  });

  it('is left out where it is no person, not for our number, an echo, a call or unknown', () => {
    for (const { fake, channel } of [sms, wa]) {
      const noise = fake.noise(publicUrl);

      expect(noise.length).to.be.greaterThan(5);
      for (const post of noise) expect(eventsOf(channel, post), post.body.toString()).to.deep.equal([]);
    }
  });

  it('is taken at any of our numbers where the sender is a messaging service', () => {
    const from = `MG${'0'.repeat(32)}`;
    const channel = channelOf(sms.fake, { from });
    const post = sms.fake.posts({ ...message, To: '+15550009999', MessagingServiceSid: from }, publicUrl);

    expect(channel.account).to.equal(from);
    expect(eventsOf(channel, post)[0]).to.include({ kind: 'message' });
  });

  it('is taken however the setting writes our number', () => {
    for (const from of ['+1 (555) 765-0002', '+1.555.765.0002', '+15557650002', '15557650002', '001 555 765 0002']) {
      const written = channelOf(sms.fake, { from });

      expect(written.account).to.equal('+15557650002');
      expect(eventsOf(written, sms.fake.posts(message, publicUrl))).to.have.lengthOf(1);
    }
    for (const from of ['whatsapp:+15557650002', 'whatsapp:15557650002', '1 555 765 0002']) {
      expect(channelOf(wa.fake, { from }).account).to.equal(wa.channel.account);
    }
    expect(channelOf(sms.fake, { from: '12345' }).account).to.equal('12345');
  });

  it('is taken from whoever does not show his number on WhatsApp', () => {
    const [event] = wrote({ From: 'whatsapp:US.13491208655302741918', WaId: '' });

    expect(event).to.deep.include({ kind: 'message', peer: { id: 'US.13491208655302741918', name: 'Ana' } });
  });

  it('is refused with another body, token or address, whatever Host says', () => {
    const post = sms.fake.says('ana', 'hello', 'm2', publicUrl);
    const elsewhere = sms.fake.says('ana', 'hello', 'm2', 'https://evil.example');
    const withHost = {
      ...elsewhere,
      headers: { ...elsewhere.headers, host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    };
    const { 'x-twilio-signature': _signature, ...unsigned } = post.headers;

    expect(codeOf(sms.channel, post)).to.equal('taken');
    expect(codeOf(sms.channel, sms.fake.forged(post))).to.equal('SIGNATURE_INVALID');
    expect(codeOf(sms.channel, withHost)).to.equal('SIGNATURE_INVALID');
    expect(codeOf(sms.channel, { ...post, target: '/webhooks/twilio_wa' })).to.equal('SIGNATURE_INVALID');
    expect(codeOf(sms.channel, { ...post, target: '//' })).to.equal('SIGNATURE_INVALID');
    expect(codeOf(sms.channel, { ...post, headers: unsigned })).to.equal('SIGNATURE_INVALID');
    expect(codeOf(channelOf(sms.fake, { authToken: 'another' }), post)).to.equal('SIGNATURE_INVALID');
    expect(codeOf(channelOf(sms.fake, { authToken: '' }), post)).to.equal('SIGNATURE_INVALID');
  });

  it('is refused by GET, so that somebody notices how the webhook is set', () => {
    const target = '/webhooks/twilio_sms?Body=Hola';

    expect(codeOf(sms.channel, { ...sms.fake.posts({}, publicUrl, target), method: 'GET' })).to.equal('BAD_REQUEST');
  });

  it('never makes it fall over, whatever a signed form says', () => {
    const names = fc.constantFrom(...Object.keys(onWhatsApp), 'MessageStatus', 'ErrorCode', 'MediaUrl0', 'ListId');
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(ana, 'whatsapp:+15557650002', sid, 'failed', '99'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), fc.string(), fc.boolean(), (pairs, query, isWhatsApp) => {
        const { fake, channel } = isWhatsApp ? wa : sms;
        const form = Object.fromEntries(pairs);
        const target = `/webhooks/${channel.id}?${encodeURI(query.toWellFormed())}`;

        for (const event of eventsOf(channel, fake.posts(form, publicUrl, target))) {
          expect(event.eventId).to.match(/^[\w:-]{1,110}$/);
        }
      }),
    );
  });

  it('never makes it fall over, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary' }), fc.string(), (bytes, target, signature) => {
        const headers = { 'x-twilio-signature': signature };
        const post: VendorPost = { method: 'POST', headers, target, body: Buffer.from(bytes) };

        expect(codeOf(sms.channel, post)).to.equal('SIGNATURE_INVALID');
      }),
    );
  });

  it('is acknowledged with an empty answer, which Twilio takes for no reply', () => {
    expect(sms.channel.acknowledgement).to.deep.equal({
      status: 200,
      type: 'text/xml',
      body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
    });
  });
});
