import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cutText } from '../../support/cut-text.js';
import { mask } from '../../support/mask.js';
import { clean } from '../clean.js';
import type { MediaRef, VendorEvent } from '../vendor-event.js';
import { isAutomatic } from './is-automatic.js';
import { headerOf, type IncomingMail, idsIn } from './mail.js';
import type { EmailReference } from './reference.js';
import { textOfHtml } from './text-of-html.js';
import { isInThread } from './thread.js';
import { withoutQuote } from './without-quote.js';

const mailbox = z.email().max(254);
/** More than is kept of any message. */
const longestText = 200_000;
const longestSubject = 150;
const mostReferences = 20;

/**
 * What a mail says. Whoever it is from has one conversation, whatever the thread; what a machine wrote, and what nobody could answer,
 * is left out.
 */
export function decode(mail: IncomingMail, { address, key }: { address: string; key: Buffer }): VendorEvent[] {
  const from = mail.from.address.trim().toLowerCase();
  if (!mailbox.safeParse(from).success || isAutomatic(mail, address)) return [];
  const subject = subjectOf(mail);
  const text = textOf(mail) || subject;
  const eventId = `mail:${digest(`${from}\n${mail.id ?? nameOf(mail)}`)}`;
  const ids = [...idsIn(headerOf(mail.headers, 'references')), ...idsIn(mail.id)];
  const reference: EmailReference = {
    to: from,
    mail: eventId,
    subject,
    references: [...new Set(ids)].slice(-mostReferences),
    said: digest(text.toLowerCase().replace(/\s+/g, ' ')),
    thread: isInThread(mail.to, address, from, key),
    proved: mail.proved,
  };
  const name = mail.from.name.trim();
  const [locale] = /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/i.exec(headerOf(mail.headers, 'content-language') ?? '') ?? [];
  const peer = { id: from, ...(name && { name }), ...(locale && { locale }) };
  const media = mail.attachments.map(mediumOf).filter(({ size }) => size !== 0);
  if (text === '' && media.length === 0) return [{ eventId, peer, reference, kind: 'unsupported' }];
  return [{ eventId, peer, reference, kind: 'message', text, ...(media.length > 0 && { media }) }];
}

function textOf({ text, html }: IncomingMail): string {
  const said = text.slice(0, longestText);
  return withoutQuote(said.trim() === '' ? textOfHtml(html) : said);
}

/** Mail programs put as many prefixes before it as there were answers. */
function subjectOf({ subject }: IncomingMail): string {
  const bare = clean(subject.slice(0, 1000))
    .replace(/\s+/g, ' ')
    .replace(/^(\s*(re|aw|sv|rv|fw|fwd|res|enc)(\[\d+\])?:\s*)+/i, '');
  return cutText(mask(bare).trim(), longestSubject);
}

function mediumOf({ name, mime, bytes }: IncomingMail['attachments'][number], index: number): MediaRef {
  return { ref: `part ${index}`, bytes, size: bytes.length, ...(name && { name }), ...(mime && { mime }) };
}

/** Of a mail without a Message-ID, which RFC 5322 allows: what makes it another one than those before. */
function nameOf({ headers, subject, text, html }: IncomingMail): string {
  return [headerOf(headers, 'date') ?? '', subject, text, html].join('\n');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
