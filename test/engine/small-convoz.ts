import { join } from 'node:path';
import { directLine } from '../../bot/channels/directline/index.js';
import { ConvozAdapter } from '../../bot/engine/adapter.js';
import { ring } from '../../bot/engine/alarm.js';
import { InboxDoor } from '../../bot/engine/inbox.js';
import { Live } from '../../bot/engine/live.js';
import { type OutboxDeps, OutboxSender } from '../../bot/engine/outbox.js';
import type {
  BusinessHours,
  Channel,
  Experiments,
  Facts,
  Recognizer,
  Script,
  SurveyBook,
  WaitingRules,
} from '../../bot/engine/ports.js';
import { TurnRunner } from '../../bot/engine/runner.js';
import type { TurnSettings } from '../../bot/engine/turn.js';
import { faqFiles } from '../../bot/knowledge/faq-files.js';
import { demoOrders, readDemoFile } from '../../bot/orders/index.js';
import { projectPath } from '../../bot/project-path.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { Agent } from '../../bot/support/agent.js';
import type { AgentAction } from '../../bot/support/agent-action.js';
import type { OrderSystem } from '../../bot/support/order.js';
import type { InboxEntry, Store } from '../../bot/support/repositories.js';
import { script as everything } from '../../dialogs/index.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { minute, TestClock } from '../support-files/test-clock.js';
import { FakePushChannel } from './fake-push-channel.js';
import { Guest } from './guest.js';

/** What the customers of these tests say, and what is understood. */
const rules = [
  'how long | cuánto tarda → delivery.period',
  'delivery options → delivery.options',
  'opening hours → store.hours',
  'where is my order | MR- → order.track',
  'a person → handoff contact.human_agent',
  'hello → smalltalk.greeting',
  'bye → smalltalk.goodbye',
  'something about delivery → clarify delivery.options delivery.period',
];

export const quietMs = 3 * minute;
export const silenceMs = 30 * minute;
export const surveyWindowMs = 14 * 24 * 60 * minute;

export interface SmallOptions {
  recognizer?: Recognizer;
  script?: Script;
  orders?: OrderSystem;
  hours?: BusinessHours;
  settings?: Partial<TurnSettings>;
  /** What is asked, and of whom; the shipped surveys by the first rules when absent. */
  book?: SurveyBook;
  experiments?: Experiments;
  /** What waiting customers are promised; nothing when absent. */
  waiting?: WaitingRules;
  expectedWait?: Facts['expectedWait'];
  /** How the outbox tries. */
  outbox?: Pick<OutboxDeps, 'limits' | 'random'>;
  /** Called with a message whose turn takes long. */
  slow?: (entry: InboxEntry) => void;
  /** More channels than web chat and the fake that is pushed to. */
  channels?: readonly Channel[];
  /** Puts faults between the engine and the store. */
  faults?: (store: OpenStore) => Store;
}

/** The engine with everything real around it but the language model and the network. */
export class SmallConvoz {
  readonly clock = new TestClock();
  readonly live = new Live();
  readonly push = new FakePushChannel();
  /** What would have been logged. */
  readonly log: { level: string; message: string; ids: Record<string, unknown> }[] = [];

  private constructor(
    readonly directory: TemporaryDirectory,
    readonly store: OpenStore,
    private readonly parts: { runner: TurnRunner; inbox: InboxDoor; outbox: OutboxSender },
  ) {}

  static async start(options: SmallOptions = {}): Promise<SmallConvoz> {
    const directory = await temporaryDirectory();
    const parts = {} as { runner: TurnRunner; inbox: InboxDoor; outbox: OutboxSender };
    const convoz = new SmallConvoz(directory, await openStore(join(directory.path, 'convoz.db')), parts);
    await convoz.#compose(options, parts);
    return convoz;
  }

  get runner(): TurnRunner {
    return this.parts.runner;
  }

  get inbox(): InboxDoor {
    return this.parts.inbox;
  }

  get outbox(): OutboxSender {
    return this.parts.outbox;
  }

  /** What a new process on the same data would be: nothing remembered, nothing taken up yet. */
  async secondProcess(options: SmallOptions = {}): Promise<Pick<SmallConvoz, 'runner' | 'inbox' | 'outbox'>> {
    const parts = {} as { runner: TurnRunner; inbox: InboxDoor; outbox: OutboxSender };
    await this.#compose(options, parts);
    return parts;
  }

  /** A customer of this name, in a conversation of the same name. */
  guest(name = 'iria', channel = 'directline', conversationId = name): Guest {
    return new Guest(this, name, channel, conversationId);
  }

  agent(name = 'Ana'): Agent {
    const login = name.toLowerCase();
    const createdAt = this.clock.now();
    return { id: `id-${login}`, login, name, role: 'agent', active: true, createdAt, mustChangePassword: false };
  }

  async act(type: 'claim' | 'return' | 'close', conversationId = 'iria', agent = this.agent()): Promise<void> {
    await this.does({ type, agent }, conversationId);
  }

  /** Does what an agent does, as one turn. */
  async does(action: AgentAction, conversationId = 'iria'): Promise<void> {
    await this.runner.act(conversationId, { kind: 'agent', action });
  }

  /** Goes on in time, and wakes what is due then. */
  async later(ms: number): Promise<void> {
    this.clock.advance(ms);
    await ring({ store: this.store, runner: this.runner, clock: this.clock, log: () => {} });
  }

  async close(): Promise<void> {
    await this.runner.idle();
    await this.outbox.stop();
    await this.store.close();
    await this.directory.remove();
  }

  async #compose(
    options: SmallOptions,
    parts: { runner: TurnRunner; inbox: InboxDoor; outbox: OutboxSender },
  ): Promise<void> {
    const { clock, live, push } = this;
    const store = options.faults?.(this.store) ?? this.store;
    const channels = new Map<string, Channel>(
      [directLine, push, ...(options.channels ?? [])].map((channel) => [channel.id, channel]),
    );
    const log = (level: string, message: string, ids: Record<string, unknown>) => {
      this.log.push({ level, message, ids });
    };
    const [knowledge, demoFile] = await Promise.all([
      faqFiles(projectPath('nlp-models/faq')),
      readDemoFile(projectPath('nlp-models/shop/orders.json')),
    ]);
    const recognizer = options.recognizer ?? scriptedRecognizer(rules, 'en');
    let ids = 0;
    const prefix = Math.random().toString(36).slice(2, 8);
    parts.outbox = new OutboxSender({ store, channels, live, clock, log, ...options.outbox });
    parts.runner = new TurnRunner({
      store,
      live,
      clock,
      ids: { next: () => `${prefix}${++ids}` },
      ...(options.book && { book: options.book }),
      ...(options.experiments && { experiments: options.experiments }),
      script: options.script ?? everything,
      adapter: new ConvozAdapter({ id: 'convoz', name: () => 'Vera' }, channels),
      recognizer: () => recognizer,
      facts: {
        orders: options.orders ?? demoOrders(demoFile, clock),
        knowledge,
        hours: options.hours ?? { at: () => ({ open: true, timeZone: 'Europe/Madrid' }) },
        queueLength: (_conversation, joinedAt) => store.conversations.queuedBefore(joinedAt ?? clock.now()),
        ...(options.expectedWait && { expectedWait: options.expectedWait }),
      },
      ...(options.waiting && { waiting: options.waiting }),
      ...(options.slow && { slow: options.slow }),
      settings: { quietMs, silenceMs, surveyWindowMs, textLimit: 4000, firstLanguage: 'es', ...options.settings },
      committed: (changes) => {
        if (changes.outbox.length > 0) parts.outbox.kick(changes.conversation.channel);
      },
      log,
    });
    parts.inbox = new InboxDoor(store, parts.runner);
  }
}
