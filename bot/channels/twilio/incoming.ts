import type { MediaRef, VendorEvent } from '../vendor-event.js';
import { isService, type Line, peerAt } from './line.js';

/** A customer's message, whether Twilio brought it or lists it. */
export interface Incoming {
  sid: string;
  from: string;
  to: string;
  text: string;
  media: MediaRef[];
  /** The id of the button or row that was tapped, and what stood on it. */
  tapped?: { id: string; title: string };
  name?: string;
  /** The customer's WhatsApp number, as WhatsApp says; digits only. */
  waId?: string;
  at: Date;
}

/** Words on which Twilio itself stops sending, or goes on; alone in a message, in any case (Twilio, "Advanced opt-out"). */
const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'CANCEL', 'REVOKE', 'OPTOUT']);
const startWord = 'START';

/** What a message is to us; undefined for one that is not from a person's number, or not for our line. */
export function eventOf(message: Incoming, line: Line): VendorEvent | undefined {
  const peer = peerAt(message.from, line);
  const isOurs = isService(line.from) ? peerAt(message.to, line) !== undefined : message.to === line.from;
  if (!peer || !isOurs || message.from === line.from) return undefined;
  const from = {
    eventId: message.sid,
    peer: {
      id: peer,
      ...(message.name && { name: message.name }),
      // Anybody can put another's number on an SMS; WhatsApp has proved the one it names.
      ...(line.prefix && message.waId && { phone: `+${message.waId}` }),
    },
    reference: { to: message.from, ...(line.prefix && { heardAt: message.at.toISOString() }) },
  };
  const word = message.text.trim().toUpperCase();
  if (!line.prefix && stopWords.has(word)) return { ...from, kind: 'blocked' };
  if (!line.prefix && word === startWord) return { ...from, kind: 'unblocked' };
  const { text, media, tapped } = message;
  if (!text.trim() && media.length === 0 && !tapped) return { ...from, kind: 'unsupported' };
  return {
    ...from,
    kind: 'message',
    text: tapped?.title || text,
    ...(tapped && { choice: tapped.id }),
    ...(media.length > 0 && { media }),
  };
}
