import { createHmac, timingSafeEqual } from 'node:crypto';
import { ConvozError } from '../errors.js';

/** Who a site says its visitor is: its own id of him, and HMAC-SHA256 of it under the secret the two share, in hex. */
export interface SignedUser {
  id: string;
  hash: string;
}

export function identityHash(userId: string, secret: string): string {
  return createHmac('sha256', secret).update(userId, 'utf8').digest('hex');
}

/** Rejects with IDENTITY_REFUSED what the site has not signed. Takes as long for a nearly right hash as for a wrong one. */
export function checkSignedUser({ id, hash }: SignedUser, secret: string | undefined): void {
  if (secret === undefined) {
    throw new ConvozError('IDENTITY_REFUSED', 'Signed identities are not set up here', {
      hint: 'Set WIDGET_IDENTITY_SECRET, or leave the user out.',
    });
  }
  const expected = Buffer.from(identityHash(id, secret));
  const given = Buffer.from(hash.toLowerCase());
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ConvozError('IDENTITY_REFUSED', 'The signature is not that of this user id', {
      hint: 'Sign on your server: HMAC-SHA256 of the user id under WIDGET_IDENTITY_SECRET, in hex.',
    });
  }
}
