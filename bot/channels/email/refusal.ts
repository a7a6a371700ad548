import { ConvozError, type ErrorCode } from '../../errors.js';

/** The part of nodemailer's errors that is looked at. */
interface SmtpError {
  /** Nodemailer's own, such as `EENVELOPE`, `EAUTH` or `ESOCKET`. */
  code?: unknown;
  /** The server's reply: 4xx not now, 5xx never (RFC 5321, 4.2.1). */
  responseCode?: unknown;
  /** What the server answered to, such as `RCPT TO`. */
  command?: unknown;
  syscall?: unknown;
  /** Of the socket, such as `CERT_HAS_EXPIRED`. */
  originalCode?: unknown;
  /** Which wait was too long, such as `GREETING_TIMEOUT`. */
  timeoutType?: unknown;
}

/** What a mail that did not leave means for `Channel.send`. */
export function refusalOf(error: unknown): ConvozError {
  const said = (error ?? {}) as SmtpError;
  const reply = typeof said.responseCode === 'number' ? said.responseCode : undefined;
  const code = isBefore(said) ? 'SEND_UNREACHABLE' : meaningOf(said, reply);
  return new ConvozError(code, `The mail server did not take a mail (${reply ?? 'no reply'})`, { hint: hintOf(code) });
}

/** A login is missing, too weak or wrong, or must be encrypted (RFC 4954, 6). */
const aboutLogin = [530, 534, 535, 538];
/** Not now, for this mailbox: it is busy, full, or the server wants to see us try again. */
const aboutMailbox = [450, 451, 452];

function meaningOf({ code, command }: SmtpError, reply: number | undefined): ErrorCode {
  if (reply === undefined) return withoutReply(code, command);
  if (aboutLogin.includes(reply)) return 'SEND_ACCOUNT_REFUSED';
  if (aboutMailbox.includes(reply)) return 'SEND_LIMITED';
  // A reply that promises nothing bad came at a moment when the mail was done, or is none at all.
  if (reply < 400) return 'SEND_UNKNOWN';
  if (reply < 500) return 'SEND_UNREACHABLE';
  if (command === 'DATA') return 'SEND_REFUSED';
  if (command === 'RCPT TO') return [550, 551, 553].includes(reply) ? 'SEND_BLOCKED' : 'SEND_REFUSED';
  // Said to our greeting, our login or our address.
  return 'SEND_ACCOUNT_REFUSED';
}

/** The line to the server never came about, or not as safe as it must be: nothing of the mail can have left. */
function isBefore({ code, syscall, originalCode, timeoutType }: SmtpError): boolean {
  if (syscall === 'connect' || code === 'EDNS' || code === 'ETLS') return true;
  if (/CERT|SELF_SIGNED|UNABLE_TO|TLS|EPROTO/.test(String(originalCode ?? ''))) return true;
  return timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT';
}

function withoutReply(code: unknown, command: unknown): ErrorCode {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'SEND_ACCOUNT_REFUSED';
  if (code === 'EENVELOPE' || (code === 'EMESSAGE' && command !== 'DATA')) return 'SEND_REFUSED';
  return 'SEND_UNKNOWN';
}

function hintOf(code: ErrorCode): string {
  switch (code) {
    case 'SEND_ACCOUNT_REFUSED':
      return 'See that user and password in SMTP_URL are right, and that this account may send as EMAIL_ADDRESS.';
    case 'SEND_BLOCKED':
      return 'There is no such mailbox.';
    case 'SEND_REFUSED':
      return 'It will not be taken as it is.';
    case 'SEND_UNKNOWN':
      return 'Look at the mail server whether it left.';
    default:
      return 'It is tried again.';
  }
}
