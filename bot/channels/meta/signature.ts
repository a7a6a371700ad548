import { createHmac, timingSafeEqual } from 'node:crypto';
import { ConvozError } from '../../errors.js';
import type { Delivery } from '../webhook-channel.js';

/**
 * `X-Hub-Signature-256: sha256=<hex>`, an HMAC-SHA256 of the raw body under the secret of the app; Meta signs what it posts
 * for WhatsApp, Messenger and Instagram alike. It has no time in it: a repeat is noticed by its event id. Throws
 * SIGNATURE_INVALID.
 */
export function verifyMeta(delivery: Delivery, appSecret: string): void {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(delivery.headers['x-hub-signature-256'] ?? '')?.[1];
  if (given !== undefined && appSecret !== '') {
    const made = createHmac('sha256', appSecret).update(delivery.body).digest();
    if (timingSafeEqual(made, Buffer.from(given, 'hex'))) return;
  }
  throw new ConvozError('SIGNATURE_INVALID', 'A delivery is not signed with the secret of the Meta app', {
    hint: 'Compare META_APP_SECRET with the app secret in the app dashboard.',
  });
}
