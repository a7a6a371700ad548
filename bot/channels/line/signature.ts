import { createHmac, timingSafeEqual } from 'node:crypto';
import { ConvozError } from '../../errors.js';
import type { Delivery } from '../webhook-channel.js';

/**
 * `x-line-signature`: an HMAC-SHA256 of the raw body under the channel secret, in Base64 (LINE, "Verify webhook signature"). There is
 * no time in it, so a repeat is noticed by its event id. Throws SIGNATURE_INVALID.
 */
export function verifyLine(delivery: Delivery, channelSecret: string): void {
  const given = Buffer.from(delivery.headers['x-line-signature'] ?? '', 'base64');
  if (channelSecret !== '') {
    const made = createHmac('sha256', channelSecret).update(delivery.body).digest();
    if (given.length === made.length && timingSafeEqual(given, made)) return;
  }
  throw new ConvozError('SIGNATURE_INVALID', 'A delivery is not signed with the secret of the LINE channel', {
    hint: 'Compare LINE_CHANNEL_SECRET with the channel secret in the LINE Developers Console.',
  });
}
