import { z } from 'zod';
import { ConvozError, type ErrorCode } from '../../errors.js';
import { jsonIn, retryAfterOf, type VendorReply } from '../vendor-call.js';

const graphError = z.looseObject({
  error: z.looseObject({ code: z.number().int(), error_subcode: z.number().int().optional() }),
});

/** What an error number of the Graph API means for a send; Meta asks to decide on numbers, never on titles. */
export type GraphClass = Extract<
  ErrorCode,
  'SEND_REFUSED' | 'SEND_BLOCKED' | 'SEND_WINDOW_CLOSED' | 'SEND_ACCOUNT_REFUSED' | 'SEND_LIMITED' | 'SEND_UNREACHABLE'
>;

const limited = new Set([4, 32, 613, 80007, 130429, 131048, 131056]);
/** One message in 6 s to the same person, though a small burst passes. */
const tooManyToHim = 131056;
const pairPauseMs = 6000;
const windowClosed = new Set([131047]);
/** Messenger's number for it comes under the permissions. */
const windowClosedSubcodes = new Set([2018278]);
/** 131050: he has stopped marketing messages, as which Meta may take a template. WhatsApp never tells who blocks a business. */
const blocked = new Set([551, 131050]);
/** Token, permission, restriction, payment, or a number that is not registered (33: that is no more). */
const accountRefused = new Set([0, 3, 10, 33, 102, 190, 368, 131031, 131042, 131045, 133010]);
/** Under 100, a wrong parameter: the account that is to send does not exist, or not for this token. */
const noSuchAccount = 33;
/** Said while the vendor is down. 2 may also mean that he has blocked us: trying a few times finds out. */
const troubled = new Set([1, 2, 131000, 131016, 133004]);

/** Meta, "Error codes" of the WhatsApp Business Platform (15 May 2026) and of the Messenger Platform. Undefined: not known. */
export function graphClass(code: number, subcode?: number): GraphClass | undefined {
  if (windowClosed.has(code) || (subcode !== undefined && windowClosedSubcodes.has(subcode))) {
    return 'SEND_WINDOW_CLOSED';
  }
  if (limited.has(code)) return 'SEND_LIMITED';
  if (blocked.has(code)) return 'SEND_BLOCKED';
  const isRefused = accountRefused.has(code) || (code >= 200 && code <= 299);
  if (isRefused || (code === 100 && subcode === noSuchAccount)) return 'SEND_ACCOUNT_REFUSED';
  if (troubled.has(code)) return 'SEND_UNREACHABLE';
  return undefined;
}

/** What an answer says went wrong, if it says so. */
export function graphErrorOf(reply: VendorReply): z.infer<typeof graphError>['error'] | undefined {
  return graphError.safeParse(jsonIn(reply)).data?.error;
}

/** What `Channel.send` rejects with after an answer of the Graph API that is no success. */
export function graphFailure(reply: VendorReply, now: Date): ConvozError {
  const said = graphErrorOf(reply);
  const known = said && graphClass(said.code, said.error_subcode);
  const code = known ?? classOfStatus(reply.status);
  const number = said ? `${reply.status}, error ${said.code}` : `${reply.status}`;
  const retryAfterMs = retryAfterOf(reply.headers, now) ?? (said?.code === tooManyToHim ? pairPauseMs : undefined);
  return new ConvozError(code, `The Graph API answered a message with ${number}`, {
    hint: hints[code],
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** The body of a success. Throws what `send` rejects with: SEND_UNKNOWN where a success cannot be read. */
export function graphAnswer(reply: VendorReply, now: Date): unknown {
  if (reply.status < 200 || reply.status > 299) throw graphFailure(reply, now);
  const body = jsonIn(reply);
  if (body !== undefined) return body;
  throw new ConvozError('SEND_UNKNOWN', 'The Graph API took a message and answered with what is no JSON', {
    hint: 'Look at the channel whether it arrived.',
  });
}

function classOfStatus(status: number): GraphClass {
  if (status === 429) return 'SEND_LIMITED';
  if (status === 401) return 'SEND_ACCOUNT_REFUSED';
  return status === 408 || status >= 500 || status < 400 ? 'SEND_UNREACHABLE' : 'SEND_REFUSED';
}

const hints: Record<GraphClass, string> = {
  SEND_REFUSED: 'Look up the number among the error codes of the platform.',
  SEND_BLOCKED: 'He does not take messages from us.',
  SEND_WINDOW_CLOSED: 'It can leave once he has written again.',
  SEND_ACCOUNT_REFUSED: 'Look at the token, its permissions and the state of the account: convoz channel check.',
  SEND_LIMITED: 'It is tried again.',
  SEND_UNREACHABLE: 'It is tried again.',
};
