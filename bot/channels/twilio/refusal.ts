import { ConvozError, type ErrorCode } from '../../errors.js';
import { retryAfterOf, type VendorReply } from '../vendor-call.js';

/** Twilio's error codes that mean more than that this message cannot be sent. */
const classes: Readonly<Record<string, ErrorCode>> = {
  20003: 'SEND_ACCOUNT_REFUSED',
  20429: 'SEND_LIMITED',
  63018: 'SEND_LIMITED',
  21610: 'SEND_BLOCKED',
  63016: 'SEND_WINDOW_CLOSED',
};

const hints: Partial<Record<ErrorCode, string>> = {
  SEND_ACCOUNT_REFUSED: 'Look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.',
  SEND_LIMITED: 'It is tried again.',
  SEND_UNREACHABLE: 'It is tried again.',
  SEND_BLOCKED: 'The customer has written STOP; nothing is sent until he writes START.',
  SEND_WINDOW_CLOSED: 'WhatsApp takes free text within 24 hours of what the customer wrote last.',
};

/** What an error code of a message means; `SEND_REFUSED` for all that need no class of their own. */
export function classOf(code: string): ErrorCode {
  return classes[code] ?? 'SEND_REFUSED';
}

/** An answer that is no success, as `Channel.send` rejects with it. */
export function refusal(reply: VendorReply, now: Date): ConvozError {
  const said = /"code"\s*:\s*(\d{1,6})\b/.exec(reply.text)?.[1] ?? '';
  const code = classes[said] ?? byStatus(reply.status);
  const retryAfterMs = code === 'SEND_LIMITED' ? retryAfterOf(reply.headers, now) : undefined;
  return new ConvozError(code, `Twilio refused a request (${said || reply.status})`, {
    hint: hints[code] ?? `Look up error ${said || reply.status} in Twilio's error list.`,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function byStatus(status: number): ErrorCode {
  if (status === 401) return 'SEND_ACCOUNT_REFUSED';
  if (status === 429) return 'SEND_LIMITED';
  return status === 408 || status >= 500 ? 'SEND_UNREACHABLE' : 'SEND_REFUSED';
}
