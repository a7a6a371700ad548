import { fakeEmail } from './email.js';
import type { FakeVendor } from './fake-vendor.js';
import { fakeInstagram } from './instagram.js';
import { fakeLine } from './line.js';
import { fakeMessenger } from './messenger.js';
import { fakeSlack } from './slack.js';
import { fakeTelegram } from './telegram.js';
import { fakeTwilioSms, fakeTwilioWhatsApp } from './twilio.js';
import { fakeWhatsApp } from './whatsapp.js';

/** A vendor that suites over every channel can start; each start is a server of its own. */
export interface VendorFake {
  /** The channel's id in Convoz. */
  channel: string;
  start: () => Promise<FakeVendor>;
}

export const vendorFakes: readonly VendorFake[] = [
  { channel: 'whatsapp', start: fakeWhatsApp },
  { channel: 'messenger', start: fakeMessenger },
  { channel: 'instagram', start: fakeInstagram },
  { channel: 'slack', start: fakeSlack },
  { channel: 'line', start: fakeLine },
  { channel: 'telegram', start: fakeTelegram },
  { channel: 'twilio_sms', start: () => fakeTwilioSms() },
  { channel: 'twilio_wa', start: () => fakeTwilioWhatsApp() },
  { channel: 'email', start: () => fakeEmail() },
];
