import { doubled, type OutboxLimits } from './outbox-limits.js';

/**
 * When nothing of a channel's account should leave: its vendor refuses the account, or does not answer whoever is written to. While it
 * pauses one entry at a time goes out as a probe, after pauses that grow; anything that is answered ends it.
 */
export class ChannelPause {
  readonly #limits: Pick<OutboxLimits, 'pauseMs' | 'failuresInARow'>;
  #failures = 0;
  readonly #failing = new Set<string>();
  #step = 0;
  #until = 0;

  constructor(limits: Pick<OutboxLimits, 'pauseMs' | 'failuresInARow'>) {
    this.#limits = limits;
  }

  get isOn(): boolean {
    return this.#step > 0;
  }

  /** Until the next probe, in ms; 0 where something may leave. */
  waitMs(now: Date): number {
    if (!this.isOn) return 0;
    // A clock that was put back must not lengthen it.
    this.#until = Math.min(this.#until, now.getTime() + doubled(this.#limits.pauseMs, this.#step));
    return Math.max(0, this.#until - now.getTime());
  }

  /** The vendor has answered: whatever it said, it speaks with this account. */
  answered(): void {
    this.#failures = 0;
    this.#failing.clear();
    this.#step = 0;
  }

  /** The account was refused, or nobody answered. True when a pause begins by it. */
  failed(how: 'refused' | 'unanswered', conversationId: string, now: Date): boolean {
    this.#failures += 1;
    // One conversation that nobody can be reached in says nothing of the others.
    if (this.#failing.size < 2) this.#failing.add(conversationId);
    const isEnough = this.#failures >= this.#limits.failuresInARow && this.#failing.size > 1;
    const begins = !this.isOn && (how === 'refused' || isEnough);
    const goesOn = this.isOn && this.waitMs(now) === 0;
    if (begins || goesOn) {
      this.#step += 1;
      this.#until = now.getTime() + doubled(this.#limits.pauseMs, this.#step);
    }
    return begins;
  }
}
