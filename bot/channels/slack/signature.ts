import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../webhook-channel.js';

/** A delivery may be this much older or newer than our clock, in seconds. */
const windowS = 300;

/**
 * Whether Slack signed these bytes within five minutes of now: `X-Slack-Signature` is `v0=` and the HMAC-SHA256, in hex, of
 * `v0:<X-Slack-Request-Timestamp>:<body>` under the app's signing secret (docs.slack.dev, "Verifying requests from Slack").
 * A time to come is refused as well as one long past, so that a request taken down cannot be kept for later.
 */
export function isSigned({ headers, body, at }: Delivery, signingSecret: string): boolean {
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  if (signingSecret === '' || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Math.floor(at.getTime() / 1000) - Number(timestamp)) > windowS) return false;
  const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const [ours, theirs] = [Buffer.from(`v0=${expected}`), Buffer.from(headers['x-slack-signature'] ?? '')];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
