import { type OpenStore, openStore } from '../../bot/store/index.js';
import { accessContract } from './contract/access.js';
import { agentsContract } from './contract/agents.js';
import { assignmentContract } from './contract/assignment.js';
import { auditContract } from './contract/audit.js';
import { casesContract } from './contract/cases.js';
import { channelStatesContract } from './contract/channel-states.js';
import { commitContract } from './contract/commit.js';
import { contactMovesContract } from './contract/contact-moves.js';
import { contactsContract } from './contract/contacts.js';
import { conversationsContract } from './contract/conversations.js';
import { dispatchesContract } from './contract/dispatches.js';
import { episodesContract } from './contract/episodes.js';
import { eventsContract } from './contract/events.js';
import { experimentsContract } from './contract/experiments.js';
import { filesContract } from './contract/files.js';
import { inboxContract } from './contract/inbox.js';
import { knowledgeContract } from './contract/knowledge.js';
import { messageChangesContract } from './contract/message-changes.js';
import { migrationsContract } from './contract/migrations.js';
import { modelWorksContract } from './contract/model-works.js';
import { outboxContract } from './contract/outbox.js';
import { personalContract } from './contract/personal.js';
import { receiptsContract } from './contract/receipts.js';
import { retentionContract } from './contract/retention.js';
import { reviewsContract } from './contract/reviews.js';
import { searchContract } from './contract/search.js';
import { settingVersionsContract } from './contract/setting-versions.js';
import { settingsContract } from './contract/settings.js';
import { surveysContract } from './contract/surveys.js';
import { togetherContract } from './contract/together.js';
import { topicWeeksContract } from './contract/topic-weeks.js';
import { unicodeContract } from './contract/unicode.js';
import { webhooksContract } from './contract/webhooks.js';
import { workingContract } from './contract/working.js';

/** A database of its own for one run of the contract. */
export interface TestDatabase {
  /** What `openStore` is given; known once `empty` has been called. */
  location(): string;
  /** Removes all that is in it, schema included. No store may be open. */
  empty(): Promise<void>;
  /** Runs a statement behind the store's back. */
  run(sql: string): Promise<Record<string, unknown>[]>;
}

/** What every part of the contract gets: the open store, new for each test, and the database under it. */
export interface Subject {
  readonly store: OpenStore;
  readonly database: TestDatabase;
  /** Closes the store and opens the same database again, as a restart does. */
  restart(): Promise<OpenStore>;
}

/** What every database must do, whatever is underneath. */
export function storeContract(database: TestDatabase): void {
  let store: OpenStore;
  const subject: Subject = {
    get store() {
      return store;
    },
    database,
    async restart() {
      await store.close();
      store = await openStore(database.location());
      return store;
    },
  };
  beforeEach(async () => {
    await database.empty();
    store = await openStore(database.location());
  });
  afterEach(() => store.close());

  inboxContract(subject);
  commitContract(subject);
  togetherContract(subject);
  messageChangesContract(subject);
  unicodeContract(subject);
  conversationsContract(subject);
  outboxContract(subject);
  receiptsContract(subject);
  eventsContract(subject);
  episodesContract(subject);
  surveysContract(subject);
  casesContract(subject);
  dispatchesContract(subject);
  experimentsContract(subject);
  reviewsContract(subject);
  filesContract(subject);
  searchContract(subject);
  agentsContract(subject);
  assignmentContract(subject);
  accessContract(subject);
  auditContract(subject);
  knowledgeContract(subject);
  modelWorksContract(subject);
  topicWeeksContract(subject);
  contactsContract(subject);
  contactMovesContract(subject);
  personalContract(subject);
  retentionContract(subject);
  workingContract(subject);
  settingsContract(subject);
  settingVersionsContract(subject);
  webhooksContract(subject);
  channelStatesContract(subject);
  migrationsContract(subject);
}
