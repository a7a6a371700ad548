import { ConvozError } from '../errors.js';
import type { ChangeSet } from '../support/change-set.js';
import { cutText } from '../support/cut-text.js';
import { bulkInsert, type Dialect, type Row, type Run } from './database.js';
import { fromAuthor, ms } from './rows.js';
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
        sets.flatMap((s) => s.messages.map(messageRow)),
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

function contactRow(contact: NonNullable<ChangeSet['contact']>): Row {
  return {
    id: contact.id,
    created_at: ms(contact.createdAt),
    name: contact.name ?? null,
    email: contact.email ?? null,
    language: contact.language ?? null,
    survey_opt_out: contact.surveyOptOut ? 1 : 0,
  };
}

function identityRow(identity: NonNullable<ChangeSet['identity']>): Row {
  return {
    channel: identity.channel,
    external_id: identity.externalId,
    contact_id: identity.contactId,
    verified: identity.verified ? 1 : 0,
  };
}

function conversationRow({ conversation: c, messages, isNew }: ChangeSet): Row {
  const last = messages.findLast((m) => m.text !== '' && m.author.kind !== 'system');
  return {
    id: c.id,
    channel: c.channel,
    account: c.account,
    contact_id: c.contactId,
    peer_id: c.peerId,
    language: c.language,
    tag: c.status.tag,
    since: 'since' in c.status ? Date.parse(c.status.since) : ms(c.createdAt),
    agent_id: c.status.tag === 'assigned' ? c.status.agentId : null,
    status: JSON.stringify(c.status),
    episode: c.episode,
    memory: JSON.stringify(c.memory),
    last_seq: c.lastSeq,
    version: c.version,
    created_at: ms(c.createdAt),
    updated_at: ms(c.updatedAt),
    wake_at: ms(c.wakeAt),
    reference: c.reference === undefined ? null : JSON.stringify(c.reference),
    last_text: last ? cutText(last.text, 200) : isNew ? '' : null,
    last_at: last ? ms(last.at) : isNew ? ms(c.updatedAt) : null,
  };
}

function messageRow(message: ChangeSet['messages'][number]): Row {
  return {
    id: message.id,
    conversation_id: message.conversationId,
    seq: message.seq,
    ...fromAuthor(message.author),
    at: ms(message.at),
    text: message.text,
    activity: message.activity,
    inbox_id: message.inboxId ?? null,
    ordinal: message.ordinal,
  };
}

function eventRow(event: ChangeSet['events'][number]): Row {
  return {
    conversation_id: event.conversationId,
    episode: event.episode,
    type: event.type,
    at: ms(event.at),
    data: JSON.stringify(event.data),
  };
}

function outboxRow(entry: ChangeSet['outbox'][number]): Row {
  return {
    id: entry.id,
    conversation_id: entry.conversationId,
    channel: entry.channel,
    message_id: entry.messageId,
    payload: entry.payload,
    created_at: ms(entry.createdAt),
    next_at: ms(entry.createdAt),
    status: 'ready',
  };
}

function invitationRow(invitation: ChangeSet['invitations'][number]): Row {
  return {
    id: invitation.id,
    conversation_id: invitation.conversationId,
    episode: invitation.episode,
    survey_id: invitation.surveyId,
    survey_version: invitation.surveyVersion,
    metric: invitation.metric,
    contact_id: invitation.contactId,
    status: invitation.status,
    reason: invitation.reason ?? null,
    created_at: ms(invitation.createdAt),
    expires_at: ms(invitation.expiresAt),
    channel: invitation.channel,
    language: invitation.language,
    agent_id: invitation.agentId ?? null,
    topic: invitation.topic ?? null,
    bot_version: invitation.botVersion,
  };
}

function responseRow(response: ChangeSet['responses'][number]): Row {
  return {
    invitation_id: response.invitationId,
    revision: response.revision,
    raw: response.raw,
    value: response.value,
    comment: response.comment ?? null,
    at: ms(response.at),
  };
}

function auditRow(audit: ChangeSet['orderAudits'][number]): Row {
  return {
    conversation_id: audit.conversationId,
    peer: audit.peer,
    address: audit.address ?? null,
    order_number: audit.orderNumber,
    outcome: audit.outcome,
    at: ms(audit.at),
  };
}
