import { setTimeout as delay } from 'node:timers/promises';
import { isConvozError } from '../errors.js';
import type { Json } from '../support/json.js';
import type { OutboxTry } from '../support/outbox.js';
import type { OutboxLimits } from './outbox-limits.js';
import type { Failure } from './outbox-verdict.js';
import type { Channel } from './ports.js';

export type Outcome = { receipt: string } | Failure;

export interface Asking {
  channel: Channel;
  reference: Json;
  limits: Pick<OutboxLimits, 'patienceMs' | 'settleTries' | 'retryMs'>;
  /** Ends the waiting between two questions. */
  signal: AbortSignal;
}

const said = new Set([
  'SEND_UNREACHABLE',
  'SEND_LIMITED',
  'SEND_BLOCKED',
  'SEND_WINDOW_CLOSED',
  'SEND_ACCOUNT_REFUSED',
  'SEND_REFUSED',
]);

/** Makes the request once; where it is unknown whether it arrived the vendor is asked. Never rejects. */
export async function attempt(entry: OutboxTry, asking: Asking): Promise<Outcome> {
  const { channel, reference, limits } = asking;
  const send = async () => channel.send?.(reference, entry.payload, { id: entry.id, since: entry.createdAt });
  try {
    return { receipt: (await within(limits.patienceMs, send())) ?? '' };
  } catch (error) {
    const known = isConvozError(error) ? error : undefined;
    const outcome = known && said.has(known.code) ? { code: known.code } : await settle(entry, asking);
    if ('receipt' in outcome || known?.retryAfterMs === undefined) return outcome;
    return { ...outcome, retryAfterMs: known.retryAfterMs };
  }
}

/** Asks the vendor what became of a request, a few times if it does not answer. Never rejects. */
export async function settle(entry: OutboxTry, asking: Asking): Promise<Outcome> {
  const { channel, reference, limits, signal } = asking;
  const ask = async () => channel.settle?.(reference, entry.payload, { id: entry.id, since: entry.createdAt });
  const unknown = { code: 'SEND_UNKNOWN' };
  if (!channel.settle) return unknown;
  for (let tried = 1; ; tried += 1) {
    try {
      const receipt = await within(limits.patienceMs, ask());
      return receipt === undefined ? unknown : { receipt };
    } catch {
      if (tried >= limits.settleTries || signal.aborted) return unknown;
      await delay(limits.retryMs.first * tried, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** Rejects when it takes longer; what comes afterwards is not heard. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No end within ${ms} ms`)), ms);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
