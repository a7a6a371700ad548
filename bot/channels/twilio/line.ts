/** What is known of an account and a sender of Twilio; all as Twilio's console shows it. */
export interface TwilioSettings {
  accountSid: string;
  authToken: string;
  /** The number in E.164, or the SID of a messaging service (`MG…`). */
  from: string;
  /** Without a slash at the end. */
  apiUrl: string;
  /** Where Twilio reaches us, without a slash at the end. */
  publicUrl: string;
}

/** One of the two services that a sender speaks, and what differs between them. */
export interface Line {
  channel: 'twilio_sms' | 'twilio_wa';
  /** Before every number. */
  prefix: '' | 'whatsapp:';
  /** Our number as Twilio writes it, or the messaging service. */
  from: string;
}

export function lineOf(channel: Line['channel'], { from }: TwilioSettings): Line {
  const prefix = channel === 'twilio_wa' ? 'whatsapp:' : '';
  const bare = from.replace(/[\s().-]/g, '');
  if (isService(bare)) return { channel, prefix, from: bare };
  const number = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  return { channel, prefix, from: prefix + number.replace(missingPlus, '+') };
}

/** Twilio always writes one, and what does not equal its number is not taken for ours. Short codes have none. */
const missingPlus = /^(?:00)?(?=[1-9]\d{6,14}$)/;

export function isService(from: string): boolean {
  return /^MG[0-9a-f]{32}$/i.test(from);
}

/**
 * Who is behind an address of this line: a number in E.164, on WhatsApp also what it calls a user who does not show his. Undefined
 * for short codes, named senders and addresses of other services.
 */
export function peerAt(address: string, { prefix }: Line): string | undefined {
  const peer = address.startsWith(prefix) ? address.slice(prefix.length) : '';
  const known = prefix ? /^[\w.+-]{5,100}$/ : /^\+[1-9]\d{4,14}$/;
  return known.test(peer) ? peer : undefined;
}
