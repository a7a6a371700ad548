import type { Clock } from '../../engine/ports.js';

export type Provider = 'postmark' | 'sendgrid' | 'mailgun';

/** One mailbox that customers write to. */
export interface EmailSettings {
  /** Who takes the mails in and posts them to us. */
  provider: Provider;
  /** Postmark: the password in our address, user `convoz`. SendGrid: the public key, Base64. Mailgun: the signing key. */
  secret: string;
  /** Such as `support@shop.example`; answers come from it. */
  address: string;
  /** Ours, such as `https://chat.shop.example`. */
  publicUrl: string;
}

export interface EmailDeps {
  mailer: Mailer;
  clock: Clock;
  /** Makes the addresses that answers come back to; the same for as long as they must be known again. */
  key: Buffer;
  /** The page on which an invitation is answered, without a query; undefined when there is none. */
  rateLink?(invitationId: string): Promise<string | undefined>;
}

/** A mail as it leaves. */
export interface OutgoingMail {
  from: string;
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** In angle brackets, as are those below. */
  messageId: string;
  inReplyTo?: string;
  references?: string[];
  headers: Record<string, string>;
}

/** The way to the mail server. */
export interface Mailer {
  /** Rejects with what the server or the connection said, as nodemailer puts it. */
  send(mail: OutgoingMail): Promise<void>;
  /** Connects and logs in; rejects likewise. */
  verify(): Promise<void>;
}
