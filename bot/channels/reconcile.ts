import type { Clock, Ids } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import type { Accepted, NewInboxEntry } from '../support/repositories.js';
import { takeIn } from './take-in.js';
import type { WebhookChannel } from './webhook-channel.js';

export interface ReconcileDeps {
  /** Those without `unseen` are passed over. */
  channels: Iterable<WebhookChannel>;
  /** When a customer was last heard on the channel, by this process or an earlier one; undefined: never. */
  heardLast(channel: string): Promise<Date | undefined>;
  accept(entry: NewInboxEntry): Promise<Accepted>;
  clock: Clock;
  ids: Ids;
  log: (level: 'info' | 'warn', message: string, ids: Record<string, unknown>) => void;
}

/** A vendor's list may lag behind, and its clock may differ from ours. */
const overlapMs = 10 * 60_000;
/** What is older than this is not answered any more. */
const farthestMs = 7 * 24 * 60 * 60_000;

/**
 * Takes in at once, and then every `everyMs`, what vendors have received for us and could not deliver. What was delivered has the
 * same key in the inbox and is found there; what came before a channel was first heard by us is left alone. The function that is
 * returned ends it, and resolves when what is under way has ended.
 */
export function startReconciling({ everyMs, ...deps }: ReconcileDeps & { everyMs: number }): () => Promise<void> {
  const look = reconciler(deps);
  let underWay: Promise<unknown> | undefined;
  const kick = () => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  };
  const timer = setInterval(kick, everyMs).unref();
  kick();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

/** One look at every channel, one after another; resolves with how many messages were taken in. Never rejects. */
export function reconciler({ channels, heardLast, accept, clock, ids, log }: ReconcileDeps): () => Promise<number> {
  /** Listed from here on, by channel. */
  const marks = new Map<string, Date>();

  const markOf = async (id: string) => {
    const heard = (await heardLast(id))?.getTime() ?? Number.POSITIVE_INFINITY;
    const now = clock.now().getTime();
    const since = new Date(Math.min(now, Math.max(heard - overlapMs, now - farthestMs)));
    marks.set(id, since);
    return since;
  };

  const lookAt = async (channel: WebhookChannel): Promise<number> => {
    const { id, account } = channel;
    const since = marks.get(id) ?? (await markOf(id));
    const begun = clock.now();
    const events = (await channel.unseen?.(since)) ?? [];
    let taken = 0;
    for (const event of events) {
      if (event.kind === 'receipt') continue;
      const { activity, ...entry } = takeIn(event, { channel: id, account });
      const { duplicate } = await accept({
        ...entry,
        id: ids.next(),
        activity: JSON.stringify(activity),
        receivedAt: clock.now(),
      });
      if (!duplicate) taken += 1;
    }
    marks.set(id, new Date(Math.max(since.getTime(), begun.getTime() - overlapMs)));
    if (taken > 0) log('info', 'Messages that no delivery had brought were taken in', { channel: id, count: taken });
    return taken;
  };

  return async () => {
    let taken = 0;
    for (const channel of channels) {
      try {
        if (channel.unseen) taken += await lookAt(channel);
      } catch (error) {
        const code = isConvozError(error) ? error.code : 'INTERNAL';
        log('warn', 'A vendor could not be asked for missed messages', { channel: channel.id, code });
      }
    }
    return taken;
  };
}
