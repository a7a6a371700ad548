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

type Entry = OutboxEntry & { attempts: number };

const mostAttempts = 8;
const firstPauseMs = 1000;
/** Also how long at most nobody looks whether something waits, such as what an earlier process meant to try again. */
const longestPauseMs = 60_000;
const mostUnderWay = 64;

/**
 * Durable out, for channels that are pushed to: in order, one under way per conversation, and none waits for another
 * conversation. `sending` is committed before the call; an entry a crash left there is unknown, and a bot's words are
 * then sent once more (a repeat is better than silence).
 */
export class OutboxSender {
  readonly #deps: OutboxDeps;
  readonly #underWay = new Set<Promise<void>>();
  #wanted = false;
  #running: Promise<void> | undefined;
  #timer: { at: number; handle: NodeJS.Timeout } | undefined;
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
    if (this.#running || this.#stopped) return;
    this.#running = this.#drain()
      .catch((error) => {
        this.#deps.log('error', 'The outbox could not be read', { code: codeOf(error) });
        this.#later(firstPauseMs);
      })
      .finally(() => {
        this.#running = undefined;
        if (this.#wanted) this.kick();
        else this.#later(longestPauseMs);
      });
  }

  /** Starts nothing more, and resolves when what is under way has arrived or failed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer?.handle);
    await this.#running;
    await Promise.all(this.#underWay);
  }

  async #drain(): Promise<void> {
    while (this.#wanted && !this.#stopped) {
      this.#wanted = false;
      const room = mostUnderWay - this.#underWay.size;
      const ready = room > 0 ? await this.#deps.store.outbox.ready(this.#deps.clock.now(), room) : [];
      await Promise.all(ready.map((entry) => this.#begin(entry)));
    }
  }

  async #begin(entry: Entry): Promise<void> {
    const { store, channels } = this.#deps;
    const channel = channels.get(entry.channel);
    const conversation = await store.conversations.find(entry.conversationId);
    if (!channel?.send || conversation?.reference === undefined) {
      this.#wanted = true;
      return store.outbox.failed(entry.id, 'NO_ADDRESS');
    }
    await store.outbox.sending(entry.id);
    const delivery = this.#deliver(
      entry,
      channel.send(conversation.reference, entry.payload, { id: entry.id, since: entry.createdAt }),
    ).catch((error) => {
      this.#deps.log('error', 'What became of a message could not be kept', {
        outboxId: entry.id,
        code: codeOf(error),
      });
    });
    this.#underWay.add(delivery);
    void delivery.finally(() => {
      this.#underWay.delete(delivery);
      this.kick();
    });
  }

  async #deliver(entry: Entry, sending: Promise<string>): Promise<void> {
    const { store, clock, log } = this.#deps;
    const outcome = await sending.then(
      (receipt) => ({ receipt }),
      (error: unknown) => ({ code: codeOf(error) }),
    );
    if ('receipt' in outcome) return store.outbox.sent(entry.id, outcome.receipt);
    const { code } = outcome;
    const attempts = entry.attempts + 1;
    log('warn', 'A message could not be delivered', { outboxId: entry.id, channel: entry.channel, code, attempts });
    if (code === 'SEND_REFUSED' || attempts >= mostAttempts) return store.outbox.failed(entry.id, code);
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
    await store.outbox.retry(entry.id, new Date(clock.now().getTime() + pause), code);
    this.#later(pause);
  }

  /** Looks again after a pause, or sooner if that was wanted already. */
  #later(pauseMs: number): void {
    const at = Date.now() + pauseMs;
    if (this.#stopped || (this.#timer && this.#timer.at <= at)) return;
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => {
      this.#timer = undefined;
      this.kick();
    }, pauseMs);
    handle.unref();
    this.#timer = { at, handle };
  }
}

function codeOf(error: unknown): string {
  return isConvozError(error) ? error.code : 'INTERNAL';
}
