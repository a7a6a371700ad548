import { expect } from 'chai';
import type { MediaRef } from '../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type FakeTwilio, fakeTwilioWhatsApp } from '../../fakes/twilio.js';
import { codeOf } from '../../support-files/code-of.js';
import { channelOf, eventsOf, publicUrl } from './twilio-channel.js';

describe('a file that a customer sends by Twilio', () => {
  let fake: FakeTwilio;
  let channel: WebhookChannel;
  before(async () => {
    fake = await fakeTwilioWhatsApp();
    channel = channelOf(fake);
  });
  after(() => fake.close());

  const fetch = (ref: string, from = channel) => from.fetchMedia?.(ref) as Promise<{ bytes: Buffer; mime?: string }>;
  const sent = (bytes: Buffer, id: string): string => {
    const post = fake.sendsFile('ana', '', { bytes, mime: 'image/jpeg' }, id, publicUrl);
    const [event] = eventsOf(channel, post) as unknown as [{ media: [MediaRef] }];
    return event.media[0].ref;
  };

  it('is fetched with our token, through one redirect to where it is kept', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);

    expect(await fetch(sent(bytes, 'm1'))).to.deep.equal({ bytes, mime: 'image/jpeg' });
  });

  it('is refused above 10 MB, at another host, and where it is not there', async () => {
    const large = sent(Buffer.alloc(10_000_001), 'm2');

    expect(await codeOf(fetch(large))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetch('https://evil.example/ME1'))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetch('http://169.254.169.254/latest'))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetch('https://s3-external-1.amazonaws.com/of-somebody/else'))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetch('no address'))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetch(`${fake.url}/2010-04-01/Accounts/${fake.accountSid}/Messages/MM1/Media/ME1`))).to.equal(
      'MEDIA_REFUSED',
    );
  });

  it('is not fetched with another token', async () => {
    const other = channelOf(fake, { authToken: 'another' });

    expect(await codeOf(fetch(sent(Buffer.from('x'), 'm3'), other))).to.equal('MEDIA_REFUSED');
  });

  it('is not looked for on this machine where the API is Twilio itself', async () => {
    const real = channelOf(fake, { apiUrl: 'https://api.twilio.com' });

    expect(await codeOf(fetch(sent(Buffer.from('x'), 'm4'), real))).to.equal('MEDIA_REFUSED');
  });
});
