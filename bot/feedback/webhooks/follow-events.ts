import type { Clock } from '../../engine/ports.js';
import type { SupportEvent } from '../../support/event.js';
import type { Store } from '../../support/repositories.js';
import type { Webhook } from '../../support/webhook.js';
import { eventsInOne } from './subscription-sender.js';

export interface FollowEventsDeps {
  store: Pick<Store, 'webhooks' | 'events' | 'dispatches'>;
  /** Something waits to be sent. */
  kick: () => void;
  /** A webhook has been switched off since nothing arrived. */
  switchedOff: (webhookId: string, at: Date) => void;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

export interface FollowEvents {
  /** Looks every second, and more often while deliveries are on their way. */
  start(): void;
  /** Resolves when nothing is looked for any more. */
  stop(): Promise<void>;
}

const calmMs = 1000;
const busyMs = 100;
/** The dispatcher gives up after some hours; a delivery of events goes on until its webhook is switched off. */
const reviveEveryMs = 60_000;
/** Of a process that took a number and has not committed yet. */
const gapPatienceMs = 5000;

/**
 * Hands what happens to the webhooks that want it: of each one delivery at a time, in the order of the event log, which is also the
 * queue: however long a receiver is away, nothing piles up elsewhere. Several processes may do so side by side.
 */
export function followEvents({ store, kick, switchedOff, clock, log }: FollowEventsDeps): FollowEvents {
  /** How far somebody has looked without finding anything; kept in the store only when something is found. */
  const looked = new Map<string, number>();
  const wasActive = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let running = false;
  let revivedAt = 0;

  function again(pauseMs: number): void {
    clearTimeout(timer);
    if (running) timer = setTimeout(wake, pauseMs).unref();
  }

  function wake(): void {
    if (!running || looking) return;
    let pauseMs = calmMs;
    looking = look()
      .then((isBusy) => {
        if (isBusy) pauseMs = busyMs;
      })
      .catch((error: unknown) => log('warn', 'Webhooks wait', { error: String(error) }))
      .finally(() => {
        looking = undefined;
        again(pauseMs);
      });
  }

  /** True while something is on its way that will arrive soon. */
  async function look(): Promise<boolean> {
    const webhooks = await store.webhooks.list();
    const now = clock.now().getTime();
    const revive = now - revivedAt >= reviveEveryMs;
    if (revive) revivedAt = now;
    let isBusy = false;
    for (const webhook of webhooks) {
      noteSwitchedOff(webhook);
      if (!webhook.active) continue;
      if (webhook.underWay === undefined) isBusy = (await begin(webhook)) || isBusy;
      else if (webhook.failingSince === undefined) isBusy = true;
      else if (revive) await store.dispatches.again(webhook.underWay, clock.now());
    }
    return isBusy;
  }

  function noteSwitchedOff({ id, active, disabledAt }: Webhook): void {
    if (active) wasActive.add(id);
    else if (wasActive.delete(id) && disabledAt) switchedOff(id, disabledAt);
  }

  async function begin({ id, cursor, types }: Webhook): Promise<boolean> {
    const from = Math.max(cursor, looked.get(id) ?? 0);
    const events = settled(from, await store.events.since(from, eventsInOne));
    const to = events.at(-1)?.seq;
    if (to === undefined) return false;
    if (!events.some(({ type }) => types.includes(type))) {
      looked.set(id, to);
      return true;
    }
    if (from > cursor) await store.webhooks.skip(id, cursor, from);
    const createdAt = clock.now();
    const begun = await store.webhooks.begin({
      id: `${id}:${from}-${to}:${createdAt.getTime()}`,
      webhookId: id,
      kind: 'events',
      fromSeq: from,
      toSeq: to,
      createdAt,
      status: 'waiting',
      attempts: 0,
    });
    if (begun) kick();
    return true;
  }

  /** Up to a number that is missing and may yet come: on PostgreSQL numbers are taken before they are committed. */
  function settled(from: number, events: readonly SupportEvent[]): readonly SupportEvent[] {
    const now = clock.now().getTime();
    const gap = events.findIndex(({ seq = 0, at }, i) => {
      return seq !== (events[i - 1]?.seq ?? from) + 1 && now - at.getTime() < gapPatienceMs;
    });
    return gap < 0 ? events : events.slice(0, gap);
  }

  return {
    start() {
      running = true;
      wake();
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await looking;
    },
  };
}
