import { headerOf, type IncomingMail, pathOf } from './mail.js';
import { isOurs } from './thread.js';

/**
 * Whether a machine wrote it: an absence note, a list, a bounce, or a mail of our own. An answer to it would lead to another one
 * (RFC 3834, 2).
 */
export function isAutomatic({ headers, from, returnPath }: IncomingMail, address: string): boolean {
  const said = (name: string) => (headerOf(headers, name) ?? '').toLowerCase();
  const submitted = said('auto-submitted');
  const suppress = said('x-auto-response-suppress');
  const path = headerOf(headers, 'return-path');
  return (
    (submitted !== '' && !/^no\b/.test(submitted)) ||
    /^(bulk|list|junk)$/.test(said('precedence')) ||
    (suppress !== '' && suppress !== 'none') ||
    returnPath?.trim() === '' ||
    (path !== undefined && pathOf(path) === '') ||
    headers.some(([name, value]) => name === 'x-loop' && value.trim().toLowerCase() === address.toLowerCase()) ||
    isOurs(from.address, address) ||
    /^(mailer-daemon|postmaster)@/i.test(from.address)
  );
}
