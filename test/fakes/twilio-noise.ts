import { createHash } from 'node:crypto';
import type { VendorPost } from './fake-vendor.js';

/** What comes to a webhook and is no customer's message: short codes, other services and numbers, passing states, calls, events. */
export function twilioNoise(
  prefix: string,
  ours: string,
  signed: (form: Record<string, string>, query?: string) => VendorPost,
): VendorPost[] {
  const sid = (end: number) => ({ MessageSid: `SM${String(end).padStart(32, '0')}` });
  const message = {
    SmsStatus: 'received',
    Body: 'Hola',
    NumMedia: '0',
    From: `${prefix}+15551230001`,
    To: prefix + ours,
  };
  const status = { From: prefix + ours, To: `${prefix}+15551230001` };
  const event = Buffer.from('{"type":"com.twilio.messaging.message.sent"}');
  return [
    signed({ ...message, ...sid(1), From: '22395' }),
    signed({ ...message, ...sid(2), From: prefix ? 'messenger:103' : 'whatsapp:+15551230001' }),
    signed({ ...message, ...sid(3), To: `${prefix}+15550009999` }),
    signed({ ...message, ...sid(4), From: prefix + ours }),
    signed({ ...status, ...sid(5), MessageStatus: 'queued' }),
    signed({ ...status, ...sid(6), MessageStatus: 'half_sent' }),
    signed({ CallSid: 'CA1', CallStatus: 'ringing', From: '+15551230001', To: ours }),
    signedEvent(signed, event),
  ];
}

/** JSON is signed by its hash in the query. */
function signedEvent(signed: (form: Record<string, string>, query: string) => VendorPost, event: Buffer): VendorPost {
  const post = signed({}, `?bodySHA256=${createHash('sha256').update(event).digest('hex')}`);
  return { ...post, headers: { ...post.headers, 'content-type': 'application/json' }, body: event };
}
