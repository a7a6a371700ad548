import { vendorCall } from '../../../bot/channels/vendor-call.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type WhatsAppSettings, whatsApp } from '../../../bot/channels/whatsapp/index.js';
import type { Sending } from '../../../bot/engine/ports.js';
import { type FakeWhatsApp, fakeWhatsApp } from '../../fakes/whatsapp.js';
import { TestClock } from '../../support-files/test-clock.js';

export interface WhatsAppSetUp {
  fake: FakeWhatsApp;
  clock: TestClock;
  /** The channel as configured for the fake, but for what is given. */
  channel(more?: Partial<WhatsAppSettings>): WebhookChannel;
}

export async function setUpWhatsApp(): Promise<WhatsAppSetUp> {
  const fake = await fakeWhatsApp();
  const clock = new TestClock();
  const env = fake.env();
  const settings: WhatsAppSettings = {
    token: env.WHATSAPP_TOKEN ?? '',
    phoneNumberId: env.WHATSAPP_PHONE_NUMBER_ID ?? '',
    appSecret: env.META_APP_SECRET ?? '',
    verifyToken: env.META_VERIFY_TOKEN ?? '',
    graphUrl: env.META_GRAPH_URL ?? '',
    graphVersion: env.META_GRAPH_VERSION ?? '',
    publicUrl: 'https://support.example',
  };
  return { fake, clock, channel: (more) => whatsApp({ ...settings, ...more }, { call: vendorCall, clock }) };
}

/** The address of somebody whose last message is this old. */
export function heard(clock: TestClock, agoMs = 0, who: { to?: string; recipient?: string } = { to: '34600000001' }) {
  return { ...who, messageId: 'wamid.A', heardAt: new Date(clock.now().getTime() - agoMs).toISOString() };
}

export function sending(clock: TestClock, id = 'm1'): Sending {
  return { id, since: clock.now() };
}
