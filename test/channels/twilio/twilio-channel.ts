import { twilioSms, twilioWhatsApp } from '../../../bot/channels/twilio/index.js';
import { vendorCall } from '../../../bot/channels/vendor-call.js';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { Delivery, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { Clock } from '../../../bot/engine/ports.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import type { FakeTwilio } from '../../fakes/twilio.js';
import { TestClock } from '../../support-files/test-clock.js';

export const publicUrl = 'https://bot.example.com';

/** The channel as it is in use, against a fake Twilio. */
export function channelOf(
  fake: FakeTwilio,
  part: { authToken?: string; from?: string; apiUrl?: string } = {},
  clock: Clock = new TestClock(),
): WebhookChannel {
  const { accountSid, authToken, from, url: apiUrl } = fake;
  const settings = { accountSid, authToken, from, apiUrl, publicUrl, ...part };
  const create = fake.channel === 'twilio_wa' ? twilioWhatsApp : twilioSms;
  return create(settings, { call: vendorCall, clock });
}

export const at = new Date('2026-03-10T10:00:00.000Z');

/** A post as it arrives. */
export function delivered({ method, headers, target, body }: VendorPost): Delivery {
  return { method, headers, target, body, at };
}

export function eventsOf(channel: WebhookChannel, post: VendorPost): VendorEvent[] {
  return channel.receive(delivered(post)).events;
}

export const sending = { id: 'outbox-1:2', since: at };
