import { z } from 'zod';
import { isConvozError } from '../../errors.js';
import type { Finding } from '../webhook-channel.js';
import type { TelegramApi } from './api.js';
import type { TelegramSettings } from './settings.js';

export const me = z.looseObject({ first_name: z.string().optional(), username: z.string().optional() });

const webhook = z.looseObject({
  url: z.string(),
  pending_update_count: z.number().optional(),
  /** Unix time. */
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
  allowed_updates: z.array(z.string()).optional(),
});

/** What is asked for; what is left out keeps its earlier setting at Telegram. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'];

const register = 'Run: convoz channel register telegram.';
const recentMs = 24 * 3_600_000;

/** What `convoz channel check telegram` tells of a bot. */
export async function findings(api: TelegramApi, { publicUrl }: TelegramSettings, now: Date): Promise<Finding[]> {
  return [
    ...(await found('token', async () => {
      const { first_name = '?', username = '?' } = me.parse(await api('getMe'));
      return [{ result: 'ok', detail: `The token is that of ${first_name} (@${username}).` }];
    })),
    ...(await found('webhook', async () => ofWebhook(webhook.parse(await api('getWebhookInfo')), publicUrl, now))),
  ];
}

/** `<PUBLIC_URL>/webhooks/telegram`. */
export function webhookUrl(publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/webhooks/telegram`;
}

/** Sets the webhook. What has been waiting for it at Telegram is delivered. */
export function registered(api: TelegramApi, secret: string, publicUrl: string): Promise<Finding[]> {
  return found('webhook', async () => {
    const url = webhookUrl(publicUrl);
    const fault = faultOf(url, secret);
    if (fault) return [{ result: 'failed', detail: fault }];
    await api('setWebhook', {
      url,
      secret_token: secret,
      allowed_updates: allowedUpdates,
      drop_pending_updates: false,
    });
    return [{ result: 'ok', detail: `Telegram delivers to ${url}.` }];
  });
}

type Found = Omit<Finding, 'what'>;

async function found(what: string, look: () => Promise<Found[]>): Promise<Finding[]> {
  try {
    return (await look()).map((finding) => ({ what, ...finding }));
  } catch (error) {
    const detail = isConvozError(error)
      ? [`${error.message}.`, error.hint].filter(Boolean).join(' ')
      : 'Telegram answered with something that could not be read.';
    return [{ what, result: 'failed', detail }];
  }
}

/** Bot API, setWebhook. */
function faultOf(url: string, secret: string): string | undefined {
  const { protocol, port } = URL.canParse(url) ? new URL(url) : { protocol: '', port: '' };
  if (protocol !== 'https:' || !['', '80', '88', '8443'].includes(port)) {
    return 'Telegram delivers by https to port 443, 80, 88 or 8443 only: set PUBLIC_URL to such an address.';
  }
  if (/^[\w-]{1,256}$/.test(secret)) return undefined;
  return 'TELEGRAM_WEBHOOK_SECRET must be 1 to 256 of A-Z, a-z, 0-9, _ and -.';
}

function ofWebhook(info: z.infer<typeof webhook>, publicUrl: string, now: Date): Found[] {
  const url = webhookUrl(publicUrl);
  if (info.url === '') return [{ result: 'failed', detail: `Telegram delivers nowhere. ${register}` }];
  if (info.url !== url) {
    // Not the whole of it: an address of somebody else's may have a secret in its path.
    const other = URL.canParse(info.url) ? new URL(info.url).host : '?';
    return [{ result: 'failed', detail: `Telegram delivers to ${other}, not to ${url}. ${register}` }];
  }
  const waiting = info.pending_update_count ?? 0;
  const missing = allowedUpdates.filter((kind) => info.allowed_updates?.includes(kind) === false);
  const failedAt = (info.last_error_date ?? 0) * 1000;
  return [
    { result: 'ok', detail: `Telegram delivers to ${url}; ${waiting} updates are waiting.` },
    ...(missing.length > 0
      ? [{ result: 'warn' as const, detail: `It does not deliver ${missing.join(', ')}. ${register}` }]
      : []),
    ...(now.getTime() - failedAt < recentMs
      ? [{ result: 'warn' as const, detail: lastError(failedAt, info.last_error_message ?? '?') }]
      : []),
  ];
}

function lastError(failedAt: number, message: string): string {
  const about401 = /401/.test(message) ? ` The secrets differ. ${register}` : '';
  return `The last failed delivery was at ${new Date(failedAt).toISOString()}: ${message.slice(0, 200)}.${about401}`;
}
