import { createHmac, randomBytes } from 'node:crypto';
import type { VendorPost } from './fake-vendor.js';

/** A form as Twilio posts it to the address `publicUrl + target`, signed over that and all its parameters in order. */
export function signedForm(
  form: Record<string, string>,
  authToken: string,
  publicUrl: string,
  target: string,
): VendorPost {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], publicUrl + target);
  return {
    target,
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': createHmac('sha1', authToken).update(signed).digest('base64'),
      'i-twilio-idempotency-token': randomBytes(16).toString('hex'),
    },
    body: Buffer.from(new URLSearchParams(form).toString()),
  };
}
