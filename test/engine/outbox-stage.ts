import { join } from 'node:path';
import { Live } from '../../bot/engine/live.js';
import { type OutboxDeps, OutboxSender } from '../../bot/engine/outbox.js';
import type { Channel } from '../../bot/engine/ports.js';
import { ConvozError, type ErrorCode } from '../../bot/errors.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { OutboxEntry } from '../../bot/support/change-set.js';
import type { Delivery } from '../../bot/support/delivery.js';
import { opening } from '../store/change-sets.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { TestClock } from '../support-files/test-clock.js';

/** A channel that does what the test says. */
export class ScriptedChannel implements Channel {
  capabilities: Channel['capabilities'] = {
    buttons: 3,
    textLimit: 1000,
    textUnit: 'utf16',
    delivery: 'push',
    ratingControl: false,
  };
  /** Every attempt, by the ids of entries. */
  readonly tried: string[] = [];
  /** What the far side does with an entry. */
  answer: (id: string) => Promise<string> | string = (id) => `r ${id}`;
  settle?: NonNullable<Channel['settle']>;

  constructor(readonly id: string) {}

  encode: Channel['encode'] = ({ text }) => ({ type: 'message', text });

  async send(_to: unknown, _payload: string, { id }: { id: string }): Promise<string> {
    this.tried.push(id);
    return this.answer(id);
  }

  /** From now on every attempt is refused with that code. */
  refuses(code: ErrorCode, retryAfterMs?: number): void {
    this.answer = () => {
      throw new ConvozError(code, 'no', retryAfterMs === undefined ? {} : { retryAfterMs });
    };
  }

  takes(): void {
    this.answer = (id) => `r ${id}`;
  }
}

/** The outbox on a real database, with two channels whose far sides the test plays. Time stands still. */
export class OutboxStage {
  readonly clock = new TestClock();
  readonly live = new Live();
  readonly one = new ScriptedChannel('one');
  readonly two = new ScriptedChannel('two');
  sender: OutboxSender;

  private constructor(
    readonly store: OpenStore,
    private readonly directory: TemporaryDirectory,
    private readonly how: Pick<OutboxDeps, 'limits' | 'random'>,
  ) {
    this.sender = this.another();
  }

  static async start(how: Pick<OutboxDeps, 'limits' | 'random'> = {}): Promise<OutboxStage> {
    const directory = await temporaryDirectory();
    return new OutboxStage(await openStore(join(directory.path, 'convoz.db')), directory, { random: () => 1, ...how });
  }

  another(store: OutboxDeps['store'] = this.store, channels: Channel[] = [this.one, this.two]): OutboxSender {
    const { live, clock, how } = this;
    const byId = new Map(channels.map((channel) => [channel.id, channel]));
    return new OutboxSender({ store, channels: byId, live, clock, log: () => {}, ...how });
  }

  /** Queues entries of these ids in one conversation, which begins with them. */
  async queue(channel: ScriptedChannel, conversationId: string, ids: string[], part: Partial<OutboxEntry> = {}) {
    const reference = { to: conversationId };
    const set = opening({
      id: conversationId,
      channel: channel.id,
      account: 'shop',
      peerId: conversationId,
      reference,
    });
    const entry = { conversationId, channel: channel.id, payload: '{}', createdAt: this.clock.now(), ...part };
    await this.store.commit({ ...set, outbox: ids.map((id) => ({ messageId: id, ...entry, id })) });
    this.sender.kick(channel.id);
  }

  /** So much later, somebody looks. */
  later(ms: number): void {
    this.clock.advance(ms);
    this.sender.kick();
  }

  async state(messageId: string): Promise<string> {
    const { status, code } = ((await this.store.outbox.ofMessage(messageId)) ?? {}) as Partial<Delivery>;
    return code === undefined || status === 'sent' ? `${status}` : `${status} ${code}`;
  }

  async close(): Promise<void> {
    await this.sender.stop();
    await this.store.close();
    await this.directory.remove();
  }
}
