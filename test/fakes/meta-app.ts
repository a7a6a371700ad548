import { createHmac } from 'node:crypto';
import type { VendorPost } from './fake-vendor.js';

/** One app at Meta, whose secret signs what WhatsApp, Messenger and Instagram post. */
export const metaApp = {
  id: '1517776481860111',
  secret: 'a-secret-of-the-app',
  verifyToken: 'a-verify-token',
  graphVersion: 'v25.0',
};

/** What Meta posts, with `X-Hub-Signature-256` over its bytes. */
export function metaPost(target: string, value: object): VendorPost {
  const body = Buffer.from(JSON.stringify(value));
  const signature = createHmac('sha256', metaApp.secret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
  return { target, method: 'POST', headers, body };
}

/** The question at the end of a set-up, and what must come back. */
export function metaHandshakePost(target: string): { post: VendorPost; expects: string } {
  const challenge = '1158201444';
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': challenge,
    'hub.verify_token': metaApp.verifyToken,
  });
  const post: VendorPost = { target: `${target}?${query}`, method: 'GET', headers: {}, body: Buffer.alloc(0) };
  return { post, expects: challenge };
}

/** An error as the Graph API words it. */
export function graphErrorBody(code: number, subcode?: number) {
  const error = { message: `(#${code}) An error`, type: 'OAuthException', code, fbtrace_id: 'AbCdEf' };
  return { error: { ...error, ...(subcode !== undefined && { error_subcode: subcode }) } };
}
