import type { Dispatch } from '../support/dispatch.js';
import type { Sender } from './delivery.js';
import { type LaneDeps, openLane } from './lane.js';

export interface DispatcherDeps extends LaneDeps {
  /** Dispatches of a kind that has no sender wait until there is one. */
  senders: Partial<Record<Dispatch['via'], Sender>>;
}

export interface Dispatcher {
  /** Takes up what waits, also what an earlier process left, and looks again every second. */
  start(): void;
  /** Something may be ready to leave. Cheap, and safe to call at any time. */
  kick(): void;
  /** Resolves when nothing is under way and nothing is looked for. */
  idle(): Promise<void>;
  /** Sends one that was given up once more, with all attempts before it; false when there is none of that id. */
  again(id: string): Promise<boolean>;
  /** Begins nothing more. What is under way has ten seconds; then it counts as not delivered. */
  stop(): Promise<void>;
}

const lookEveryMs = 1000;

/**
 * Sends the dispatches: each at least once and in no order, again after a pause that grows, until delivered or given up.
 * Every kind has a lane of its own, so that a mail server that hangs does not hold up the webhook.
 */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const lanes = Object.entries(deps.senders).map(([via, sender]) => openLane(via as Dispatch['via'], sender, deps));
  const kick = () => {
    for (const lane of lanes) lane.kick();
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      timer ??= setInterval(kick, lookEveryMs).unref();
      kick();
    },
    kick,
    async idle() {
      await Promise.all(lanes.map((lane) => lane.idle()));
    },
    async again(id) {
      const found = await deps.dispatches.again(id, deps.clock.now());
      kick();
      return found;
    },
    async stop() {
      clearInterval(timer);
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}
