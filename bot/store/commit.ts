import { ConvozError } from '../errors.js';
import type { ChangeSet } from '../support/change-set.js';
import {
  askingRow,
  auditRow,
  caseRow,
  contactRow,
  contactTermRows,
  conversationRow,
  dispatchRow,
  eventRow,
  identityRow,
  invitationRow,
  messageRow,
  outboxRow,
  responseRow,
} from './change-rows.js';
import { commitMessageChanges } from './commit-message-changes.js';
import { commitWorking } from './commit-working.js';
import { bulkInsert, type Dialect, type Row, type Run } from './database.js';
import { docsOf, indexNew } from './search-index.js';
import { markLedger } from './stale-days.js';
import { type Table, tables } from './tables.js';
import type { Apply } from './writer.js';

/** Builds the function that commits change sets, many at a time: one statement per table, however many turns share it. */
export function commitChanges(dialect: Dialect): Apply<ChangeSet, void> {
  const sql = statements(dialect);
  const mark = markLedger(dialect);
  const index = indexNew(dialect);
  const commitWork = commitWorking(dialect);
  const commitMessages = commitMessageChanges(dialect);
  return async (run, sets) => {
    const inserted = sets.filter((s) => s.isNew);
    const updated = sets.filter((s) => !s.isNew);
    try {
      const done = sets.flatMap((s) => (s.inboxDone ? [{ id: s.inboxDone }] : []));
      await writeAll(run, sql.inboxDone, done, alreadyDone);
      await write(
        run,
        sql.contacts,
        sets.flatMap((s) => (s.contact ? [contactRow(s.contact)] : [])),
      );
      await write(
        run,
        sql.contactTerms,
        sets.flatMap((s) => (s.contact ? contactTermRows(s.contact) : [])),
      );
      await write(
        run,
        sql.identities,
        sets.flatMap((s) => (s.identity ? [identityRow(s.identity)] : [])),
      );
      await write(
        run,
        sql.holdContacts,
        inserted.map((s) => ({ id: s.conversation.contactId })),
      );
      await writeAll(run, sql.newConversations, inserted.map(conversationRow), conflict);
      await writeAll(run, sql.conversations, updated.map(conversationRow), conflict);
      await write(
        run,
        sql.messages,
        sets.flatMap((s) => s.messages.map((message) => messageRow(message, s.conversation))),
      );
      await index(run, sets.flatMap(docsOf));
      await commitMessages(run, sets);
      await commitWork(run, sets);
      await write(
        run,
        sql.events,
        sets.flatMap((s) => s.events.map(eventRow)),
      );
      await write(
        run,
        sql.outbox,
        sets.flatMap((s) => s.outbox.map(outboxRow)),
      );
      await write(
        run,
        sql.invitations,
        sets.flatMap((s) => s.invitations.map(invitationRow)),
      );
      await write(
        run,
        sql.responses,
        sets.flatMap((s) => s.responses.map(responseRow)),
      );
      await writeAll(
        run,
        sql.askings,
        sets.flatMap((s) => s.askings.map(askingRow)),
        conflict,
      );
      await mark(run, ledgerKeys(sets));
      await writeAll(
        run,
        sql.cases,
        sets.flatMap((s) => s.cases.map(caseRow)),
        conflict,
      );
      await write(
        run,
        sql.dispatches,
        sets.flatMap((s) => s.dispatches.map(dispatchRow)),
      );
      await write(
        run,
        sql.orderAudits,
        sets.flatMap((s) => s.orderAudits.map(auditRow)),
      );
    } catch (error) {
      throw dialect.isUniqueViolation(error) ? conflict(error) : error;
    }
    return sets.map(() => undefined);
  };
}

function statements(dialect: Dialect) {
  const conversation = Object.keys(tables.conversations.columns).filter((c) => c !== 'id' && c !== 'created_at');
  const set = (columns: string[]) => columns.map((c) => `${c} = v.${c}`).join(', ');
  const keepLast = (c: string) => `${c} = COALESCE(v.${c}, conversations.${c})`;
  const last = ['last_text', 'last_at'];
  return {
    contacts: bulkInsert(
      dialect,
      tables.contacts,
      // A turn may know an older state of the contact, from another of his conversations: it adds, and takes nothing away.
      `ON CONFLICT (id) DO UPDATE SET name = COALESCE(excluded.name, contacts.name),
       email = COALESCE(excluded.email, contacts.email), language = COALESCE(excluded.language, contacts.language),
       survey_opt_out = CASE WHEN contacts.survey_opt_out = 1 THEN 1 ELSE excluded.survey_opt_out END`,
    ),
    contactTerms: bulkInsert(dialect, tables.contactTerms, 'ON CONFLICT DO NOTHING'),
    identities: bulkInsert(dialect, tables.identities),
    // Waits for a merge or an erasure under way in another process, and makes one that begins now wait.
    holdContacts: `UPDATE contacts SET erased_at = contacts.erased_at FROM ${dialect.rows(ids)} WHERE contacts.id = v.id`,
    // Whoever was merged or erased while the turn was thinking is somebody else by now.
    newConversations: bulkInsert(
      dialect,
      tables.conversations,
      `AND NOT EXISTS (SELECT 1 FROM contacts AS c WHERE c.id = v.contact_id
       AND (c.merged_into IS NOT NULL OR c.erased_at IS NOT NULL)) RETURNING id`,
    ),
    conversations: `UPDATE conversations SET ${set(conversation.filter((c) => !last.includes(c)))},
      ${last.map(keepLast).join(', ')} FROM ${dialect.rows(tables.conversations)}
      WHERE conversations.id = v.id AND conversations.version = v.version - 1 RETURNING conversations.id`,
    messages: bulkInsert(dialect, tables.messages),
    events: bulkInsert(dialect, tables.events),
    outbox: bulkInsert(dialect, tables.outbox),
    invitations: bulkInsert(
      dialect,
      tables.invitations,
      `ON CONFLICT (id) DO UPDATE SET status = excluded.status, reason = excluded.reason, due_at = excluded.due_at,
       sent_at = excluded.sent_at, expires_at = excluded.expires_at, via = excluded.via, variants = excluded.variants`,
    ),
    responses: bulkInsert(dialect, tables.responses),
    askings: bulkInsert(
      dialect,
      tables.askings,
      `ON CONFLICT (contact_id, metric) DO UPDATE SET asked_at = excluded.asked_at, free_at = excluded.free_at
       WHERE survey_asked.free_at <= excluded.asked_at RETURNING contact_id`,
    ),
    cases: bulkInsert(
      dialect,
      tables.cases,
      `ON CONFLICT (id) DO UPDATE SET ${changing(tables.cases)} WHERE cases.version = excluded.version - 1 RETURNING id`,
    ),
    dispatches: bulkInsert(dialect, tables.dispatches, 'ON CONFLICT (id) DO NOTHING'),
    orderAudits: bulkInsert(dialect, tables.orderAudits),
    inboxDone: `UPDATE inbox SET status = 'done' FROM ${dialect.rows(ids)}
      WHERE inbox.id = v.id AND inbox.status = 'pending' RETURNING inbox.id`,
  };
}

function changing({ columns }: Table): string {
  return Object.keys(columns)
    .filter((c) => c !== 'id')
    .map((c) => `${c} = excluded.${c}`)
    .join(', ');
}

const ids: Table = { name: 'ids', columns: { id: 'text' } };

function ledgerKeys(sets: readonly ChangeSet[]): { conversation_id: string; episode: number }[] {
  const invitations = sets.flatMap((s) => s.invitations);
  return invitations.map(({ conversationId, episode }) => ({ conversation_id: conversationId, episode }));
}

async function write(run: Run, sql: string, rows: Row[]): Promise<Row[]> {
  return rows.length === 0 ? [] : run(sql, [JSON.stringify(rows)]);
}

/** Like `write`, but every row must have met one in the table. */
async function writeAll(run: Run, sql: string, rows: Row[], refuse: () => Error): Promise<void> {
  const met = await write(run, sql, rows);
  if (met.length !== rows.length) throw refuse();
}

function conflict(cause?: unknown): ConvozError {
  return new ConvozError('VERSION_CONFLICT', 'The conversation changed while the turn was thinking', {
    hint: 'Run the turn again from the stored state.',
    cause,
  });
}

function alreadyDone(): ConvozError {
  return new ConvozError('TURN_ALREADY_DONE', 'The inbox entry has already been dealt with', {
    hint: 'Nothing to do: the first run of the turn stands.',
  });
}
