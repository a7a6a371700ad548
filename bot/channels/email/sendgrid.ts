import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { addressParser } from 'postal-mime';
import { ConvozError } from '../../errors.js';
import { readJson } from '../read-json.js';
import type { Delivery } from '../webhook-channel.js';
import { isAligned } from './authenticated.js';
import { type FormPart, fieldOf, readForm } from './form.js';
import { headerOf, type IncomingMail, idsIn, mostAttachments, readHeaders } from './mail.js';
import { readMime } from './mime.js';

const prefix = 'x-twilio-email-event-webhook-';

/**
 * ECDSA over the timestamp and the bytes of the body (Twilio SendGrid, "Securing your Parse Webhooks"). There is no window: SendGrid
 * tries for 72 hours, and a repeat is known by its id. Throws SIGNATURE_INVALID.
 */
export function verifySendGrid({ headers, body }: Delivery, secret: string): void {
  const timestamp = headers[`${prefix}timestamp`] ?? '';
  const signature = Buffer.from(headers[`${prefix}signature`] ?? '', 'base64');
  const key = publicKeyOf(secret);
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  if (key && timestamp !== '' && signature.length > 0 && verify('sha256', signed, key, signature)) return;
  throw new ConvozError('SIGNATURE_INVALID', 'A delivery does not carry the signature of SendGrid', {
    hint: 'EMAIL_INBOUND_SECRET is the public key of the security policy of your Inbound Parse webhook.',
  });
}

/** Undefined for what is no key for this. */
export function publicKeyOf(secret: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** A mail as SendGrid posts it, taken apart or, by its setting "raw", whole. */
export function readSendGrid(delivery: Delivery): IncomingMail | Promise<IncomingMail> {
  const form = readForm(delivery.body, delivery.headers['content-type']);
  const charsets = jsonIn(form, 'charsets');
  const field = (name: string) => fieldOf(form, name, String(charsets[name] ?? 'utf-8')) ?? '';
  const envelope = jsonIn(form, 'envelope');
  const returnPath = typeof envelope.from === 'string' ? envelope.from : undefined;
  const around = { ...(returnPath !== undefined && { returnPath }), to: addressesIn(envelope.to) };
  const proof = (address: string) => isProved(address, field('SPF'), field('dkim'), returnPath);
  const raw = form.find(({ name }) => name === 'email');
  if (raw) return readMime(raw.bytes, (mail) => ({ ...mail, ...around, proved: proof(mail.from.address) }));
  const headers = readHeaders(field('headers'));
  const [from] = addressParser(field('from'), { flatten: true });
  const address = from?.address ?? '';
  const [id] = idsIn(headerOf(headers, 'message-id'));
  return {
    ...(id !== undefined && { id }),
    from: { address, name: from?.name ?? '' },
    subject: field('subject'),
    headers,
    text: field('text'),
    html: field('html'),
    ...around,
    proved: proof(address),
    attachments: form
      .filter(({ filename }) => filename !== undefined)
      .slice(0, mostAttachments)
      .map(({ filename = '', type = '', bytes }) => ({ name: filename, mime: type, bytes })),
  };
}

/** `SPF` is of the envelope; `dkim` is `{@shop.example : pass, …}`, or `none`. */
function isProved(from: string, spf: string, dkim: string, returnPath = ''): boolean {
  const passed = [...dkim.matchAll(/@([\w.-]+)\s*:\s*pass\b/gi)].map(([, domain = '']) => domain);
  if (spf.trim().toLowerCase() === 'pass') passed.push(returnPath.slice(returnPath.lastIndexOf('@') + 1));
  return passed.some((domain) => isAligned(domain, from));
}

function jsonIn(form: readonly FormPart[], name: string): Record<string, unknown> {
  const part = form.find((one) => one.name === name);
  try {
    const value: unknown = part && readJson(part.bytes);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // The rest of the form still says what was written.
    return {};
  }
}

function addressesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
