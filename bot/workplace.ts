import { shippedVoice, speakIn, wordingCatalogue } from '../dialogs/wording/index.js';
import type { Config } from './config.js';
import { type CustomerCare, createCustomerCare } from './customers/index.js';
import { provePhones } from './customers/prove-phones.js';
import type { InboxDoor } from './engine/inbox.js';
import type { Live } from './engine/live.js';
import type { Clock, Ids } from './engine/ports.js';
import type { TurnRunner } from './engine/runner.js';
import { followEvents } from './feedback/webhooks/follow-events.js';
import {
  type FileLinks,
  type FileRoom,
  fetchMedia,
  fileLinks,
  fileRoom,
  type MediaFetcher,
  type MediaSource,
  scanBy,
} from './files/index.js';
import { type KnowledgeBook, TopicDrift } from './knowledge/index.js';
import { modelWork } from './model-work.js';
import type { LiveModel } from './models/index.js';
import { projectPath } from './project-path.js';
import type { OpenStore } from './store/index.js';
import type { AgentAction } from './support/agent-action.js';
import type { ChangeSet } from './support/change-set.js';
import type { ModelDesk } from './support/model-work.js';
import type { InboxEntry } from './support/repositories.js';
import { assignment } from './team/assignment.js';
import type { InTurn } from './team/in-turn.js';
import { localPresence, type Presence } from './team/presence.js';
import { searchBacklog } from './team/search-backlog.js';
import { seedTeam } from './team/seed-team.js';
import { type SettingsBook, settingsBook } from './team/settings/settings-book.js';
import type { TeamBook } from './team/team-book.js';

export { publicFileLinks } from './files-in-use.js';

export interface WorkplaceDeps {
  store: OpenStore;
  runner: TurnRunner;
  inbox: InboxDoor;
  live: Live;
  model: LiveModel;
  knowledge: KnowledgeBook;
  teams: TeamBook;
  /** Signs links and makes codes. */
  key: Buffer;
  channels: ReadonlyMap<string, MediaSource>;
  /** E-mails wait to be sent. */
  kick: () => void;
  clock: Clock;
  ids: Ids;
  log: (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

/** What the desk is served with beyond conversations and feedback. */
export interface Workplace {
  customers: CustomerCare;
  models: ModelDesk;
  drift: TopicDrift;
  presence: Presence;
  teams: TeamBook;
  /** What admins have set of the bot's voice and looks. */
  settings: SettingsBook;
  files: FileRoom & { links: FileLinks };
  /** Fetches what vendors keep of what customers send. */
  media: MediaFetcher;
  /** Takes back what waits for nobody, and hands out what waits in the queue. */
  assignment: InTurn;
  /** To be told of each turn, with the message that was answered if it was one. */
  committed(changes: ChangeSet, answered: InboxEntry | undefined): void;
  /**
   * To be called before anything is answered: whoever was erased and has been restored goes again, and a new team gets its
   * first replies.
   */
  prepare(): Promise<void>;
  start(): void;
  /** To be called while turns still run; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Composes the rooms behind the desk: assignment, customers, knowledge. */
export function workplace(config: Config, deps: WorkplaceDeps): Workplace {
  const models = modelWork(config, deps);
  const drift = new TopicDrift(deps);
  const customers = createCustomerCare({
    ...deps,
    dataDir: config.DATA_DIR,
    timeZone: config.TIME_ZONE,
    periods: {
      textMonths: config.RETENTION_TEXT_MONTHS,
      payloadDays: config.RETENTION_PAYLOAD_DAYS,
      fileDays: config.RETENTION_FILE_DAYS,
      ratingMonths: config.RETENTION_RATING_MONTHS,
    },
    announce: () => deps.live.announce(),
  });
  const backlog = searchBacklog({ search: deps.store.search, log: deps.log });
  const presence = localPresence(deps.clock);
  const { teams } = deps;
  const act = (id: string, action: AgentAction) => deps.runner.act(id, { kind: 'agent', action });
  const assigning = assignment({ ...deps, book: teams, online: presence, act, holder: deps.ids.next() });
  const settings = settingsBook({
    settings: deps.store.settings,
    wording: wordingCatalogue,
    speak: speakIn,
    clock: deps.clock,
    log: deps.log,
  });
  const webhooks = followEvents({
    ...deps,
    switchedOff: (webhookId, at) => deps.live.warn({ code: 'webhook.disabled', webhookId, at }),
  });
  const scan = config.FILE_SCAN_COMMAND === undefined ? async () => {} : scanBy(config.FILE_SCAN_COMMAND);
  const room = fileRoom({ ...deps, files: deps.store.files, scan });
  const media = fetchMedia({ ...deps, files: deps.store.files, room });
  const heard = provePhones({ proved: customers.proved, log: deps.log });
  let unfollow = () => {};
  return {
    customers,
    models,
    drift,
    presence,
    teams,
    settings,
    files: { ...room, links: fileLinks(deps.key, deps.clock) },
    media,
    assignment: assigning,
    committed(changes, answered) {
      if (changes.files) media.kick();
      heard(answered);
    },
    async prepare() {
      await settings.refresh();
      const erased = await customers.repeat();
      if (erased > 0) deps.log('info', 'Contacts that had been erased were there again, and are erased', { erased });
      await seedTeam({ ...deps, directory: projectPath('bot/team/seed'), language: config.DEFAULT_LANGUAGE });
    },
    start() {
      settings.start();
      webhooks.start();
      teams.start();
      assigning.start();
      unfollow = deps.live.followFeed(assigning.kick);
      customers.start();
      media.start();
      backlog.start();
      drift.start();
      deps.knowledge.start();
    },
    async stop() {
      unfollow();
      deps.knowledge.stop();
      teams.stop();
      settings.stop();
      speakIn(shippedVoice);
      await Promise.all([
        webhooks.stop(),
        assigning.stop(),
        customers.stop(),
        media.stop(),
        backlog.stop(),
        models.stop(),
        drift.stop(),
      ]);
    },
  };
}
