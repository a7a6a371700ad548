import { createHmac } from 'node:crypto';

/**
 * The value of `X-Convoz-Signature`: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`. The time is signed
 * with the body, so that a receiver can refuse an old request that somebody repeats.
 */
export function webhookSignature(secret: string, body: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
