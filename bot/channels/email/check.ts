import type { Finding } from '../webhook-channel.js';
import { refusalOf } from './refusal.js';
import { publicKeyOf } from './sendgrid.js';
import type { EmailSettings, Mailer } from './settings.js';

/** What `convoz channel check email` tells: whether mails can leave, and where they must come in, which no provider can be asked. */
export async function check(settings: EmailSettings, mailer: Mailer): Promise<Finding[]> {
  return [await outgoing(settings, mailer), incoming(settings)];
}

async function outgoing({ address }: EmailSettings, mailer: Mailer): Promise<Finding> {
  try {
    await mailer.verify();
    return { what: 'smtp', result: 'ok', detail: `The mail server takes our login; answers come from ${address}.` };
  } catch (error) {
    const { message, hint = '' } = refusalOf(error);
    return { what: 'smtp', result: 'failed', detail: `${message}. ${hint}`.replace('a mail (', 'our login (') };
  }
}

function incoming({ provider, secret, address, publicUrl }: EmailSettings): Finding {
  const what = 'inbound';
  const { protocol, host, pathname } = new URL(`${publicUrl.replace(/\/+$/, '')}/webhooks/email`);
  const to = `${protocol}//${provider === 'postmark' ? 'convoz:<EMAIL_INBOUND_SECRET>@' : ''}${host}${pathname}`;
  if (provider === 'sendgrid' && !publicKeyOf(secret)) {
    const detail = 'EMAIL_INBOUND_SECRET is no public key: copy the one of the security policy, in one line of Base64.';
    return { what, result: 'failed', detail };
  }
  if (protocol !== 'https:') {
    return { what, result: 'failed', detail: 'Mails would come unencrypted: set PUBLIC_URL to an https address.' };
  }
  const detail = `${provider} cannot be asked where it delivers: see that it posts to ${to}, and write to ${address}.`;
  return { what, result: 'warn', detail };
}
