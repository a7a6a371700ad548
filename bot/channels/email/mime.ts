import PostalMime, { type Address } from 'postal-mime';
import { ConvozError } from '../../errors.js';
import { headerOf, type IncomingMail, idsIn, longestMail, mostAttachments, pathOf } from './mail.js';

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 2 };

/**
 * A whole mail (RFC 5322) as it came, and what `besides` knows of it from around. Rejects with BAD_REQUEST for one that is too large or
 * cannot be read.
 */
export async function readMime(bytes: Buffer, besides: (mail: IncomingMail) => IncomingMail): Promise<IncomingMail> {
  if (bytes.length > longestMail) throw new ConvozError('BAD_REQUEST', 'A mail is larger than 25 MB');
  const email = await PostalMime.parse(bytes, limits).catch((cause: unknown) => {
    throw new ConvozError('BAD_REQUEST', 'A mail cannot be read', { cause });
  });
  const headers = email.headers.map(({ key, value }) => [key.toLowerCase(), value.replace(/\s+/g, ' ')] as const);
  const [id] = idsIn(email.messageId);
  const returnPath = headerOf(headers, 'return-path');
  const [from] = mailboxes(email.from ? [email.from] : []);
  return besides({
    ...(id !== undefined && { id }),
    from: { address: from?.address ?? '', name: from?.name ?? '' },
    to: mailboxes([...(email.to ?? []), ...(email.cc ?? [])]).map(({ address }) => address),
    subject: email.subject ?? '',
    headers,
    text: email.text ?? '',
    html: email.html ?? '',
    ...(returnPath !== undefined && { returnPath: pathOf(returnPath) }),
    proved: false,
    attachments: email.attachments.slice(0, mostAttachments).map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mime: mimeType,
      bytes: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer),
    })),
  });
}

function mailboxes(addresses: readonly Address[]): { address: string; name: string }[] {
  return addresses.flatMap((one) => one.group ?? [{ address: one.address ?? '', name: one.name }]);
}
