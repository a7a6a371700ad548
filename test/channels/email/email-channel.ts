import { type EmailDeps, type EmailSettings, email } from '../../../bot/channels/email/index.js';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { Delivery, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { smtpMailer } from '../../../bot/feedback/email/smtp-mailer.js';
import type { FakeEmail } from '../../fakes/email.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';

/** The channel as it is in use, against a real mail server. */
export function channelOf(
  fake: FakeEmail,
  part: Partial<EmailSettings> = {},
  deps: Partial<EmailDeps> & { smtpUrl?: string } = {},
): WebhookChannel {
  const { address, by } = fake;
  const settings = {
    provider: by.provider,
    secret: by.secret,
    address,
    publicUrl: 'https://chat.shop.example',
    ...part,
  };
  const mailer = smtpMailer(deps.smtpUrl ?? fake.env().SMTP_URL ?? '');
  return email(settings, { mailer, clock: { now: () => new Date() }, key: Buffer.alloc(32, 7), ...deps });
}

/** A post as it arrives, at this moment unless another is said. */
export function delivered({ method, headers, target, body }: VendorPost, at = new Date()): Delivery {
  return { method, headers, target, body, at };
}

/** What a post says, also where reading it takes its time. */
export async function eventsOf(channel: WebhookChannel, post: VendorPost): Promise<VendorEvent[]> {
  const { events, more } = channel.receive(delivered(post));
  return [...events, ...((await more) ?? [])];
}

export type MailMessage = Extract<VendorEvent, { kind: 'message' }> & { reference: Record<string, unknown> };

/** The one message that a post is. */
export async function messageOf(channel: WebhookChannel, post: VendorPost): Promise<MailMessage> {
  const [event, ...others] = await eventsOf(channel, post);
  if (event?.kind !== 'message' || others.length > 0) throw new Error(`Not one message: ${JSON.stringify(event)}`);
  return event as MailMessage;
}
