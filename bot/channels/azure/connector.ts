import type { ConfigurationBotFrameworkAuthentication } from '../../engine/botbuilder.js';
import type { Clock } from '../../engine/ports.js';
import { ConvozError, type ErrorCode, isConvozError } from '../../errors.js';
import { retryAfterOf, type VendorCall, type VendorReply } from '../vendor-call.js';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type SendCode = Extract<ErrorCode, `SEND_${string}`>;

/**
 * The HTTP client through which the SDK calls the Bot Connector: one call, and an error as `Channel.send` rejects with. The SDK's
 * own would try again by itself, also what may have arrived; it does so for errors of its own kind alone.
 */
export function connectorClient(call: VendorCall, clock: Clock): HttpClient {
  return {
    async sendRequest(request) {
      const reply = await call({
        method: request.method as 'POST',
        url: request.url,
        headers: request.headers.toJson(),
        body: String(request.body ?? ''),
      });
      if (reply.status < 200 || reply.status > 299) throw failure(reply, clock.now());
      const headers = request.headers.clone();
      for (const { name } of headers.headersArray()) headers.remove(name);
      headers.set('content-type', 'application/json');
      return { request, status: 200, headers, bodyAsText: acknowledgement(reply.text) };
    },
  };
}

/** What `send` rejects with after the SDK has failed: beside the calls above only the token can have, before anything left. */
export function sendFailure(error: unknown): ConvozError {
  if (isConvozError(error)) return error;
  const { name, errorCode } = error as { name?: unknown; errorCode?: unknown };
  const isRefused = name === 'ServerError' && !troubled.has(String(errorCode ?? ''));
  return isRefused
    ? new ConvozError('SEND_ACCOUNT_REFUSED', 'Microsoft gave no token for the Bot Connector', { hint: lookAtApp })
    : new ConvozError('SEND_UNREACHABLE', 'A token for the Bot Connector could not be fetched', {
        hint: 'It is tried again.',
      });
}

const lookAtApp = 'Look at MICROSOFT_APP_ID, its password, type and tenant.';
/** What Microsoft's login says of itself (RFC 6749, 4.1.2.1), not of who asks. */
const troubled = new Set(['', 'server_error', 'temporarily_unavailable']);

/** Under 403 in Teams: this one person, not the bot as such (Microsoft, "Send proactive messages"). */
const hisOwn = new Set(['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotNotInConversationRoster']);

function failure(reply: VendorReply, now: Date): ConvozError {
  const names = namesIn(reply.text);
  const code = codeOf(reply.status, names);
  const retryAfterMs = retryAfterOf(reply.headers, now);
  return new ConvozError(code, `The Bot Connector answered a message with ${[reply.status, ...names].join(' ')}`, {
    hint: hints[code] ?? 'It is tried again.',
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

const hints: Partial<Record<SendCode, string>> = {
  SEND_REFUSED: 'Look the reason up among the status codes of the Bot Connector.',
  SEND_BLOCKED: 'The conversation is gone, or he has blocked the bot.',
  SEND_ACCOUNT_REFUSED: lookAtApp,
};

function codeOf(status: number, names: readonly string[]): SendCode {
  if (status === 429) return 'SEND_LIMITED';
  if (names.some((name) => hisOwn.has(name))) return 'SEND_BLOCKED';
  if (status === 401 || status === 403) return 'SEND_ACCOUNT_REFUSED';
  // The conversation; but a message of his that is answered may be gone by itself.
  if (status === 404) return names.includes('ActivityNotFoundInConversation') ? 'SEND_REFUSED' : 'SEND_BLOCKED';
  // 412: somebody else wrote into the conversation at this moment.
  return status === 408 || status === 412 || status >= 500 ? 'SEND_UNREACHABLE' : 'SEND_REFUSED';
}

/** `code` and `subCode` of the error. */
function namesIn(text: string): string[] {
  const { error } = (parsed(text) ?? {}) as { error?: { code?: unknown; subCode?: unknown } };
  return [error?.code, error?.subCode].filter(
    (name) => typeof name === 'string' && /^\w{1,60}$/.test(name),
  ) as string[];
}

/** As JSON that the SDK can read. Throws SEND_UNKNOWN for what is none, though it says it is a success. */
function acknowledgement(text: string): string {
  if (text.trim() === '') return '{}';
  if (parsed(text) !== undefined) return text;
  throw new ConvozError('SEND_UNKNOWN', 'The Bot Connector took a message and answered with what is no JSON', {
    hint: 'Look at the channel whether it arrived.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
