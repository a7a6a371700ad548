import type { Store } from '../support/repositories.js';
import type { Live } from './live.js';
import { OutboxLane } from './outbox-lane.js';
import { type OutboxLimits, usualLimits } from './outbox-limits.js';
import type { Channel, Clock } from './ports.js';
import type { RunnerDeps } from './runner.js';

export interface OutboxDeps {
  store: Pick<Store, 'outbox' | 'conversations'>;
  channels: ReadonlyMap<string, Channel>;
  clock: Clock;
  log: RunnerDeps['log'];
  /** Told when a delivery comes to another state, and when a channel begins to pause. */
  live: Pick<Live, 'delivered' | 'warn'>;
  limits?: Partial<OutboxLimits>;
  /** 0 to 1. */
  random?: () => number;
}

/**
 * Durable out, for channels that are pushed to: in order, one under way per conversation, and none waits for another
 * conversation or channel. `sending` is committed before the call; what became of an entry that a crash left there is asked of
 * the vendor, and where nobody can tell the bot's words are sent once more (a repeat is better than silence), a
 * person's and a survey are not.
 */
export class OutboxSender {
  readonly #deps: OutboxDeps;
  readonly #lanes: ReadonlyMap<string, OutboxLane>;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    const { limits, random = Math.random } = deps;
    const pushed = [...deps.channels.values()].filter(({ send }) => send !== undefined);
    const laneDeps = { ...deps, limits: { ...usualLimits, ...limits }, random };
    this.#lanes = new Map(pushed.map((channel) => [channel.id, new OutboxLane(channel, laneDeps)]));
  }

  /** Takes up what an earlier process left; resolves with how much was under way. */
  async recover(): Promise<number> {
    const { outbox } = this.#deps.store;
    const left = await outbox.underWay();
    await outbox.strand([...this.#lanes.keys()]);
    for (const entry of left) {
      const lane = this.#lanes.get(entry.channel);
      if (lane) lane.takeUp(entry);
      else await outbox.unknown(entry.id, 'NO_ADDRESS');
    }
    this.kick();
    return left.length;
  }

  /** Something may be ready to leave, on that channel or on any. Cheap, and safe to call at any time. */
  kick(channel?: string): void {
    if (channel !== undefined) this.#lanes.get(channel)?.kick();
    else for (const lane of this.#lanes.values()) lane.kick();
  }

  /** Starts nothing more, and resolves when what is under way has arrived or failed. */
  async stop(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.stop()));
  }
}
