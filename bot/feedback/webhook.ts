import type { Clock } from '../engine/ports.js';
import type { Dispatch } from '../support/dispatch.js';
import type { Delivery, Sender } from './delivery.js';
import { webhookSignature } from './webhook-signature.js';

export interface WebhookDeps {
  /** http or https, from the settings: nothing that anybody sends us can change where it goes. */
  url: string;
  secret: string;
  clock: Clock;
}

const timeoutMs = 10_000;
const atOnce = 4;

/**
 * Posts the payload of a dispatch as JSON, signed. The receiver has ten seconds for a 2xx. Tried again are no answer, 408,
 * 429 and 5xx, after `Retry-After` where it is given; any other answer, a redirect among them, ends it.
 */
export function webhookSender(deps: WebhookDeps): Sender {
  return { send: (dispatch, signal) => post(dispatch, signal, deps), timeoutMs, atOnce };
}

async function post({ id, payload }: Dispatch, signal: AbortSignal, deps: WebhookDeps): Promise<Delivery> {
  const now = deps.clock.now();
  let response: Response;
  try {
    response = await fetch(deps.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Convoz',
        'x-convoz-id': id,
        'x-convoz-signature': webhookSignature(deps.secret, payload, now),
      },
      body: payload,
      redirect: 'manual',
      signal,
    });
  } catch {
    return { status: 'later', code: 'SEND_UNREACHABLE' };
  }
  // Nobody reads it, and an endless one must not keep the connection.
  await response.body?.cancel().catch(() => {});
  return judgeReply(response.status, response.headers.get('retry-after'), now);
}

/** What an answer of the receiver means: its HTTP status and `Retry-After`. */
export function judgeReply(reply: number, retryAfter: string | null, now: Date): Delivery {
  if (reply >= 200 && reply < 300) return { status: 'delivered' };
  if (reply !== 408 && reply !== 429 && reply < 500) return { status: 'refused', code: 'SEND_REFUSED', reply };
  const afterMs = readRetryAfter(retryAfter, now);
  return { status: 'later', code: 'SEND_UNREACHABLE', reply, ...(afterMs !== undefined && { afterMs }) };
}

/** Milliseconds from now: seconds or an HTTP date (RFC 9110, 10.2.3); undefined for anything else, and for the past. */
export function readRetryAfter(value: string | null, now: Date): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return ms > 0 ? ms : undefined;
}
