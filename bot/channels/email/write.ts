import { createHash } from 'node:crypto';
import { type Html, html } from '../../support/html.js';
import type { EmailReference } from './reference.js';
import type { EmailRequest } from './requests.js';
import type { OutgoingMail } from './settings.js';
import { threadAddress } from './thread.js';

export interface WriteFrom {
  /** Of the outbox entry. */
  id: string;
  address: string;
  key: Buffer;
  /** Where what it asks for is answered. */
  rateLink?: string;
}

/**
 * An answer to a mail. Its Message-ID is made of the id of the outbox entry, so that a second attempt is the same message to whoever
 * receives both. What nobody of the team wrote says so (RFC 3834, 3.1.7). A rating has a link for each point, which only shows the page
 * with the point chosen: scanners open links before anybody reads the mail.
 */
export function write(
  { text, language, automatic, rates }: EmailRequest,
  { to, subject, references }: EmailReference,
  { id, address, key, rateLink }: WriteFrom,
): OutgoingMail {
  const inReplyTo = references.at(-1);
  const points = rateLink === undefined ? [] : (rates?.points ?? []);
  const lines = [text, ...points.map(({ point, label }) => `${label}: ${rateLink}?v=${point}`)].join('\n');
  return {
    from: address,
    to,
    replyTo: threadAddress(address, to, key),
    subject: `Re: ${subject}`.trim(),
    text: lines,
    html: pageOf(lines, language),
    messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domainOf(address)}>`,
    ...(inReplyTo !== undefined && { inReplyTo, references }),
    headers: {
      'X-Loop': address,
      'Content-Language': language,
      ...(automatic && { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }),
    },
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The same words, for programs that show no plain text. */
function pageOf(text: string, language: string): string {
  const lines = text.split('\n').map((line) => html`${line.split(/(https?:\/\/[^\s<>"]+)/).map(linked)}<br>\n`);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"></head><body>${lines}</body></html>
`.markup;
}

function linked(part: string, index: number): string | Html {
  return index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part;
}
