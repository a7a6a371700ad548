import { ConvozError } from '../errors.js';
import type { ChangeSet } from '../support/change-set.js';
import {
  auditRow,
  contactRow,
  conversationRow,
  eventRow,
  identityRow,
  invitationRow,
  messageRow,
  outboxRow,
  responseRow,
} from './change-rows.js';
import { bulkInsert, type Dialect, type Row, type Run } from './database.js';
import { type Table, tables } from './tables.js';
import type { Apply } from './writer.js';

/** Builds the function that commits change sets, many at a time: one statement per table, however many turns share it. */
export function commitChanges(dialect: Dialect): Apply<ChangeSet, void> {
  const sql = statements(dialect);
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
        sql.identities,
        sets.flatMap((s) => (s.identity ? [identityRow(s.identity)] : [])),
      );
      await write(run, sql.newConversations, inserted.map(conversationRow));
      await writeAll(run, sql.conversations, updated.map(conversationRow), conflict);
      await write(
        run,
        sql.messages,
        sets.flatMap((s) => s.messages.map((message) => messageRow(message, s.conversation))),
      );
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
      `ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, language = excluded.language,
       survey_opt_out = excluded.survey_opt_out`,
    ),
    identities: bulkInsert(dialect, tables.identities),
    newConversations: bulkInsert(dialect, tables.conversations),
    conversations: `UPDATE conversations SET ${set(conversation.filter((c) => !last.includes(c)))},
      ${last.map(keepLast).join(', ')} FROM ${dialect.rows(tables.conversations)}
      WHERE conversations.id = v.id AND conversations.version = v.version - 1 RETURNING conversations.id`,
    messages: bulkInsert(dialect, tables.messages),
    events: bulkInsert(dialect, tables.events),
    outbox: bulkInsert(dialect, tables.outbox),
    invitations: bulkInsert(
      dialect,
      tables.invitations,
      'ON CONFLICT (id) DO UPDATE SET status = excluded.status, reason = excluded.reason',
    ),
    responses: bulkInsert(dialect, tables.responses),
    orderAudits: bulkInsert(dialect, tables.orderAudits),
    inboxDone: `UPDATE inbox SET status = 'done' FROM ${dialect.rows(ids)}
      WHERE inbox.id = v.id AND inbox.status = 'pending' RETURNING inbox.id`,
  };
}

const ids: Table = { name: 'ids', columns: { id: 'text' } };

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
