import type { Clock } from '../../engine/ports.js';
import { ConvozError, type ErrorCode } from '../../errors.js';
import { jsonIn, retryAfterOf, type VendorCall, type VendorReply } from '../vendor-call.js';

export interface SlackSettings {
  /** `xoxb-…` */
  botToken: string;
  signingSecret: string;
  /** `https://slack.com/api`, without a slash at its end. */
  apiUrl: string;
}

/** Methods that write take JSON, and those that read a form. */
type Argument = { json: object } | { form: Record<string, string> };

/** Calls a method of the Web API, and resolves with the body of a success; rejects as `Channel.send` does. */
export type SlackApi = (
  method: string,
  argument: Argument,
) => Promise<{ body: Record<string, unknown>; headers: Headers }>;

export function slackApi({ botToken, apiUrl }: SlackSettings, call: VendorCall, clock: Clock): SlackApi {
  return async (method, argument) => {
    const isJson = 'json' in argument;
    const reply = await call({
      method: 'POST',
      url: `${apiUrl}/${method}`,
      headers: {
        authorization: `Bearer ${botToken}`,
        'content-type': isJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
      },
      body: isJson ? JSON.stringify(argument.json) : new URLSearchParams(argument.form).toString(),
    });
    const body = objectIn(reply);
    if (reply.status === 200 && body?.ok === true) return { body, headers: reply.headers };
    throw failure(method, reply, body, clock.now());
  };
}

type SendCode = Extract<ErrorCode, `SEND_${string}`>;

/** What Slack calls the reasons; everything else is the fault of this one message. */
const reasons: Partial<Record<SendCode, readonly string[]>> = {
  SEND_LIMITED: ['ratelimited', 'rate_limited'],
  SEND_UNREACHABLE: ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org'],
  SEND_BLOCKED: [
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'cannot_dm_bot',
    'user_not_found',
    'user_disabled',
  ],
  SEND_ACCOUNT_REFUSED: [
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'account_inactive',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'access_denied',
    'org_login_required',
    'ekm_access_denied',
    'team_access_not_granted',
    'messages_tab_disabled',
  ],
};

const hints: Partial<Record<SendCode, string>> = {
  SEND_REFUSED: 'Look the reason up at the method in the reference of the Slack Web API.',
  SEND_BLOCKED: 'He cannot be written to in Slack any more.',
  SEND_ACCOUNT_REFUSED: 'Look at the token and its scopes: convoz channel check slack.',
  SEND_UNKNOWN: 'Look at the channel whether it arrived.',
};

/** The usual failure of Slack is 200 with `ok: false` and a reason (docs.slack.dev, "Using the Slack Web API"). */
function failure(method: string, reply: VendorReply, body: Record<string, unknown> | undefined, now: Date) {
  const reason = /^\w{1,60}$/.exec(String(body?.error ?? ''))?.[0];
  const code = reason === undefined ? codeOfStatus(reply.status) : codeOfReason(reason, reply.status);
  const retryAfterMs = retryAfterOf(reply.headers, now);
  return new ConvozError(code, `Slack answered ${method} with ${reason ?? reply.status}`, {
    hint: hints[code] ?? 'It is tried again.',
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function codeOfReason(reason: string, status: number): SendCode {
  const known = Object.entries(reasons).find(([, names]) => names.includes(reason));
  return known ? (known[0] as SendCode) : status === 200 ? 'SEND_REFUSED' : codeOfStatus(status);
}

function codeOfStatus(status: number): SendCode {
  if (status === 429) return 'SEND_LIMITED';
  if (status === 401 || status === 403) return 'SEND_ACCOUNT_REFUSED';
  if (status === 408 || status >= 500) return 'SEND_UNREACHABLE';
  // A success that cannot be read: the message may be there.
  return status < 300 ? 'SEND_UNKNOWN' : 'SEND_REFUSED';
}

function objectIn(reply: VendorReply): Record<string, unknown> | undefined {
  const value = jsonIn(reply);
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
}
