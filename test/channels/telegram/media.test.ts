import { expect } from 'chai';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type FakeTelegram, fakeTelegram } from '../../fakes/telegram.js';
import { codeOf } from '../../support-files/code-of.js';
import { delivered, telegramChannel, unreachable } from './telegram-channel.js';

describe('what a customer attaches on Telegram', () => {
  let fake: FakeTelegram;
  let channel: WebhookChannel;
  beforeEach(async () => {
    fake = await fakeTelegram();
    channel = telegramChannel(fake);
  });
  afterEach(() => fake.close());

  function fetched(ref: string, from = channel): Promise<{ bytes: Buffer; mime?: string }> {
    return from.fetchMedia?.(ref) as Promise<{ bytes: Buffer; mime?: string }>;
  }

  it('is fetched by what its message named it', async () => {
    const bytes = Buffer.from('the bytes of a photo');
    const file_id = fake.keep('photos/file 1#.jpg', bytes);
    const message = { ...fake.message('ana', 'photo'), photo: [{ file_id: 'small' }, { file_id }] };
    const [event] = channel.receive(delivered(fake.update('photo', { message }))).events;
    if (event?.kind !== 'message') throw new Error('No photo');

    expect(await fetched(event.media?.[0]?.ref ?? '')).to.deep.equal({ bytes });
  });

  it('is refused when it is not there or larger than 10 MB', async () => {
    const large = fake.keep('large', Buffer.alloc(10 * 1024 * 1024 + 1));
    const larger = fake.keep('larger', Buffer.alloc(20_000_001));

    for (const ref of ['unknown', large, larger]) expect(await codeOf(fetched(ref))).to.equal('MEDIA_REFUSED');
  });

  it('is asked for again later when Telegram cannot be reached or does not know the token', async () => {
    const ref = fake.keep('a', Buffer.from('a'));
    fake.revoked = true;

    expect(await codeOf(fetched(ref))).to.equal('SEND_UNREACHABLE');
    expect(await codeOf(fetched(ref, await unreachable(fake)))).to.equal('SEND_UNREACHABLE');
  });
});
