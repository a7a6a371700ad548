import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { Delivery } from '../delivery.js';
import type { Mail } from './mail.js';
import { smtpOutcome } from './smtp-outcome.js';

export interface SmtpSettings {
  /** `smtp:` or `smtps:`, with user and password where the server wants them; nodemailer's options as its query. */
  url: string;
  /** An address, or `Name <address>`. Answers go there, too. */
  from: string;
}

/** Hands one mail to the server. Never rejects. */
export type PostMail = (mail: Mail, dispatchId: string, signal: AbortSignal) => Promise<Delivery>;

const patience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends over SMTP, a connection for each message. A repeated delivery of a dispatch has the same Message-ID, so that the
 * receiver's mailbox can tell. The mails call themselves automatic (RFC 3834), so that no absence note comes back.
 */
export function smtpPost({ url, from }: SmtpSettings): PostMail {
  const transport = smtpTransport(url);
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return async (mail, dispatchId, signal) => {
    const { to, subject, text, html, unsubscribe } = mail;
    try {
      await transport.sendMail({
        from,
        replyTo: from,
        to: { name: '', address: to },
        subject,
        text,
        html: html.markup,
        messageId: `<${messageKey(dispatchId)}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': mail.language,
          'X-Convoz-Id': dispatchId,
          ...(unsubscribe !== undefined && unsubscribeHeaders(unsubscribe)),
        },
        signal,
      });
      return { status: 'delivered' };
    } catch (error) {
      return smtpOutcome(error);
    }
  };
}

/** Connects for each message; reads no file and no address that stands in one. */
export function smtpTransport(url: string): Transporter {
  return createTransport({ url: withTls(url), ...patience, disableFileAccess: true, disableUrlAccess: true });
}

/** A hash, since an id may hold characters that a Message-ID may not. */
function messageKey(dispatchId: string): string {
  return createHash('sha256').update(dispatchId).digest('hex').slice(0, 32);
}

/** One click is for https only (RFC 8058, 3.1). */
function unsubscribeHeaders(url: string): Record<string, string> {
  const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'List-Unsubscribe': `<${url}>`, ...(url.startsWith('https:') && oneClick) };
}

/**
 * A password never leaves this machine in the clear: where there is one, an `smtp:` server elsewhere must offer STARTTLS,
 * unless the address says otherwise itself.
 */
function withTls(given: string): string {
  const url = new URL(given);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const says = ['requireTLS', 'ignoreTLS', 'opportunisticTLS'].some((option) => url.searchParams.has(option));
  if (url.protocol === 'smtp:' && url.username !== '' && !isLocal && !says) url.searchParams.set('requireTLS', 'true');
  return url.href;
}
