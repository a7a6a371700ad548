import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { script } from '../dialogs/index.js';
import { persona } from '../dialogs/wording/persona.js';
import { voice } from '../dialogs/wording/voice.js';
import type { AzureAdapter } from './channels/azure/index.js';
import type { WebhookChannel } from './channels/webhook-channel.js';
import { channelsInUse } from './channels-in-use.js';
import { type Config, costsOf, databaseOf, shelfOf } from './config.js';
import { ConvozAdapter } from './engine/adapter.js';
import { startAlarm } from './engine/alarm.js';
import { InboxDoor } from './engine/inbox.js';
import { Live } from './engine/live.js';
import { OutboxSender } from './engine/outbox.js';
import type { Channel, Clock, Ids } from './engine/ports.js';
import { TurnRunner } from './engine/runner.js';
import { showThinking } from './engine/show-typing.js';
import type { Ask } from './feedback/asked.js';
import type { Dispatcher } from './feedback/dispatcher.js';
import { type OpenExperimentBook, openExperimentBook } from './feedback/experiments/experiment-book.js';
import type { Recovery } from './feedback/recovery/recovery.js';
import type { SaidAndDid } from './feedback/said-and-did.js';
import { type OpenSurveyBook, openSurveyBook } from './feedback/survey-book.js';
import { followingUp } from './following-up.js';
import type { KnowledgeBook } from './knowledge/index.js';
import { knowledgeInUse } from './knowledge-in-use.js';
import { learning } from './learning.js';
import { followPublished, type LiveModel } from './models/index.js';
import { type DemoOrders, demoOrders, guarded, readCatalogue, readDemoFile } from './orders/index.js';
import { outgoing } from './outgoing.js';
import { projectPath } from './project-path.js';
import { createReports, type Reports } from './reports/index.js';
import type { Review } from './review/index.js';
import { createMetrics } from './server/metrics.js';
import { turnSettings } from './service-settings.js';
import { type OpenStore, openStore } from './store/index.js';
import type { OrderSystem } from './support/order.js';
import { teamsInUse } from './teams-in-use.js';
import { publicFileLinks, type Workplace, workplace } from './workplace.js';

/** The running system: what the server, the terminal and the tests hold on to. */
export interface App {
  config: Config;
  log: Logger;
  clock: Clock;
  ids: Ids;
  store: OpenStore;
  runner: TurnRunner;
  inbox: InboxDoor;
  live: Live;
  model: LiveModel;
  review: Review;
  reports: Reports;
  recovery: Recovery;
  saidAndDid: SaidAndDid;
  workplace: Workplace;
  book: OpenSurveyBook;
  experiments: OpenExperimentBook;
  knowledge: KnowledgeBook;
  channels: ReadonlyMap<string, Channel>;
  /** Those of the channels that vendors call. */
  webhooks: ReadonlyMap<string, WebhookChannel>;
  orders: OrderSystem;
  cloudAdapter: AzureAdapter;
  /** Signs tokens and keys hashes of addresses. */
  key: Buffer;
  /** What an invitation asks where it is asked by e-mail or by link. */
  ask: Ask;
  dispatcher: Dispatcher;
  demo: DemoOrders;
  metrics: ReturnType<typeof createMetrics>;
  /** Takes up what an earlier process left, and starts the timers. */
  start(): Promise<void>;
  /** Finishes running turns, stops sending, closes the database. New messages are refused from the first moment. */
  stop(): Promise<void>;
}

export interface AppOptions {
  clock?: Clock;
  ids?: Ids;
  /** How many live connections there are, once a server runs. */
  sockets?: () => number;
}

/** Builds the system from its settings: the only place that makes adapters. Nothing runs before `start`. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const clock = options.clock ?? { now: () => new Date() };
  const ids = options.ids ?? { next: () => randomBytes(16).toString('base64url') };
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ fd: 2, sync: false }));
  const products = await readCatalogue(projectPath('nlp-models/shop/catalogue.json'));
  const [store, model, demoFile] = await Promise.all([
    openStore(databaseOf(config)),
    followPublished(
      { shelf: shelfOf(config), shipped: projectPath('dist/model'), products, costs: costsOf(config) },
      logTo(log),
    ),
    readDemoFile(projectPath('nlp-models/shop/orders.json')),
  ]);
  const demo = demoOrders(demoFile, clock);
  const onFailure = (problem: unknown) =>
    log.warn({ code: 'ORDERS_UNAVAILABLE', error: String(problem) }, 'An order look-up failed');
  const orders = guarded(demo, { clock, onFailure });
  const key = Buffer.from(await store.setting('key', () => randomBytes(32).toString('base64')), 'base64');
  const { cloudAdapter, channels, webhooks } = channelsInUse(config, clock, { key, store });
  const live = new Live();
  const knowledge = await knowledgeInUse(store, { clock, log: logTo(log), tone: () => voice().tone });
  const book = await openSurveyBook({ surveys: store.surveys, clock, log: logTo(log) });
  const trying = { experiments: store.experiments, answers: knowledge, surveys: book };
  const experiments = await openExperimentBook({ ...trying, clock, log: logTo(log) });
  const settled = (via: string, status: string) => metrics.dispatched(via, status);
  const { ask, dispatcher } = outgoing(config, { store, book, experiments, key, clock, settled, log: logTo(log) });
  const teams = await teamsInUse(config, { store, clock, log: logTo(log) });
  const reports = createReports({
    store,
    location: databaseOf(config),
    timeZone: config.TIME_ZONE,
    openMs: teams.openMs,
    title: knowledge.title,
    clock,
    log: logTo(log),
  });
  const links = publicFileLinks(config, key, clock);
  const outbox = new OutboxSender({ store, channels, live, clock, log: logTo(log) });
  const runner = new TurnRunner({
    store,
    live,
    clock,
    ids,
    script,
    adapter: new ConvozAdapter({ id: 'convoz', name: () => persona.bot }, channels, links),
    recognizer: model.recognizer,
    facts: { orders, knowledge, ...teams.facts },
    waiting: teams.book.rules,
    book,
    experiments,
    settings: turnSettings(config),
    committed: (changes, answered) => {
      metrics.committed(changes);
      if (answered) metrics.answered((clock.now().getTime() - answered.receivedAt.getTime()) / 1000);
      work.committed(changes, answered);
      if (changes.outbox.length > 0) outbox.kick(changes.conversation.channel);
      if (changes.dispatches.length > 0) dispatcher.kick();
    },
    slow: showThinking(channels),
    log: logTo(log),
  });
  const metrics = createMetrics({
    backlog: () => runner.backlog,
    sockets: options.sockets ?? (() => 0),
    inbox: () => store.inbox.counts(),
    dispatches: () => store.dispatches.counts(),
    model: () => model.recognizer().version,
  });
  const review = learning({ store, model, knowledge, clock, ids });
  const inbox = new InboxDoor(store, runner);
  const around = { store, runner, inbox, live, clock, ids, log: logTo(log) };
  const following = followingUp(config, { ...around, book, webhooks });
  const { recovery, saidAndDid } = following;
  const kick = () => dispatcher.kick();
  const work = workplace(config, { ...around, model, knowledge, teams: teams.book, key, channels: webhooks, kick });
  let silence = () => {};
  return {
    config,
    log,
    clock,
    ids,
    store,
    runner,
    inbox,
    live,
    model,
    review,
    reports,
    experiments,
    knowledge,
    recovery,
    saidAndDid,
    workplace: work,
    book,
    channels,
    webhooks,
    orders,
    cloudAdapter,
    key,
    ask,
    dispatcher,
    demo,
    metrics,
    async start() {
      await work.prepare();
      const [taken, unknown] = [await inbox.recover(), await outbox.recover()];
      if (taken + unknown > 0) log.info({ inbox: taken, outbox: unknown }, 'Took up what an earlier run had left');
      silence = startAlarm(around);
      dispatcher.start();
      following.start();
      work.start();
      model.start();
      book.start();
      experiments.start();
      reports.start();
    },
    async stop() {
      silence();
      inbox.close();
      await following.stop();
      await work.stop();
      book.stop();
      experiments.stop();
      await reports.stop();
      await runner.idle();
      await Promise.all([outbox.stop(), dispatcher.stop()]);
      await model.stop();
      await store.close();
    },
  };
}

function logTo(log: Logger) {
  return (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => log[level](ids, message);
}
