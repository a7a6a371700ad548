import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Delivery, Sender } from '../../bot/feedback/delivery.js';
import { createDispatcher, type Dispatcher, type DispatcherDeps } from '../../bot/feedback/dispatcher.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { Dispatch } from '../../bot/support/dispatch.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { TestClock } from '../support-files/test-clock.js';

/** A dispatcher on a store of its own, with a clock that the test moves and no chance in its pauses. */
export class SmallDispatcher {
  readonly clock = new TestClock();
  readonly log: { level: string; message: string; ids: Record<string, unknown> }[] = [];
  readonly settled: string[] = [];

  private constructor(
    readonly directory: TemporaryDirectory,
    readonly store: OpenStore,
  ) {}

  static async start(): Promise<SmallDispatcher> {
    const directory = await temporaryDirectory();
    return new SmallDispatcher(directory, await openStore(join(directory.path, 'convoz.db')));
  }

  dispatcher(senders: DispatcherDeps['senders'], part: Partial<DispatcherDeps> = {}): Dispatcher {
    return createDispatcher({
      dispatches: this.store.dispatches,
      senders,
      clock: this.clock,
      random: () => 1,
      settled: (via, status) => this.settled.push(`${via} ${status}`),
      log: (level, message, ids) => this.log.push({ level, message, ids }),
      ...part,
    });
  }

  /** Keeps dispatches of these ids. */
  async given(ids: readonly string[] = [randomUUID()], part: Partial<Dispatch> = {}): Promise<void> {
    const now = this.clock.now();
    const one = {
      via: 'webhook',
      about: 'case 1',
      payload: '{"secret":"words"}',
      createdAt: now,
      nextAt: now,
    } as const;
    await this.store.dispatches.add(ids.map((id) => ({ ...one, ...part, id })));
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.directory.remove();
  }
}

/** A sender that answers one after the other, then that it has delivered; `sent` has the ids it was given. */
export function scriptedSender(...answers: (Delivery | Error)[]): Sender & { sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    timeoutMs: 10_000,
    atOnce: 4,
    async send({ id }) {
      sent.push(id);
      const answer = answers.shift() ?? { status: 'delivered' };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}
