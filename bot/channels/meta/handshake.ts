import { createHash, timingSafeEqual } from 'node:crypto';
import type { Delivery, VendorAnswer } from '../webhook-channel.js';

/** What comes back is shown by nobody, and cannot be markup either. */
const harmless = /^[\w-]{1,256}$/;

/**
 * The end of a set-up: Meta asks by GET whether we know the verify token, and is answered with its challenge, or with 403. Undefined
 * for anything but a GET.
 */
export function metaHandshake(delivery: Delivery, verifyToken: string): VendorAnswer | undefined {
  if (delivery.method !== 'GET') return undefined;
  const query = new URLSearchParams(delivery.target.split('?')[1] ?? '');
  const challenge = query.get('hub.challenge') ?? '';
  const knows =
    query.get('hub.mode') === 'subscribe' &&
    verifyToken !== '' &&
    isEqual(query.get('hub.verify_token') ?? '', verifyToken);
  if (!knows || !harmless.test(challenge)) return { status: 403 };
  return { status: 200, type: 'text/plain', body: challenge };
}

function isEqual(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
