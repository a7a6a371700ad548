import type { SendMailOptions } from 'nodemailer';
import { smtpTransport } from './smtp.js';

/** A mail written elsewhere, with all its headers. */
export type WholeMail = Pick<
  SendMailOptions,
  'from' | 'replyTo' | 'subject' | 'text' | 'html' | 'messageId' | 'headers'
> & {
  /** One address, and nothing else. */
  to: string;
  inReplyTo?: string;
  references?: string[];
};

/** The mail server for whoever writes mails himself; its errors come as nodemailer puts them. */
export function smtpMailer(url: string) {
  const transport = smtpTransport(url);
  return {
    async send({ to, ...mail }: WholeMail): Promise<void> {
      await transport.sendMail({ ...mail, to: { name: '', address: to } });
    },
    /** Connects and logs in. */
    async verify(): Promise<void> {
      await transport.verify();
    },
  };
}
