import type { Delivery } from '../delivery.js';

/** The part of nodemailer's errors that is looked at. */
interface SmtpError {
  /** Nodemailer's own: `EENVELOPE` for sender and recipient, `EMESSAGE` for the content, `EAUTH`, `ESOCKET`, …. */
  code?: unknown;
  /** The server's reply: 4xx not now, 5xx never (RFC 5321, 4.2.1). */
  responseCode?: unknown;
}

/**
 * What a failed attempt means. Only a 5xx about this very message is final. One that is about us (the login is wrong, the
 * server refuses our address) may be put right by the operator, and then every message that waited can still leave.
 */
export function smtpOutcome(error: unknown): Delivery {
  const { code, responseCode } = (error ?? {}) as SmtpError;
  const reply = typeof responseCode === 'number' ? { reply: responseCode } : {};
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isAboutMessage && isFinal(responseCode)) return { status: 'refused', code: 'MAIL_REFUSED', ...reply };
  return { status: 'later', code: 'SEND_UNREACHABLE', ...reply };
}

/** A login is missing, too weak or wrong, or must be encrypted (RFC 4954, 6): said of a message, meant for us. */
const aboutLogin = [530, 534, 535, 538];

/** Without a reply nodemailer itself found the address or the content wrong. */
function isFinal(reply: unknown): boolean {
  if (typeof reply !== 'number') return true;
  return reply >= 500 && reply <= 599 && !aboutLogin.includes(reply);
}
