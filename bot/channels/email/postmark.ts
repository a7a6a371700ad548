import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import { readJson } from '../read-json.js';
import type { Delivery } from '../webhook-channel.js';
import { provedByHeaders } from './authenticated.js';
import { headerOf, type IncomingMail, idsIn, mostAttachments, pathOf } from './mail.js';

const text = z.string().catch('');
const person = z.looseObject({ Email: text, Name: text });

/** Postmark, "Inbound webhook"; as far as it is of use. */
const inbound = z.looseObject({
  MessageID: z.string().min(1),
  FromFull: person,
  ToFull: z.array(person).catch([]),
  CcFull: z.array(person).catch([]),
  OriginalRecipient: text,
  Subject: text,
  TextBody: text,
  HtmlBody: text,
  StrippedTextReply: text,
  Headers: z.array(z.looseObject({ Name: z.string(), Value: z.string() })).catch([]),
  Attachments: z.array(z.looseObject({ Name: text, Content: text, ContentType: text })).catch([]),
});

/** Postmark signs nothing: it sends the user and password of our address. Throws SIGNATURE_INVALID. */
export function verifyPostmark({ headers }: Delivery, secret: string): void {
  const [, basic = ''] = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(headers.authorization ?? '') ?? [];
  const given = Buffer.from(basic, 'base64');
  const known = Buffer.from(`convoz:${secret}`);
  if (secret !== '' && given.length === known.length && timingSafeEqual(given, known)) return;
  throw new ConvozError('SIGNATURE_INVALID', 'A delivery does not carry the password of the address at Postmark', {
    hint: 'The webhook at Postmark is https://convoz:<EMAIL_INBOUND_SECRET>@<your address>/webhooks/email.',
  });
}

/** A mail as Postmark tells it; undefined for anything else. */
export function readPostmark(delivery: Delivery): IncomingMail | undefined {
  const { data } = inbound.safeParse(readJson(delivery.body));
  if (!data) return undefined;
  const headers = data.Headers.map(({ Name, Value }) => [Name.toLowerCase(), Value] as const);
  const returnPath = headerOf(headers, 'return-path');
  return {
    id: idsIn(headerOf(headers, 'message-id'))[0] ?? data.MessageID,
    from: { address: data.FromFull.Email, name: data.FromFull.Name },
    to: [data.OriginalRecipient, ...[...data.ToFull, ...data.CcFull].map(({ Email }) => Email)],
    subject: data.Subject,
    headers,
    // What it took off was quoted; where it finds nothing new it leaves this empty.
    text: data.StrippedTextReply.trim() === '' ? data.TextBody : data.StrippedTextReply,
    html: data.HtmlBody,
    ...(returnPath !== undefined && { returnPath: pathOf(returnPath) }),
    proved: provedByHeaders(headers, data.FromFull.Email, 'postmark'),
    attachments: data.Attachments.slice(0, mostAttachments).map(({ Name, Content, ContentType }) => ({
      name: Name,
      mime: ContentType.split(';', 1)[0]?.trim() ?? '',
      bytes: Buffer.from(Content, 'base64'),
    })),
  };
}
