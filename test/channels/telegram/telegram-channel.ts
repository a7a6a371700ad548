import { type TelegramSettings, telegram } from '../../../bot/channels/telegram/index.js';
import { vendorCall } from '../../../bot/channels/vendor-call.js';
import type { Delivery, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import { type FakeTelegram, fakeTelegram } from '../../fakes/telegram.js';

/** The channel as it is in use, against a fake Telegram. */
export function telegramChannel(fake: FakeTelegram, part: Partial<TelegramSettings> = {}): WebhookChannel {
  return telegram({ ...fake.settings, ...part }, { call: vendorCall, clock: { now: () => new Date() } });
}

/** A post as it arrives at this moment. */
export function delivered({ method, headers, target, body }: VendorPost): Delivery {
  return { method, headers, target, body, at: new Date() };
}

export const sending = { id: 'outbox-1', since: new Date() };

/** One request after the other, as the outbox makes them; resolves with the receipts. */
export async function sendAll(
  channel: WebhookChannel,
  chat: number,
  activity: Parameters<NonNullable<WebhookChannel['requests']>>[0],
): Promise<string[]> {
  const receipts: string[] = [];
  for (const payload of channel.requests?.(activity) ?? []) {
    receipts.push((await channel.send?.({ chat }, payload, sending)) ?? '');
  }
  return receipts;
}

/** The channel with an address at which nobody listens any more. */
export async function unreachable(fake: FakeTelegram): Promise<WebhookChannel> {
  const gone = await fakeTelegram();
  await gone.close();
  return telegramChannel(fake, { apiUrl: gone.settings.apiUrl });
}
