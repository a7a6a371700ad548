import type { ChannelStates } from '../support/channel-state.js';
import type { Dialect } from './database.js';
import { asDate, optional, text } from './rows.js';

const waits = `status IN ('ready', 'sending')`;

/** Conditions are written out, so that the partial indexes serve them. */
export function channelStateRepository({ reader }: Dialect): ChannelStates {
  return {
    async of(channel) {
      const pushed = () => reader('outbox').where({ channel });
      const [received, sent, refused, waiting, paused] = await Promise.all([
        reader('inbox').where({ channel }).orderBy('seq', 'desc').first('received_at'),
        pushed().whereRaw(`status = 'sent'`).orderBy('seq', 'desc').first('created_at'),
        pushed().whereRaw('code IS NOT NULL').orderBy('seq', 'desc').first('code', 'created_at'),
        pushed().whereRaw(waits).count({ n: '*' }).first(),
        pushed().whereRaw(waits).where({ code: 'SEND_ACCOUNT_REFUSED' }).first('seq'),
      ]);
      return {
        ...optional('lastReceivedAt', received?.received_at, asDate),
        ...optional('lastSentAt', sent?.created_at, asDate),
        ...(refused && { lastError: { code: text(refused.code), at: asDate(refused.created_at) } }),
        waiting: Number(waiting?.n ?? 0),
        ...(paused && { isPaused: true as const }),
      };
    },
  };
}
