import { join } from 'node:path';
import type { WebhookChannel } from '../../bot/channels/webhook-channel.js';
import { readConfig } from '../../bot/config.js';
import { ConvozAdapter } from '../../bot/engine/adapter.js';
import { openDraft, openNewDraft } from '../../bot/engine/draft.js';
import { Live } from '../../bot/engine/live.js';
import { OutboxSender } from '../../bot/engine/outbox.js';
import { ConvozError, isConvozError } from '../../bot/errors.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { OutboxEntry } from '../../bot/support/change-set.js';
import { emptyMemory } from '../../bot/support/conversation.js';
import type { Json } from '../../bot/support/json.js';
import type { Author, Reply } from '../../bot/support/message.js';
import { vendorChannels } from '../../bot/vendor-channels.js';
import type { FakeVendor, Shown, VendorPost } from '../fakes/fake-vendor.js';
import type { VendorFake } from '../fakes/index.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

export const publicUrl = 'https://chat.shop.example';
const patienceMs = 20_000;
/** All pauses are a small part of what they are in service. */
const hurry = 50;
const limits = { retryMs: { first: 4, longest: 40 }, doubtMs: 4, pauseMs: { first: 40, longest: 80 } };
const clock = { now: () => new Date() };

/** A vendor as a real server, the channel that speaks with it, a real database and the outbox between them. */
export class FaultStage {
  readonly live = new Live();
  readonly channel: WebhookChannel;
  #sender: Mortal | undefined;
  #answers = deferred<never>();
  #peers = 0;

  private constructor(
    readonly vendor: FakeVendor,
    readonly other: FakeVendor,
    readonly store: OpenStore,
    private readonly directory: TemporaryDirectory,
    private readonly channels: ReadonlyMap<string, WebhookChannel>,
  ) {
    this.channel = channels.get(vendor.channel) as WebhookChannel;
    this.#answers.promise.catch(() => undefined);
  }

  static async start(fake: VendorFake, beside: VendorFake): Promise<FaultStage> {
    const [vendor, other, directory] = await Promise.all([fake.start(), beside.start(), temporaryDirectory()]);
    const env = { PUBLIC_URL: publicUrl, ...other.env(), ...vendor.env() };
    const channels = vendorChannels(readConfig(env), clock);
    const store = await openStore(join(directory.path, 'convoz.db'));
    return new FaultStage(vendor, other, store, directory, new Map(channels.map((one) => [one.id, one])));
  }

  /** A process that sends; its store can be taken from it. */
  async begin(
    faults: (store: OpenStore) => Pick<OpenStore, 'outbox' | 'conversations'> = (same) => same,
  ): Promise<void> {
    await this.#sender?.settled();
    const own = new Mortal(
      faults(this.store),
      [...this.channels.values()].map((one) => this.#hurried(one)),
      this.live,
    );
    this.#sender = own;
    await own.sender.recover();
  }

  /** Dies as by `kill -9`: what it was about to write is never written. */
  kill(): void {
    this.#sender?.die();
  }

  async end(): Promise<void> {
    await this.#sender?.end();
  }

  kick(): void {
    this.#sender?.sender.kick();
  }

  /** What is under way gets no answer any more. */
  loseAnswers(): void {
    this.#answers.reject(new ConvozError('SEND_UNKNOWN', 'No answer came'));
    this.#answers = deferred();
    this.#answers.promise.catch(() => undefined);
  }

  /** A customer who has just written. */
  async customer(vendor: FakeVendor = this.vendor): Promise<Customer> {
    const peer = `peer-${++this.#peers}`;
    const channel = this.channels.get(vendor.channel) as WebhookChannel;
    const [event] = channel.receive(delivered(vendor.says(peer, 'hello', `first of ${peer}`, publicUrl))).events;
    if (event?.kind !== 'message') throw new Error('No message came of it');
    const reference = event.reference as object;
    const now = clock.now();
    const contact = { id: `contact of ${vendor.channel} ${peer}`, createdAt: now, surveyOptOut: false };
    const conversation = {
      id: `${vendor.channel}-${peer}`,
      channel: channel.id,
      account: channel.account,
      contactId: contact.id,
      peerId: event.peer.id,
      language: 'en' as const,
      status: { tag: 'bot' as const },
      episode: 1,
      memory: { ...emptyMemory(), heardAt: now.toISOString() },
      lastSeq: 0,
      version: 1,
      createdAt: now,
      updatedAt: now,
      reference: { ...reference, ...('heardAt' in reference && { heardAt: now.toISOString() }) } as Json,
    };
    const identity = { channel: channel.id, externalId: event.peer.id, contactId: contact.id, verified: true };
    const { inboxDone: _none, ...opening } = openNewDraft({ conversation, contact }, now, 'none', identity).changes;
    await this.store.commit(opening);
    return new Customer(this, vendor, peer, conversation.id);
  }

  /** Says it in one turn; resolves with what was queued. */
  async say(conversationId: string, author: Author, ...replies: Reply[]): Promise<OutboxEntry[]> {
    const { channels, store } = this;
    const conversation = await store.conversations.find(conversationId);
    const contact = await store.contacts.find(conversation?.contactId ?? '');
    if (!conversation || !contact) throw new Error('No such conversation');
    const draft = openDraft({ conversation, contact }, clock.now());
    const adapter = new ConvozAdapter({ id: 'convoz', name: () => 'Vera' }, channels);
    const turn = { type: 'message', channelId: conversation.channel };
    await adapter.process(draft, turn, (context) => adapter.say(context, author, replies));
    await store.commit(draft.changes);
    this.#sender?.sender.kick(conversation.channel);
    return draft.changes.outbox;
  }

  /** Sends once more what has failed of it, as an agent does. */
  async again(entry: OutboxEntry): Promise<void> {
    const conversation = await this.store.conversations.find(entry.conversationId);
    const contact = await this.store.contacts.find(conversation?.contactId ?? '');
    if (!conversation || !contact) throw new Error('No such conversation');
    const draft = openDraft({ conversation, contact }, clock.now());
    draft.changes.outbox.push({ ...entry, id: `${entry.id}~2`, says: 'person', createdAt: clock.now() });
    await this.store.commit(draft.changes);
    this.#sender?.sender.kick(conversation.channel);
  }

  /** Takes in what the vendor tells of something that was sent. */
  async told(post: VendorPost | undefined): Promise<void> {
    if (!post) throw new Error('This vendor tells nothing of it');
    const marks = this.channel
      .receive(delivered(post))
      .events.flatMap((event) => (event.kind === 'receipt' ? [event] : []));
    await this.store.outbox.receipt(this.channel.id, this.channel.account, marks);
  }

  async close(): Promise<void> {
    this.loseAnswers();
    await this.end();
    await Promise.all([this.vendor.close(), this.other.close()]);
    await this.store.close();
    await this.directory.remove();
  }

  /** The channel itself, but that it waits less, and that an answer can get lost at a moment of our choice. */
  #hurried(channel: WebhookChannel): WebhookChannel {
    const { pace } = channel.capabilities;
    const capabilities = {
      ...channel.capabilities,
      ...(pace && { pace: { ...pace, perPeerMs: pace.perPeerMs / hurry } }),
    };
    const send: WebhookChannel['send'] = async (...request) => {
      try {
        return await Promise.race([channel.send?.(...request) ?? '', this.#answers.promise]);
      } catch (error) {
        if (!isConvozError(error) || error.retryAfterMs === undefined) throw error;
        throw new ConvozError(error.code, error.message, { retryAfterMs: error.retryAfterMs / hurry });
      }
    };
    return Object.assign(Object.create(channel) as WebhookChannel, { capabilities, send });
  }
}

/** Somebody to whom is written. */
export class Customer {
  constructor(
    readonly stage: FaultStage,
    readonly vendor: FakeVendor,
    readonly peer: string,
    readonly conversationId: string,
  ) {}

  async hears(text: string | Reply, who: 'bot' | 'person' = 'bot'): Promise<Said> {
    const author: Author = who === 'bot' ? { kind: 'bot' } : { kind: 'agent', id: 'ana', name: 'Ana' };
    const entries = await this.stage.say(this.conversationId, author, typeof text === 'string' ? { text } : text);
    return new Said(this, entries);
  }

  get shown(): Shown[] {
    return this.vendor.shown(this.peer);
  }

  /** How often he has been shown something that holds this. */
  times(text: string): number {
    return this.shown.filter((one) => one.text.includes(text)).length;
  }
}

/** A message of ours, and what has become of it. */
export class Said {
  constructor(
    readonly to: Customer,
    readonly entries: OutboxEntry[],
  ) {}

  async state(): Promise<string> {
    const delivery = await this.to.stage.store.outbox.ofMessage(this.entries[0]?.messageId ?? '');
    return delivery?.code === undefined || delivery.status === 'sent'
      ? `${delivery?.status}`
      : `${delivery.status} ${delivery.code}`;
  }

  /** Resolves with its state once nothing of it is under way. */
  async ends(): Promise<string> {
    const { outbox } = this.to.stage.store;
    await eventually(async () => !(await outbox.ofMessage(this.entries[0]?.messageId ?? ''))?.isUnderWay, patienceMs);
    return this.state();
  }

  async comesTo(state: RegExp): Promise<void> {
    await eventually(async () => state.test(await this.state()), patienceMs);
  }
}

/** A sender that can be killed: from then on it neither reads nor writes. */
class Mortal {
  readonly sender: OutboxSender;
  readonly #begun = new Set<Promise<unknown>>();
  #dead = false;

  constructor(store: Pick<OpenStore, 'outbox' | 'conversations'>, channels: WebhookChannel[], live: Live) {
    const mortal = <T extends object>(part: T): T =>
      new Proxy(part, {
        get: (target, key) => {
          const value = Reflect.get(target, key) as unknown;
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) =>
            this.#dead ? new Promise(() => {}) : this.#begin(value.apply(target, given));
        },
      });
    const own = { outbox: mortal(store.outbox), conversations: mortal(store.conversations) };
    const byId = new Map(channels.map((channel) => [channel.id, channel]));
    this.sender = new OutboxSender({ store: own, channels: byId, live, clock, log: () => {}, limits });
  }

  die(): void {
    this.#dead = true;
    void this.sender.stop();
  }

  async end(): Promise<void> {
    if (!this.#dead) await this.sender.stop();
  }

  /** What a dead process had begun to write is there before another one looks, or never. */
  async settled(): Promise<void> {
    if (this.#dead) await Promise.allSettled(this.#begun);
  }

  #begin<T>(work: T): T {
    if (work instanceof Promise) {
      const forget = () => this.#begun.delete(work);
      this.#begun.add(work);
      work.then(forget, forget);
    }
    return work;
  }
}

function delivered({ method, target, headers, body }: VendorPost) {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method, target, headers: named, body, at: clock.now() };
}
