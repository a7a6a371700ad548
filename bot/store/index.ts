import type { ChangeSet } from '../support/change-set.js';
import type { Store } from '../support/repositories.js';
import { agentRepository } from './agents.js';
import { commitChanges } from './commit.js';
import { contactRepository } from './contacts.js';
import { conversationRepository } from './conversations.js';
import type { Dialect } from './database.js';
import { eventRepository } from './events.js';
import { inboxRepository } from './inbox.js';
import { messageRepository } from './messages.js';
import { migrate } from './migrations/index.js';
import { orderAuditRepository } from './order-audits.js';
import { outboxRepository } from './outbox.js';
import { openPostgres } from './postgres.js';
import { reviewRepository } from './reviews.js';
import { openSqlite } from './sqlite.js';
import { surveyRepository } from './surveys.js';
import { type Apply, Writer } from './writer.js';

export interface OpenStore extends Store {
  dialect: Dialect['name'];
  /** Names of the migrations that ran at opening. */
  migrated: string[];
}

/**
 * Opens the database and brings its schema up to date. `location` is a `postgres://` URL or the path of a SQLite file,
 * which is made when it does not exist.
 */
export async function openStore(location: string): Promise<OpenStore> {
  const dialect = /^postgres(ql)?:\/\//.test(location) ? await openPostgres(location) : await openSqlite(location);
  const migrated = await migrate(dialect).catch(async (error: unknown) => {
    await dialect.close();
    throw error;
  });
  const writer = new Writer(dialect);
  const commit = commitChanges(dialect);
  return {
    dialect: dialect.name,
    migrated,
    inbox: inboxRepository(dialect, writer),
    conversations: conversationRepository(dialect),
    messages: messageRepository(dialect),
    contacts: contactRepository(dialect),
    outbox: outboxRepository(dialect, writer),
    events: eventRepository(dialect),
    surveys: surveyRepository(dialect, writer),
    orderAudits: orderAuditRepository(dialect),
    reviews: reviewRepository(dialect, writer),
    agents: agentRepository(dialect, writer),
    commit: (changes: ChangeSet) => writer.submit(commit, changes),
    setting: (key, fallback) => writer.submit(readOrKeep, { key, fallback }),
    heartbeat: () => beats(writer),
    close: async () => {
      await writer.settled();
      await dialect.close();
    },
  };
}

const readOrKeep: Apply<{ key: string; fallback: () => string }, string> = async (run, items) => {
  const values: string[] = [];
  for (const { key, fallback } of items) {
    await run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [key, fallback()]);
    values.push(String((await run('SELECT value FROM settings WHERE key = ?', [key]))[0]?.value));
  }
  return values;
};

const beat: Apply<null, void> = async (run, items) => {
  await run(
    `INSERT INTO settings (key, value) VALUES ('heartbeat', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [new Date().toISOString()],
  );
  return items.map(() => undefined);
};

async function beats(writer: Writer): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 1000);
  });
  const done = writer.submit(beat, null).then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
