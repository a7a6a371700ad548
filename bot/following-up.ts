import { startReconciling } from './channels/reconcile.js';
import type { WebhookChannel } from './channels/webhook-channel.js';
import type { Config } from './config.js';
import type { InboxDoor } from './engine/inbox.js';
import type { Live } from './engine/live.js';
import type { Clock, Ids } from './engine/ports.js';
import type { TurnRunner } from './engine/runner.js';
import { createOverdueWatch } from './feedback/recovery/overdue.js';
import { createRecovery, type Recovery } from './feedback/recovery/recovery.js';
import { openRelationship, type Relationship } from './feedback/relationship.js';
import { createSaidAndDid, type SaidAndDid } from './feedback/said-and-did.js';
import type { OpenSurveyBook } from './feedback/survey-book.js';
import { turnSettings } from './service-settings.js';
import type { NewInboxEntry, Store } from './support/repositories.js';

export interface FollowingUpDeps {
  store: Store;
  runner: TurnRunner;
  inbox: InboxDoor;
  live: Live;
  webhooks: ReadonlyMap<string, WebhookChannel>;
  book: OpenSurveyBook;
  clock: Clock;
  ids: Ids;
  log: (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

export interface FollowingUp {
  recovery: Recovery;
  relationship: Relationship;
  saidAndDid: SaidAndDid;
  /** Looks for overdue cases, and for who is to be asked about the relationship, every minute; for missed messages every 5. */
  start(): void;
  /** To be called while turns still run; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

const everyMs = 60_000;
const reconcileEveryMs = 5 * 60_000;

/** What is done for customers after they have said how it was, and for those whose message nobody brought us. */
export function followingUp(config: Config, deps: FollowingUpDeps): FollowingUp {
  const { store, runner, inbox, live, webhooks, book, clock, ids, log } = deps;
  const { surveyWindowMs, alerts: targets = { webhook: false, emails: [] } } = turnSettings(config);
  const recovery = createRecovery({
    cases: store.cases,
    surveys: store.surveys,
    clock,
    ids,
    surveyWindowMs,
    changed: () => live.announce(),
  });
  const watchOverdue = createOverdueWatch({ cases: store.cases, dispatches: store.dispatches, clock, targets });
  const relationship = openRelationship({
    rules: () => book.rules(),
    episodes: store.episodes,
    surveys: store.surveys,
    ask: (conversationId, question) => runner.act(conversationId, question),
    clock,
    timeZone: config.TIME_ZONE,
    log,
  });
  const saidAndDid = createSaidAndDid({
    reports: store.reports,
    contacts: store.contacts,
    accept: (entry) => inbox.accept(entry),
    clock,
    ids,
    log,
  });
  const reconciling = {
    channels: [...webhooks.values()],
    heardLast: async (channel: string) => (await store.channelStates.of(channel)).lastReceivedAt,
    accept: (entry: NewInboxEntry) => inbox.accept(entry),
    clock,
    ids,
    log,
    everyMs: reconcileEveryMs,
  };
  let stopReconciling: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    watchOverdue().catch((error: unknown) => log('warn', 'Alerts of overdue cases wait', { error: String(error) }));
  };
  return {
    recovery,
    relationship,
    saidAndDid,
    start() {
      timer ??= setInterval(watch, everyMs).unref();
      watch();
      relationship.start();
      stopReconciling ??= startReconciling(reconciling);
    },
    async stop() {
      clearInterval(timer);
      await Promise.all([relationship.stop(), saidAndDid.stop(), stopReconciling?.()]);
    },
  };
}
