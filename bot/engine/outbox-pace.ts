import { Lru } from './lru.js';
import type { ChannelCapabilities } from './ports.js';

const mostPeers = 10_000;

/** How fast a channel may be written to: a bucket of one second for the account, and a gap for each conversation. Times in ms. */
export class Pace {
  readonly #pace: ChannelCapabilities['pace'];
  readonly #last = new Lru<string, number>(mostPeers);
  #tokens: number;
  #at: number | undefined;

  constructor(pace: ChannelCapabilities['pace']) {
    this.#pace = pace;
    this.#tokens = this.#most;
  }

  /** How many may leave now. */
  room(now: Date): number {
    if (!this.#pace) return Number.POSITIVE_INFINITY;
    const at = now.getTime();
    const passed = Math.max(0, at - (this.#at ?? at));
    this.#tokens = Math.min(this.#most, this.#tokens + (passed * this.#pace.perSecond) / 1000);
    this.#at = at;
    return Math.floor(this.#tokens);
  }

  /** Until the next may leave. */
  waitMs(now: Date): number {
    if (!this.#pace || this.room(now) > 0) return 0;
    return Math.ceil(((1 - this.#tokens) * 1000) / this.#pace.perSecond);
  }

  /** Until the next may leave to this one. */
  peerWaitMs(conversationId: string, now: Date): number {
    const last = this.#last.get(conversationId);
    if (!this.#pace || last === undefined) return 0;
    const at = now.getTime();
    // A clock that was put back must not hold him back for longer than the gap.
    if (last > at) this.#last.set(conversationId, at);
    return Math.max(0, Math.min(last, at) + this.#pace.perPeerMs - at);
  }

  left(conversationId: string, now: Date): void {
    if (!this.#pace) return;
    this.#tokens -= 1;
    this.#last.set(conversationId, now.getTime());
  }

  get #most(): number {
    return Math.max(1, this.#pace?.perSecond ?? 1);
  }
}
