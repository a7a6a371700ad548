import { z } from 'zod';
import { isConvozError } from '../../errors.js';
import type { Finding } from '../webhook-channel.js';
import type { LineApi } from './api.js';
import type { LineSettings } from './settings.js';

const info = z.looseObject({ displayName: z.string().optional(), basicId: z.string().optional() });
const endpoint = z.looseObject({ endpoint: z.string(), active: z.boolean() });
const quota = z.looseObject({ type: z.string(), value: z.number().optional() });
const consumption = z.looseObject({ totalUsage: z.number() });

/** From here on the end of the month may come too late. */
const nearlyAll = 0.8;

/** What `convoz channel check line` tells of an account. */
export async function findings(api: LineApi, { publicUrl }: LineSettings): Promise<Finding[]> {
  return [
    await found('token', async () => {
      const { displayName = '?', basicId = '?' } = info.parse(await api.get('/v2/bot/info'));
      return { result: 'ok', detail: `The token is that of ${displayName} (${basicId}).` };
    }),
    await found('webhook', async () => {
      const set = endpoint.parse(await api.get('/v2/bot/channel/webhook/endpoint'));
      return ofWebhook(set, `${publicUrl.replace(/\/+$/, '')}/webhooks/line`);
    }),
    await found('messages', async () => {
      const { type, value = 0 } = quota.parse(await api.get('/v2/bot/message/quota'));
      if (type !== 'limited') return { result: 'ok', detail: 'The plan has no limit of messages a month.' };
      const { totalUsage } = consumption.parse(await api.get('/v2/bot/message/quota/consumption'));
      const result = totalUsage < nearlyAll * value ? 'ok' : 'warn';
      return { result, detail: `${totalUsage} of ${value} messages of this month have been used.` };
    }),
  ];
}

type Found = Omit<Finding, 'what'>;

function ofWebhook(set: z.infer<typeof endpoint>, url: string): Found {
  if (set.endpoint !== url) {
    // Not the whole of it: an address of somebody else's may have a secret in its path.
    const other = URL.canParse(set.endpoint) ? new URL(set.endpoint).host : 'nowhere';
    return { result: 'failed', detail: `LINE delivers to ${other}: set the webhook URL to ${url} in the console.` };
  }
  if (!set.active) return { result: 'failed', detail: 'Switch on "Use webhook" in the console.' };
  return { result: 'ok', detail: `LINE delivers to ${url}.` };
}

async function found(what: string, look: () => Promise<Found>): Promise<Finding> {
  try {
    return { what, ...(await look()) };
  } catch (error) {
    const detail = isConvozError(error)
      ? `${error.message}. Compare LINE_CHANNEL_ACCESS_TOKEN with the console.`
      : 'LINE answered with something that could not be read.';
    return { what, result: 'failed', detail };
  }
}
