import { isConvozError } from '../errors.js';
import type { Json } from '../support/json.js';
import type { OutboxTry } from '../support/outbox.js';
import type { OutboxDeps } from './outbox.js';
import { attempt, type Outcome, settle } from './outbox-attempt.js';
import { conclude } from './outbox-conclude.js';
import { keepAtIt } from './outbox-keep.js';
import type { OutboxLimits } from './outbox-limits.js';
import { Pace } from './outbox-pace.js';
import { ChannelPause } from './outbox-pause.js';
import { leftMs } from './outbox-verdict.js';
import { Wakes } from './outbox-wakes.js';
import type { Channel } from './ports.js';

export interface LaneDeps extends OutboxDeps {
  limits: OutboxLimits;
  random: () => number;
}

/** What leaves on one channel: in order and one at a time in each conversation, and never because of what happens on another. */
export class OutboxLane {
  readonly #channel: Channel;
  readonly #deps: LaneDeps;
  readonly #pace: Pace;
  readonly #pause: ChannelPause;
  /** By id, so that nothing begins of what is still in hand, whatever the database says meanwhile. */
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #wakes = new Wakes(() => this.kick());
  readonly #stopping = new AbortController();
  readonly #stop = this.#stopping.signal;
  readonly #log: OutboxDeps['log'];
  #wanted = false;
  #running: Promise<void> | undefined;

  constructor(channel: Channel, deps: LaneDeps) {
    this.#channel = channel;
    this.#deps = deps;
    this.#log = deps.log;
    this.#pace = new Pace(channel.capabilities.pace);
    this.#pause = new ChannelPause(deps.limits);
  }

  /** Something may be ready to leave. Cheap, and safe to call at any time. */
  kick(): void {
    this.#wanted = true;
    if (this.#running || this.#stop.aborted) return;
    const { limits, clock } = this.#deps;
    this.#running = this.#drain()
      .catch((error) => {
        this.#log('error', 'The outbox could not be read', { code: codeOf(error) });
        this.#wakes.in(limits.retryMs.first);
      })
      .finally(() => {
        this.#running = undefined;
        if (this.#wanted) return this.kick();
        const waits = [this.#pause.waitMs(clock.now()), this.#pace.waitMs(clock.now())].filter((ms) => ms > 0);
        // At the latest then somebody looks, such as for what another process meant to try again.
        this.#wakes.atLatestIn(Math.min(limits.retryMs.longest, ...waits));
      });
  }

  /** Finds out what became of something that was under way when an earlier process died. */
  takeUp(entry: OutboxTry): void {
    this.#hold(this.#settle(entry), entry);
  }

  /** Starts nothing more, and resolves when what is under way has arrived or failed. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wakes.stop();
    await this.#running;
    await Promise.all(this.#underWay.values());
  }

  async #drain(): Promise<void> {
    const { store, clock, limits } = this.#deps;
    while (this.#wanted && !this.#stop.aborted) {
      this.#wanted = false;
      const now = clock.now();
      const room = this.#room(now);
      if (this.#pause.isOn && room > 0) await this.#giveUpOld(now);
      const ready = room > 0 ? await store.outbox.ready(this.#channel.id, now, Math.min(room, limits.underWay)) : [];
      const free = ready.filter(({ id }) => !this.#underWay.has(id));
      const begun = await Promise.allSettled(free.map((entry) => this.#begin(entry, now)));
      for (const one of begun) if (one.status === 'rejected') throw one.reason;
    }
  }

  /** How many may leave now; of a channel that pauses one, as a probe. */
  #room(now: Date): number {
    const most = this.#pause.isOn ? 1 : this.#deps.limits.underWay;
    return this.#pause.waitMs(now) > 0 ? 0 : Math.min(most - this.#underWay.size, this.#pace.room(now));
  }

  async #giveUpOld(now: Date): Promise<void> {
    const { store, limits, live } = this.#deps;
    const before = (ms: number) => new Date(now.getTime() - ms);
    const ages = { bot: before(limits.ageMs.bot), person: before(limits.ageMs.person) };
    for (const id of await store.outbox.expire(this.#channel.id, ages)) live.delivered(id);
  }

  async #begin(entry: OutboxTry, now: Date): Promise<void> {
    const { outbox } = this.#deps.store;
    const reference = await this.#addressOf(entry);
    if (this.#stop.aborted) return;
    const isOld = leftMs(entry, now, this.#deps.limits) < 0;
    if (reference === undefined || isOld) {
      this.#wanted = true;
      const code = isOld ? 'SEND_TOO_OLD' : 'NO_ADDRESS';
      await (entry.doubts > 0 ? outbox.unknown(entry.id, code) : outbox.failed(entry.id, code));
      return this.#deps.live.delivered(entry.conversationId);
    }
    const peerWaitMs = this.#pace.peerWaitMs(entry.conversationId, now);
    if (peerWaitMs > 0) {
      await outbox.postpone(entry.id, new Date(now.getTime() + peerWaitMs));
      return this.#wakes.in(peerWaitMs);
    }
    if (!(await this.#marked(entry, now))) return;
    this.#pace.left(entry.conversationId, now);
    const tried = { ...entry, attempts: entry.attempts + 1 };
    this.#hold(
      attempt(tried, this.#asking(reference)).then((outcome) => {
        this.#heed(outcome, entry.conversationId);
        return this.#conclude(tried, outcome);
      }),
      entry,
    );
  }

  /** False when it must not leave now: it has been dealt with elsewhere, or what it is cannot be kept. */
  async #marked(entry: OutboxTry, now: Date): Promise<boolean> {
    const { store, limits } = this.#deps;
    try {
      return await store.outbox.sending(entry.id, now);
    } catch (error) {
      const code = codeOf(error);
      this.#log('error', 'A message that is about to leave could not be marked', { outboxId: entry.id, code });
      // Whether the mark was kept after all is not known, and nothing has left.
      const again = new Date(now.getTime() + limits.retryMs.first);
      this.#hold(
        this.#keep(() => store.outbox.retry(entry.id, again, code, { uncounted: true })),
        entry,
      );
      this.#wakes.in(limits.retryMs.first);
      return false;
    }
  }

  async #conclude(entry: OutboxTry, outcome: Outcome): Promise<void> {
    const { store, clock, limits, random, live } = this.#deps;
    const { id, conversationId, attempts } = entry;
    const now = clock.now();
    if ('code' in outcome) {
      // Whoever starts next asks anew.
      if (outcome.code === 'SEND_UNKNOWN' && this.#stop.aborted && this.#channel.settle) return;
      const ids = { outboxId: id, channel: this.#channel.id, code: outcome.code, attempts };
      this.#log('warn', 'A message could not be delivered', ids);
    }
    const keep = (write: () => Promise<unknown>) => this.#keep(write);
    const around = { now, pausedMs: this.#pause.waitMs(now), limits, random };
    const againMs = await conclude(entry, outcome, { ...around, outbox: store.outbox, keep });
    if (againMs !== undefined) this.#wakes.in(againMs);
    live.delivered(conversationId);
  }

  #heed(outcome: Outcome, conversationId: string): void {
    const now = this.#deps.clock.now();
    const code = 'code' in outcome ? outcome.code : '';
    const how = code === 'SEND_ACCOUNT_REFUSED' ? 'refused' : /UNREACHABLE|UNKNOWN/.test(code) ? 'unanswered' : '';
    if (how === '') this.#pause.answered();
    else if (this.#pause.failed(how, conversationId, now)) {
      this.#log('error', 'Nothing leaves on a channel for a while', { channel: this.#channel.id, code });
      this.#deps.live.warn({ code: 'channel.paused', channel: this.#channel.id, at: now });
    }
  }

  async #settle(entry: OutboxTry): Promise<void> {
    let reference: Json | undefined;
    await this.#keep(async () => {
      reference = await this.#addressOf(entry);
    });
    if (this.#stop.aborted) return;
    if (reference === undefined) return this.#keep(() => this.#deps.store.outbox.unknown(entry.id, 'NO_ADDRESS'));
    const outcome = await settle(entry, this.#asking(reference));
    // Nothing failed: what is to be said again need not wait.
    await this.#conclude(entry, 'code' in outcome ? { ...outcome, retryAfterMs: 0 } : outcome);
  }

  /** Keeps what has happened outside. */
  #keep(write: () => Promise<unknown>): Promise<void> {
    const failed = (error: unknown) =>
      this.#log('error', 'What became of a message could not be kept', { code: codeOf(error) });
    return keepAtIt(write, { pauseMs: this.#deps.limits.retryMs, signal: this.#stop, failed });
  }

  #hold(work: Promise<unknown>, { id }: OutboxTry): void {
    const held = work.then(
      () => undefined,
      (error) => this.#log('error', 'A message was left as it was', { outboxId: id, code: codeOf(error) }),
    );
    this.#underWay.set(id, held);
    void held.finally(() => {
      this.#underWay.delete(id);
      this.kick();
    });
  }

  async #addressOf({ conversationId }: OutboxTry): Promise<Json | undefined> {
    return (await this.#deps.store.conversations.find(conversationId))?.reference;
  }

  #asking(reference: Json) {
    return { channel: this.#channel, reference, limits: this.#deps.limits, signal: this.#stop };
  }
}

function codeOf(error: unknown): string {
  return isConvozError(error) ? error.code : 'INTERNAL';
}
