import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { script } from '../dialogs/index.js';
import { persona } from '../dialogs/wording/persona.js';
import { azure } from './channels/azure/index.js';
import { consoleChannel } from './channels/console/index.js';
import { directLine } from './channels/directline/index.js';
import { type Config, costsOf, databaseOf, shelfOf } from './config.js';
import { ConvozAdapter } from './engine/adapter.js';
import { ring } from './engine/alarm.js';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from './engine/botbuilder.js';
import { InboxDoor } from './engine/inbox.js';
import { Live } from './engine/live.js';
import { OutboxSender } from './engine/outbox.js';
import type { Channel, Clock, Ids } from './engine/ports.js';
import { TurnRunner } from './engine/runner.js';
import { faqFiles } from './knowledge/faq-files.js';
import { followPublished, type LiveModel } from './models/index.js';
import { readIntents } from './nlu/index.js';
import { type DemoOrders, demoOrders, guarded, readCatalogue, readDemoFile } from './orders/index.js';
import { projectPath } from './project-path.js';
import { createReview, type Review } from './review/index.js';
import { createMetrics } from './server/metrics.js';
import { openingHours, turnSettings } from './service-settings.js';
import { type OpenStore, openStore } from './store/index.js';

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
  cloudAdapter: CloudAdapter;
  demo: DemoOrders;
  metrics: ReturnType<typeof createMetrics>;
  /** Takes up what an earlier process left, and starts the timers. */
  start(): Promise<void>;
  /** Finishes running turns, stops sending, closes the database. New messages are refused from the first moment. */
  stop(): Promise<void>;
}

const alarmEveryMs = 1000;

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
  const [store, model, knowledge, demoFile] = await Promise.all([
    openStore(databaseOf(config)),
    followPublished(
      { shelf: shelfOf(config), shipped: projectPath('dist/model'), products, costs: costsOf(config) },
      logTo(log),
    ),
    faqFiles(projectPath('nlp-models/faq')),
    readDemoFile(projectPath('nlp-models/shop/orders.json')),
  ]);
  const demo = demoOrders(demoFile, clock);
  const onFailure = (problem: unknown) =>
    log.warn({ code: 'ORDERS_UNAVAILABLE', error: String(problem) }, 'An order look-up failed');
  const cloudAdapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(microsoftSettings(config)));
  const channels = byId([directLine, consoleChannel, azure(cloudAdapter, config.MICROSOFT_APP_ID ?? '')]);
  const live = new Live();
  const outbox = new OutboxSender({ store, channels, clock, log: logTo(log) });
  const runner = new TurnRunner({
    store,
    live,
    clock,
    ids,
    script,
    adapter: new ConvozAdapter({ id: 'convoz', name: persona.bot }, channels),
    recognizer: model.recognizer,
    facts: {
      orders: guarded(demo, { clock, onFailure }),
      knowledge,
      hours: openingHours(config),
      queueLength: () => store.conversations.queuedBefore(clock.now()),
    },
    settings: turnSettings(config),
    committed: (changes, answered) => {
      metrics.committed(changes);
      if (answered) metrics.answered((clock.now().getTime() - answered.receivedAt.getTime()) / 1000);
      if (changes.outbox.length > 0) outbox.kick();
    },
    log: logTo(log),
  });
  const metrics = createMetrics({
    backlog: () => runner.backlog,
    sockets: options.sockets ?? (() => 0),
    inbox: () => store.inbox.counts(),
    model: () => model.recognizer().version,
  });
  const review = createReview({
    reviews: store.reviews,
    recognizer: model.recognizer,
    intents: () => readIntents(projectPath('nlp-models/corpus')),
    clock,
    ids,
  });
  const inbox = new InboxDoor(store, runner);
  let alarm: NodeJS.Timeout | undefined;
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
    cloudAdapter,
    demo,
    metrics,
    async start() {
      const [taken, unknown] = [await inbox.recover(), await outbox.recover()];
      if (taken + unknown > 0) log.info({ inbox: taken, outbox: unknown }, 'Took up what an earlier run had left');
      alarm = setInterval(() => {
        ring({ store, runner, clock, log: logTo(log) }).catch((error: unknown) =>
          log.warn({ error: String(error) }, 'Timers wait'),
        );
      }, alarmEveryMs);
      alarm.unref();
      model.start();
    },
    async stop() {
      clearInterval(alarm);
      inbox.close();
      await runner.idle();
      await outbox.stop();
      await model.stop();
      await store.close();
    },
  };
}

function microsoftSettings(config: Config) {
  const { MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TYPE, MICROSOFT_APP_TENANT_ID } = config;
  return {
    MicrosoftAppId: MICROSOFT_APP_ID ?? '',
    MicrosoftAppPassword: MICROSOFT_APP_PASSWORD ?? '',
    MicrosoftAppType: MICROSOFT_APP_TYPE,
    MicrosoftAppTenantId: MICROSOFT_APP_TENANT_ID ?? '',
  };
}

function byId(channels: Channel[]): ReadonlyMap<string, Channel> {
  return new Map(channels.map((channel) => [channel.id, channel]));
}

function logTo(log: Logger) {
  return (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => log[level](ids, message);
}
