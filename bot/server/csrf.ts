import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ConvozError } from '../errors.js';

/** The header in which the desk's pages send the token back. */
export const csrfHeader = 'x-convoz-csrf';

/**
 * The synchroniser token of a session (OWASP CSRF Prevention Cheat Sheet): known to pages of ours, which are told it, and not to
 * other sites, which can only make the browser send the cookie. It says nothing about the session's own token.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}

/** Throws CSRF_REFUSED for a request that may change something and does not carry the token of its session. */
export function checkCsrf(request: IncomingMessage, sessionToken: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const given = Buffer.from(String(request.headers[csrfHeader] ?? ''));
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new ConvozError('CSRF_REFUSED', 'The request does not carry the token of the session', {
    hint: `Send the csrf of GET /api/me as ${csrfHeader}.`,
  });
}
