import { expect } from 'chai';
import type { Finding, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type FakeTelegram, fakeTelegram } from '../../fakes/telegram.js';
import { telegramChannel, unreachable } from './telegram-channel.js';

const url = 'https://shop.example/webhooks/telegram';

describe('convoz channel check telegram', () => {
  let fake: FakeTelegram;
  let channel: WebhookChannel;
  beforeEach(async () => {
    fake = await fakeTelegram();
    channel = telegramChannel(fake);
  });
  afterEach(() => fake.close());

  it('finds whose token it is, and where Telegram delivers once that is registered', async () => {
    expect(results(await channel.check())).to.deep.equal(['token ok', 'webhook failed']);

    expect(results((await channel.register?.('https://shop.example/')) ?? [])).to.deep.equal(['webhook ok']);
    const found = await channel.check();

    expect(results(found)).to.deep.equal(['token ok', 'webhook ok']);
    expect(found[0]?.detail).to.include('@convoz_test_bot');
    expect(found[1]?.detail).to.include(url);
    expect(fake.calls.find(({ method }) => method === 'setWebhook')?.body).to.deep.equal({
      url,
      secret_token: fake.settings.secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      drop_pending_updates: false,
    });
  });

  it('finds that Telegram delivers to somebody else, without telling his whole address', async () => {
    fake.webhook = { url: 'https://other.example/hook/7001:AAsecret', pending_update_count: 3 };
    const [, webhook] = await channel.check();

    expect(webhook?.result).to.equal('failed');
    expect(webhook?.detail).to.include('other.example').and.not.include('AAsecret');
  });

  it('finds what it does not deliver, and why the last delivery failed', async () => {
    fake.webhook = {
      url,
      pending_update_count: 2,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
      last_error_date: Math.floor(Date.now() / 1000) - 60,
      last_error_message: 'Wrong response from the webhook: 401 Unauthorized',
    };
    const found = await channel.check();

    expect(results(found)).to.deep.equal(['token ok', 'webhook ok', 'webhook warn', 'webhook warn']);
    expect(found[2]?.detail).to.include('edited_message');
    expect(found[3]?.detail).to.include('401').and.include('The secrets differ');
  });

  it('says nothing of a failure of long ago', async () => {
    fake.webhook = { url, last_error_date: 1_600_000_000, last_error_message: 'Connection refused' };

    expect(results(await channel.check())).to.deep.equal(['token ok', 'webhook ok']);
  });

  it('finds that the token is not valid any more, and that nothing answers, in words without it', async () => {
    fake.revoked = true;
    const revoked = await channel.check();
    const gone = await (await unreachable(fake)).check();

    for (const found of [revoked, gone]) {
      expect(results(found)).to.deep.equal(['token failed', 'webhook failed']);
      expect(JSON.stringify(found)).to.not.include('AAfake');
    }
    expect(revoked[0]?.detail).to.include('BotFather');
  });

  it('does not register what Telegram would not take', async () => {
    const odd = telegramChannel(fake, { secret: 'with spaces' });
    const tries = [channel.register?.('http://shop.example'), channel.register?.('https://shop.example:3978')];
    for (const found of await Promise.all([...tries, odd.register?.('https://shop.example')])) {
      expect(results(found ?? [])).to.deep.equal(['webhook failed']);
    }
    expect(fake.calls).to.deep.equal([]);
  });
});

function results(found: Finding[]): string[] {
  return found.map(({ what, result }) => `${what} ${result}`);
}
