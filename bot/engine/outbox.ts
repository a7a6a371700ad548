import { isConvozError } from '../errors.js';
import type { OutboxEntry } from '../support/change-set.js';
import type { Store } from '../support/repositories.js';
import type { Channel, Clock } from './ports.js';
import type { RunnerDeps } from './runner.js';

export interface OutboxDeps {
  store: Store;
  channels: ReadonlyMap<string, Channel>;
  clock: Clock;
  log: RunnerDeps['log'];
}

const mostAttempts = 8;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;
const page = 64;

/**
 * Durable out, for channels that are pushed to: in order, one under way per conversation. `sending` is committed before
 * the call; an entry a crash left there is unknown, and a bot's words are then sent once more (a repeat is better than
 * silence).
 */
export class OutboxSender {
  readonly #deps: OutboxDeps;
  #wanted = false;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  async recover(): Promise<number> {
    const unknown = await this.#deps.store.outbox.recover();
    for (const entry of unknown) await this.#deps.store.outbox.retry(entry.id, this.#deps.clock.now(), 'UNKNOWN');
    this.kick();
    return unknown.length;
  }

  /** Something may be ready to leave. Cheap, and safe to call at any time. */
  kick(): void {
    this.#wanted = true;
    if (!this.#running && !this.#stopped) {
      this.#running = this.#drain()
        .catch((error) => {
          this.#deps.log('error', 'The outbox could not be read', {
            code: isConvozError(error) ? error.code : 'INTERNAL',
          });
          this.#later(firstPauseMs);
        })
        .finally(() => {
          this.#running = undefined;
          if (this.#wanted) this.kick();
        });
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#wanted && !this.#stopped) {
      this.#wanted = false;
      const ready = await this.#deps.store.outbox.ready(this.#deps.clock.now(), page);
      await Promise.all(ready.map((entry) => this.#send(entry)));
      if (ready.length > 0) this.#wanted = true;
    }
  }

  async #send(entry: OutboxEntry & { attempts: number }): Promise<void> {
    const { store, channels, clock, log } = this.#deps;
    const channel = channels.get(entry.channel);
    const conversation = await store.conversations.find(entry.conversationId);
    if (!channel?.send || conversation?.reference === undefined) return store.outbox.failed(entry.id, 'NO_ADDRESS');
    await store.outbox.sending(entry.id);
    try {
      await store.outbox.sent(entry.id, await channel.send(conversation.reference, entry.payload));
    } catch (error) {
      const code = isConvozError(error) ? error.code : 'INTERNAL';
      const attempts = entry.attempts + 1;
      log('warn', 'A message could not be delivered', { outboxId: entry.id, channel: entry.channel, code, attempts });
      if (code === 'SEND_REFUSED' || attempts >= mostAttempts) return store.outbox.failed(entry.id, code);
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
      await store.outbox.retry(entry.id, new Date(clock.now().getTime() + pause), code);
      this.#later(pause);
    }
  }

  #later(pauseMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.kick(), pauseMs);
    this.#timer.unref();
  }
}
