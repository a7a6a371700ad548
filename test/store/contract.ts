import { type OpenStore, openStore } from '../../bot/store/index.js';
import { agentsContract } from './contract/agents.js';
import { commitContract } from './contract/commit.js';
import { conversationsContract } from './contract/conversations.js';
import { eventsContract } from './contract/events.js';
import { inboxContract } from './contract/inbox.js';
import { migrationsContract } from './contract/migrations.js';
import { outboxContract } from './contract/outbox.js';
import { reviewsContract } from './contract/reviews.js';
import { settingsContract } from './contract/settings.js';
import { surveysContract } from './contract/surveys.js';
import { togetherContract } from './contract/together.js';
import { unicodeContract } from './contract/unicode.js';

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
  unicodeContract(subject);
  conversationsContract(subject);
  outboxContract(subject);
  eventsContract(subject);
  surveysContract(subject);
  reviewsContract(subject);
  agentsContract(subject);
  settingsContract(subject);
  migrationsContract(subject);
}
