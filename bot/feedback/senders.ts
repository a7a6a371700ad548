import type { Dispatch } from '../support/dispatch.js';
import type { Sender } from './delivery.js';
import { type EmailDeps, emailSender } from './email/email-sender.js';
import { smtpPost } from './email/smtp.js';
import { webhookSender } from './webhook.js';

/** The operator's settings of this name; those that belong together are there together. */
export interface SenderSettings {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  ALERT_WEBHOOK_URL?: string | undefined;
  ALERT_WEBHOOK_SECRET?: string | undefined;
}

/** A sender for each kind of dispatch that the settings make possible. */
export function sendersOf(
  { SMTP_URL, MAIL_FROM, ALERT_WEBHOOK_URL, ALERT_WEBHOOK_SECRET }: SenderSettings,
  deps: Omit<EmailDeps, 'post'>,
): Partial<Record<Dispatch['via'], Sender>> {
  const email =
    SMTP_URL !== undefined && MAIL_FROM !== undefined
      ? emailSender({ ...deps, post: smtpPost({ url: SMTP_URL, from: MAIL_FROM }) })
      : undefined;
  const webhook =
    ALERT_WEBHOOK_URL !== undefined && ALERT_WEBHOOK_SECRET !== undefined
      ? webhookSender({ url: ALERT_WEBHOOK_URL, secret: ALERT_WEBHOOK_SECRET, clock: deps.clock })
      : undefined;
  return { ...(email && { email }), ...(webhook && { webhook }) };
}
