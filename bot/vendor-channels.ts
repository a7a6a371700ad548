import { randomBytes } from 'node:crypto';
import { type EmailDeps, email } from './channels/email/index.js';
import { instagram } from './channels/instagram/index.js';
import { line } from './channels/line/index.js';
import { messenger } from './channels/messenger/index.js';
import { slack } from './channels/slack/index.js';
import { telegram } from './channels/telegram/index.js';
import { twilioSms, twilioWhatsApp } from './channels/twilio/index.js';
import { vendorCall } from './channels/vendor-call.js';
import type { WebhookChannel } from './channels/webhook-channel.js';
import { whatsApp } from './channels/whatsapp/index.js';
import type { Config } from './config.js';
import type { Clock } from './engine/ports.js';
import { smtpMailer } from './feedback/email/smtp-mailer.js';

/** What mails are written with. */
export type House = Pick<EmailDeps, 'key' | 'rateLink'>;

/**
 * The channels whose vendor calls us, as far as this installation is set up for them; `readConfig` has seen to it that none is in part.
 * Without a house the addresses that mails are answered to are good for this process.
 */
export function vendorChannels(
  config: Config,
  clock: Clock,
  house: House = { key: randomBytes(32) },
): WebhookChannel[] {
  const deps = { call: vendorCall, clock };
  const publicUrl = (config.PUBLIC_URL ?? '').replace(/\/+$/, '');
  const meta = {
    appSecret: config.META_APP_SECRET ?? '',
    verifyToken: config.META_VERIFY_TOKEN ?? '',
    graphUrl: config.META_GRAPH_URL,
    graphVersion: config.META_GRAPH_VERSION,
    publicUrl,
  };
  const twilio = {
    accountSid: config.TWILIO_ACCOUNT_SID ?? '',
    authToken: config.TWILIO_AUTH_TOKEN ?? '',
    apiUrl: config.TWILIO_API_URL,
    publicUrl,
  };
  const channels = [
    given(config.TELEGRAM_BOT_TOKEN, config.TELEGRAM_WEBHOOK_SECRET, (token, secret) =>
      telegram({ token, secret, apiUrl: config.TELEGRAM_API_URL, publicUrl }, deps),
    ),
    given(config.WHATSAPP_TOKEN, config.WHATSAPP_PHONE_NUMBER_ID, (token, phoneNumberId) => {
      const surveyTemplate = config.WHATSAPP_SURVEY_TEMPLATE;
      return whatsApp({ ...meta, token, phoneNumberId, ...(surveyTemplate && { surveyTemplate }) }, deps);
    }),
    given(config.MESSENGER_PAGE_TOKEN, config.MESSENGER_PAGE_ID, (pageToken, pageId) =>
      messenger({ ...meta, pageToken, pageId }, deps),
    ),
    given(config.INSTAGRAM_TOKEN, config.INSTAGRAM_ID, (token, accountId) =>
      instagram({ ...meta, token, accountId }, deps),
    ),
    given(config.SLACK_BOT_TOKEN, config.SLACK_SIGNING_SECRET, (botToken, signingSecret) =>
      slack({ botToken, signingSecret, apiUrl: config.SLACK_API_URL }, deps),
    ),
    given(config.LINE_CHANNEL_ACCESS_TOKEN, config.LINE_CHANNEL_SECRET, (accessToken, channelSecret) =>
      line({ accessToken, channelSecret, apiUrl: config.LINE_API_URL, publicUrl }, deps),
    ),
    config.TWILIO_FROM && twilioSms({ ...twilio, from: config.TWILIO_FROM }, deps),
    config.TWILIO_WHATSAPP_FROM && twilioWhatsApp({ ...twilio, from: config.TWILIO_WHATSAPP_FROM }, deps),
    given(config.EMAIL_INBOUND_SECRET, config.EMAIL_ADDRESS, (secret, address) => {
      const provider = config.EMAIL_INBOUND_PROVIDER ?? 'postmark';
      const mailer = smtpMailer(config.SMTP_URL ?? '');
      return email({ provider, secret, address, publicUrl }, { mailer, clock, ...house });
    }),
  ];
  return channels.filter((channel) => typeof channel === 'object');
}

function given(
  one: string | undefined,
  other: string | undefined,
  make: (one: string, other: string) => WebhookChannel,
): WebhookChannel | undefined {
  return one !== undefined && other !== undefined ? make(one, other) : undefined;
}
