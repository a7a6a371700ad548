import { ConvozError } from '../errors.js';
import type { Accepted, InboxEntry, NewInboxEntry, Store } from '../support/repositories.js';
import type { TurnRunner } from './runner.js';

/** Above this many unfinished turns new messages are refused with OVERLOADED, and the sender tries again. */
const mostWaiting = 10_000;
const recoveryPage = 500;

/**
 * Durable in: an activity is committed under its sender's key, and only then acknowledged; thinking comes after.
 * A repeat of a key is acknowledged with the id of the first, and nothing else happens.
 */
export class InboxDoor {
  readonly #store: Store;
  readonly #runner: TurnRunner;
  #open = true;

  constructor(store: Store, runner: TurnRunner) {
    this.#store = store;
    this.#runner = runner;
  }

  /** Resolves once committed. Rejects with OVERLOADED or STORE_UNAVAILABLE, and then nothing was kept. */
  async accept(entry: NewInboxEntry): Promise<Accepted> {
    if (!this.#open || this.#runner.backlog >= mostWaiting) {
      throw new ConvozError('OVERLOADED', 'Too many messages are waiting', { hint: 'Send it again in a moment.' });
    }
    const accepted = await this.#store.inbox.accept(entry);
    if (!accepted.duplicate) void this.#runner.receive({ ...entry, seq: accepted.seq, attempts: 0 });
    return accepted;
  }

  /** Runs what an earlier process accepted and did not finish; resolves with how many entries were taken up. */
  async recover(): Promise<number> {
    let taken = 0;
    for (let after = 0; ; ) {
      const entries: InboxEntry[] = await this.#store.inbox.pending(after, recoveryPage);
      const last = entries.at(-1);
      if (!last) return taken;
      for (const entry of entries) void this.#runner.receive(entry);
      taken += entries.length;
      after = last.seq;
    }
  }

  /** Refuses new messages from now on; what was accepted is still dealt with. */
  close(): void {
    this.#open = false;
  }
}
