import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { FakeWhatsApp } from '../../fakes/whatsapp.js';
import { codeOf } from '../../support-files/code-of.js';
import { setUpWhatsApp, type WhatsAppSetUp } from './set-up.js';

const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

describe('what a customer sends on WhatsApp', () => {
  let setUp: WhatsAppSetUp;
  let fake: FakeWhatsApp;
  let channel: WebhookChannel;
  beforeEach(async () => {
    setUp = await setUpWhatsApp();
    fake = setUp.fake;
    channel = setUp.channel();
  });
  afterEach(() => fake.close());

  function fetched(ref: string, from = channel) {
    return from.fetchMedia?.(ref) ?? Promise.reject(new Error('No fetchMedia'));
  }

  it('is asked for by its id, and fetched with the token', async () => {
    const ref = fake.api.keeps(photo, 'image/jpeg');

    expect(await fetched(ref)).to.deep.equal({ bytes: photo, mime: 'image/jpeg' });
  });

  it('may be told of with its digest in either form', async () => {
    const sha256 = createHash('sha256').update(photo).digest('base64');
    const ref = fake.api.keeps(photo, 'image/jpeg', { sha256 });

    expect((await fetched(ref)).bytes).to.deep.equal(photo);
  });

  it('is refused when it is not what was sent', async () => {
    const other = createHash('sha256').update('another').digest('hex');

    expect(await codeOf(fetched(fake.api.keeps(photo, 'image/jpeg', { sha256: other })))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetched(fake.api.keeps(photo, 'image/jpeg', { sha256: 'x' })))).to.equal('MEDIA_REFUSED');
  });

  it('is refused unfetched when it is too large, or lies where Meta keeps nothing', async () => {
    const refs = [
      fake.api.keeps(photo, 'video/mp4', { file_size: 10 * 1024 * 1024 + 1 }),
      fake.api.keeps(photo, 'image/jpeg', { url: 'https://evil.example/1' }),
      fake.api.keeps(photo, 'image/jpeg', { url: 'https://fbcdn.net.evil.example/1' }),
      fake.api.keeps(photo, 'image/jpeg', { url: 'http://lookaside.fbsbx.com/1' }),
      fake.api.keeps(photo, 'image/jpeg', { url: 'http://169.254.169.254/latest' }),
      fake.api.keeps(photo, 'image/jpeg', { url: 'nonsense' }),
    ];

    for (const ref of refs) expect(await codeOf(fetched(ref)), ref).to.equal('MEDIA_REFUSED');
    expect(fake.api.fetched).to.equal(0);
  });

  it('is refused when it is longer than was told, without reading on', async () => {
    const long = Buffer.alloc(10 * 1024 * 1024 + 1);

    expect(await codeOf(fetched(fake.api.keeps(long, 'video/mp4', { file_size: 1 })))).to.equal('MEDIA_REFUSED');
  });

  it('is refused when Meta does not have it', async () => {
    expect(await codeOf(fetched('12345'))).to.equal('MEDIA_REFUSED');
  });

  it('is refused unasked when its id would lead elsewhere', async () => {
    for (const ref of ['../me', 'me/permissions', '1?fields=token', '.', '']) {
      expect(await codeOf(fetched(ref)), ref).to.equal('MEDIA_REFUSED');
    }
    expect(fake.api.asked).to.deep.equal([]);
  });

  it('is for later while the token is refused, Meta is away, or it tells no address', async () => {
    const ref = fake.api.keeps(photo, 'image/jpeg');
    const odd = fake.api.keeps(photo, 'image/jpeg', { url: 7 });

    expect(await codeOf(fetched(ref, setUp.channel({ token: 'old' })))).to.equal('SEND_UNREACHABLE');
    expect(await codeOf(fetched(ref, setUp.channel({ graphUrl: 'http://127.0.0.1:1' })))).to.equal('SEND_UNREACHABLE');
    expect(await codeOf(fetched(odd))).to.equal('SEND_UNREACHABLE');
  });
});
