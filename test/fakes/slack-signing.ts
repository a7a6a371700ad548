import { createHmac } from 'node:crypto';
import type { VendorPost } from './fake-vendor.js';

export const slackSecret = 'a signing secret of Slack';
export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };

/** `v0:timestamp:body` under the signing secret, as the document says. */
export function signedBySlack(content: string | URLSearchParams): VendorPost {
  const body = content.toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hash = createHmac('sha256', slackSecret).update(['v0', timestamp, body].join(':'), 'utf8').digest('hex');
  return {
    target: '/webhooks/slack',
    method: 'POST',
    headers: {
      ...(typeof content === 'string' ? { 'content-type': 'application/json' } : formHeaders),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    },
    body: Buffer.from(body),
  };
}

/** One letter of it is another, in a place where the form or the JSON stays what it is. */
export function altered(body: Buffer): Buffer {
  const bytes = Buffer.from(body);
  const at = Math.max(0, bytes.lastIndexOf('T1'));
  bytes[at] = bytes[at] === 0x54 ? 0x55 : 0x54;
  return bytes;
}
