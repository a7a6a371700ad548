import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { addressParser } from 'postal-mime';
import { ConvozError } from '../../errors.js';
import { readJson } from '../read-json.js';
import type { Delivery } from '../webhook-channel.js';
import { provedByHeaders } from './authenticated.js';
import { type FormPart, fieldOf, readForm } from './form.js';
import { headerOf, type IncomingMail, idsIn, type MailHeaders, mostAttachments } from './mail.js';
import { readMime } from './mime.js';

const windowMs = 120_000;

/** Bodies by the tokens that came with them, in the order in which they came; of the last window, and by this process. */
type Tokens = Map<string, { body: string; until: number }>;

/**
 * Reads what Mailgun signs: HMAC-SHA256 over a timestamp and a token, within two minutes (Mailgun, "Securing webhooks"). The body is not
 * signed, so that a token counts for the body that it first came with, and for no other. Throws SIGNATURE_INVALID.
 */
export function mailgunReader(secret: string): (delivery: Delivery) => FormPart[] {
  const tokens: Tokens = new Map();
  return (delivery) => {
    const form = formOf(delivery);
    const [timestamp = '', token = '', signature = ''] = ['timestamp', 'token', 'signature'].map((one) =>
      fieldOf(form, one),
    );
    const known = Buffer.from(
      createHmac('sha256', secret)
        .update(timestamp + token)
        .digest('hex'),
    );
    const given = Buffer.from(signature);
    const isSigned = secret !== '' && token !== '' && given.length === known.length && timingSafeEqual(given, known);
    const now = delivery.at.getTime();
    const isRecent = /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= windowMs;
    if (isSigned && isRecent && isFirst(tokens, token, delivery.body, now)) return form;
    throw new ConvozError('SIGNATURE_INVALID', 'A delivery does not carry a signature of Mailgun that counts', {
      hint: 'EMAIL_INBOUND_SECRET is the HTTP webhook signing key of the account, and the clock must be right.',
    });
  };
}

/** What has no form has no signature either. */
function formOf({ body, headers }: Delivery): FormPart[] {
  try {
    return readForm(body, headers['content-type']);
  } catch {
    return [];
  }
}

function isFirst(tokens: Tokens, token: string, bytes: Buffer, now: number): boolean {
  for (const [old, { until }] of tokens) {
    if (until > now) break;
    tokens.delete(old);
  }
  const body = createHash('sha256').update(bytes).digest('base64');
  const seen = tokens.get(token);
  // A timestamp may be as far ahead as it may be behind.
  if (!seen) tokens.set(token, { body, until: now + 2 * windowMs });
  return seen === undefined || seen.body === body;
}

/** A mail as a route of Mailgun's posts it, taken apart or, to an address ending in `mime`, whole. */
export function readMailgun(form: readonly FormPart[]): IncomingMail | Promise<IncomingMail> {
  const field = (name: string) => fieldOf(form, name) ?? '';
  const sender = fieldOf(form, 'sender');
  const around = {
    to: field('recipient')
      .split(',')
      .map((one) => one.trim()),
    ...(sender !== undefined && { returnPath: sender }),
  };
  const raw = form.find(({ name }) => name === 'body-mime');
  if (raw) {
    return readMime(raw.bytes, (mail) => {
      return { ...mail, ...around, proved: provedByHeaders(mail.headers, mail.from.address, 'mailgun') };
    });
  }
  const headers = headersIn(field('message-headers'));
  const [from] = addressParser(field('from') || (headerOf(headers, 'from') ?? ''), { flatten: true });
  const address = from?.address ?? '';
  const [id] = idsIn(headerOf(headers, 'message-id') ?? field('Message-Id'));
  return {
    ...(id !== undefined && { id }),
    from: { address, name: from?.name ?? '' },
    subject: field('subject'),
    headers,
    text: field('body-plain'),
    html: field('body-html'),
    ...around,
    proved: provedByHeaders(headers, address, 'mailgun'),
    attachments: form
      .filter(({ filename }) => filename !== undefined)
      .slice(0, mostAttachments)
      .map(({ filename = '', type = '', bytes }) => ({ name: filename, mime: type, bytes })),
  };
}

/** `[["Subject", "…"], …]` as JSON. */
function headersIn(text: string): MailHeaders {
  try {
    const pairs = readJson(Buffer.from(text));
    return (Array.isArray(pairs) ? pairs : []).flatMap((pair: unknown) =>
      Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
        ? [[pair[0].toLowerCase(), pair[1]] as const]
        : [],
    );
  } catch {
    return [];
  }
}
