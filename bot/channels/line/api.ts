import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ConvozError, type ErrorCode } from '../../errors.js';
import { jsonIn, retryAfterOf, type VendorReply } from '../vendor-call.js';
import type { LineDeps, LineSettings } from './settings.js';

export interface LineApi {
  /** Rejects with the codes of `Channel.send`. */
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
  /** Sends a message; however often it is called with the same `id` within a day, LINE takes it once. Resolves with LINE's id. */
  push(to: string, message: object, id: string): Promise<string>;
  headers: Record<string, string>;
}

export function apiOf({ accessToken, apiUrl }: LineSettings, { call, clock }: LineDeps): LineApi {
  const headers = { authorization: `Bearer ${accessToken}` };
  const ask = (method: 'GET' | 'POST', path: string, body?: object, key: Record<string, string> = {}) =>
    call({
      method,
      url: `${apiUrl}${path}`,
      headers: { ...headers, ...key, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    headers,
    get: async (path) => jsonOf(await ask('GET', path), clock.now()),
    post: async (path, body) => jsonOf(await ask('POST', path, body), clock.now()),
    async push(to, message, id) {
      const key = { 'x-line-retry-key': retryKey(id) };
      const reply = await ask('POST', '/v2/bot/message/push', { to, messages: [message] }, key);
      const receipt = sent.safeParse(reply.status === 409 ? jsonIn(reply) : jsonOf(reply, clock.now()));
      const known = receipt.data?.sentMessages[0]?.id ?? reply.headers.get('x-line-accepted-request-id');
      if (known) return known;
      // Taken before, by this key; which of LINE's ids it got is not told.
      if (reply.status === 409) return retryKey(id);
      throw refusal(reply.status, 'SEND_UNKNOWN');
    },
  };
}

const sent = z.looseObject({ sentMessages: z.array(z.looseObject({ id: z.string().min(1) })).min(1) });
const fault = z.looseObject({ message: z.string() });

/** A UUID that an outbox entry always has (RFC 9562, version 8). */
export function retryKey(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function jsonOf(reply: VendorReply, now: Date): unknown {
  const body = jsonIn(reply);
  if (reply.status >= 200 && reply.status < 300) {
    if (body === undefined) throw refusal(reply.status, 'SEND_UNKNOWN');
    return body;
  }
  const code = codeOf(reply.status, fault.safeParse(body).data?.message ?? '');
  const retryAfterMs = code === 'SEND_LIMITED' ? retryAfterOf(reply.headers, now) : undefined;
  throw refusal(reply.status, code, retryAfterMs);
}

/** LINE, "Status codes" and "Error responses". */
function codeOf(status: number, message: string): ErrorCode {
  if (status === 429) return /monthly limit/i.test(message) ? 'SEND_ACCOUNT_REFUSED' : 'SEND_LIMITED';
  if (status === 401 || status === 403) return 'SEND_ACCOUNT_REFUSED';
  if (status === 400 && /Failed to send messages|'to'/i.test(message)) return 'SEND_BLOCKED';
  if (status === 408 || status >= 500 || status < 400) return 'SEND_UNREACHABLE';
  return 'SEND_REFUSED';
}

const hints: Partial<Record<ErrorCode, string>> = {
  SEND_ACCOUNT_REFUSED: 'Look at the access token and at the messages left this month: convoz channel check line.',
  SEND_BLOCKED: 'Nobody has this id any more, or not for this account.',
  SEND_REFUSED: 'It will not be taken as it is.',
};

function refusal(status: number, code: ErrorCode, retryAfterMs?: number): ConvozError {
  return new ConvozError(code, `LINE did not carry out a request (${status})`, {
    hint: hints[code] ?? 'It is tried again.',
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
