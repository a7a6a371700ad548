import { z } from 'zod';
import { ConvozError, type ErrorCode } from '../../errors.js';
import { jsonIn, retryAfterOf, type VendorReply } from '../vendor-call.js';
import type { TelegramDeps, TelegramSettings } from './settings.js';

/** Calls a method of the Bot API and resolves with its result. Rejects with the codes of `Channel.send`. */
export type TelegramApi = (method: string, body?: object) => Promise<unknown>;

export function apiOf({ token, apiUrl }: TelegramSettings, { call, clock }: TelegramDeps): TelegramApi {
  return async (method, body = {}) => {
    const reply = await call({
      method: 'POST',
      url: `${apiUrl}/bot${token}/${method}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return resultOf(method, reply, clock.now());
  };
}

const answer = z.looseObject({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.int().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  parameters: z.looseObject({ retry_after: z.number().nonnegative().optional() }).optional().catch(undefined),
});

/** "Match on code and substring": descriptions are for people and may change. */
function resultOf(method: string, reply: VendorReply, now: Date): unknown {
  const said = answer.safeParse(jsonIn(reply)).data;
  if (said?.ok) return said.result;
  const status = said?.error_code ?? reply.status;
  const code = codeOf(status, said?.description ?? '');
  const asked = said?.parameters?.retry_after;
  const retryAfterMs = asked === undefined ? retryAfterOf(reply.headers, now) : asked * 1000;
  throw new ConvozError(code, `Telegram did not carry out ${method} (${status})`, {
    ...hintOf(code),
    ...(code === 'SEND_LIMITED' && retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function codeOf(status: number, description: string): ErrorCode {
  if (status === 429) return 'SEND_LIMITED';
  // A token that is not one at all is answered with 404.
  if (status === 401 || status === 404) return 'SEND_ACCOUNT_REFUSED';
  if (status === 403) return 'SEND_BLOCKED';
  if (status === 400 && /chat not found|user is deactivated|PEER_ID_INVALID/i.test(description)) return 'SEND_BLOCKED';
  if (status === 408 || status >= 500 || (status >= 300 && status < 400)) return 'SEND_UNREACHABLE';
  return status < 300 ? 'SEND_UNKNOWN' : 'SEND_REFUSED';
}

function hintOf(code: ErrorCode): { hint: string } {
  switch (code) {
    case 'SEND_ACCOUNT_REFUSED':
      return { hint: 'Ask BotFather for the token in force and set TELEGRAM_BOT_TOKEN.' };
    case 'SEND_BLOCKED':
      return { hint: 'He has blocked the bot or left Telegram; he can write again.' };
    case 'SEND_REFUSED':
      return { hint: 'It will not be taken as it is.' };
    case 'SEND_UNKNOWN':
      return { hint: 'Look at the chat whether it arrived.' };
    default:
      return { hint: 'It is tried again.' };
  }
}
