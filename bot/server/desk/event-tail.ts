import type { Live } from '../../engine/live.js';
import type { Events } from '../../support/repositories.js';
import { showEvent } from './views.js';

/** An event as it goes over the wire. */
export interface Told {
  seq: number;
  frame: string;
}

export interface Batch {
  /** The sequence number before the first event. */
  from: number;
  told: readonly Told[];
}

/** A page is full with so many. */
export const eventsPage = 500;
const retryMs = 1000;

/** The events after `seq`, a page at most. */
export async function toldSince(seq: number, events: Pick<Events, 'since'>): Promise<Told[]> {
  const found = await events.since(seq, eventsPage);
  return found.map((event) => ({ seq: event.seq ?? seq, frame: JSON.stringify(showEvent(event)) }));
}

/** Reads the end of the event log once for all who have read the rest of it. */
export class EventTail {
  readonly #events: Pick<Events, 'since'>;
  readonly #listeners = new Set<(batch: Batch) => void>();
  readonly #stop: () => void;
  #retry: NodeJS.Timeout | undefined;
  #seq = 0;
  #wanted = false;
  #reading = false;

  constructor({ live, events }: { live: Pick<Live, 'followFeed'>; events: Pick<Events, 'since'> }) {
    this.#events = events;
    this.#stop = live.followFeed(() => this.wake());
  }

  /** Up to which event everybody has been told. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * Tells `listener` what is new from now on, in order. He has read everything up to `seq`; where the tail is further on by now,
   * he reads what lies between himself. Returns how to stop.
   */
  follow(seq: number, listener: (batch: Batch) => void): () => void {
    if (this.#listeners.size === 0 && !this.#reading) this.#seq = Math.max(this.#seq, seq);
    this.#listeners.add(listener);
    this.wake();
    return () => this.#listeners.delete(listener);
  }

  /** There may be something new. */
  wake(): void {
    this.#wanted = true;
    if (this.#reading || this.#listeners.size === 0) return;
    this.#read().catch(() => {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.wake(), retryMs);
      this.#retry.unref();
    });
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#retry);
    this.#listeners.clear();
  }

  async #read(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#wanted && this.#listeners.size > 0) {
        this.#wanted = false;
        const from = this.#seq;
        const told = await toldSince(from, this.#events);
        this.#wanted ||= told.length === eventsPage;
        this.#seq = told.at(-1)?.seq ?? from;
        if (told.length > 0) for (const listener of this.#listeners) listener({ from, told });
      }
    } finally {
      this.#reading = false;
    }
  }
}
