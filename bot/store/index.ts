import type { ChangeSet } from '../support/change-set.js';
import { demoPrefix } from '../support/demo-prefix.js';
import type { Store } from '../support/repositories.js';
import { agentInviteRepository } from './agent-invites.js';
import { agentRepository } from './agents.js';
import { apiKeyRepository } from './api-keys.js';
import { auditRepository } from './audit.js';
import { availabilityRepository, leaseRepository } from './availability.js';
import { cannedReplyRepository } from './canned-replies.js';
import { caseRepository } from './cases.js';
import { channelStateRepository } from './channel-states.js';
import { commitChanges } from './commit.js';
import { contactRepository } from './contacts.js';
import { conversationRepository } from './conversations.js';
import { customerRepository, personalRepository, proofRepository } from './customers/index.js';
import type { Dialect } from './database.js';
import { type DemoRows, demoRows } from './demo-rows.js';
import { dispatchRepository } from './dispatches.js';
import { episodeRepository } from './episodes.js';
import { eventRepository } from './events.js';
import { experimentRepository } from './experiments.js';
import { fileRepository } from './files.js';
import { historyRepository } from './history.js';
import { inboxRepository } from './inbox.js';
import { knowledgeRepository } from './knowledge.js';
import { macroRepository } from './macros.js';
import { messageRepository } from './messages.js';
import { migrate } from './migrations/index.js';
import { modelWorkRepository } from './model-works.js';
import { noteRepository } from './notes.js';
import { orderAuditRepository } from './order-audits.js';
import { outboxRepository } from './outbox.js';
import { openPostgres } from './postgres.js';
import { reportRepository } from './reports.js';
import { reviewRepository } from './reviews.js';
import { searchRepository } from './search.js';
import { settingRepository } from './settings.js';
import { openSqlite } from './sqlite.js';
import { surveyRepository } from './surveys.js';
import { hoursRepository, teamRepository } from './teams.js';
import { topicWeekRepository } from './topic-weeks.js';
import { webhookRepository } from './webhooks.js';
import { workloadRepository } from './workload.js';
import { type Apply, Writer } from './writer.js';

export { openReportReader } from './report-reader.js';

export interface OpenStore extends Store {
  dialect: Dialect['name'];
  /** Names of the migrations that ran at opening. */
  migrated: string[];
  /** Invented data, marked by ids that begin with `demo-`. */
  demo: DemoRows;
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
    demo: demoRows(dialect, writer, demoPrefix),
    inbox: inboxRepository(dialect, writer),
    conversations: conversationRepository(dialect),
    messages: messageRepository(dialect),
    contacts: contactRepository(dialect),
    customers: customerRepository(dialect, writer),
    proofs: proofRepository(dialect, writer),
    personal: personalRepository(dialect, writer),
    outbox: outboxRepository(dialect, writer),
    events: eventRepository(dialect),
    files: fileRepository(dialect, writer),
    notes: noteRepository(dialect),
    history: historyRepository(dialect),
    cannedReplies: cannedReplyRepository(dialect, writer),
    macros: macroRepository(dialect, writer),
    surveys: surveyRepository(dialect, writer),
    cases: caseRepository(dialect, writer),
    channelStates: channelStateRepository(dialect),
    settings: settingRepository(dialect, writer),
    webhooks: webhookRepository(dialect, writer),
    experiments: experimentRepository(dialect, writer),
    dispatches: dispatchRepository(dialect, writer),
    orderAudits: orderAuditRepository(dialect),
    reviews: reviewRepository(dialect, writer),
    search: searchRepository(dialect, writer),
    episodes: episodeRepository(dialect, writer),
    reports: reportRepository(dialect, writer),
    agents: agentRepository(dialect, writer),
    teams: teamRepository(dialect, writer),
    hours: hoursRepository(dialect, writer),
    availability: availabilityRepository(dialect, writer),
    leases: leaseRepository(writer),
    workload: workloadRepository(dialect),
    agentInvites: agentInviteRepository(dialect, writer),
    apiKeys: apiKeyRepository(dialect, writer),
    audit: auditRepository(dialect, writer),
    knowledge: knowledgeRepository(dialect, writer),
    modelWorks: modelWorkRepository(dialect, writer),
    topicWeeks: topicWeekRepository(dialect, writer),
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
