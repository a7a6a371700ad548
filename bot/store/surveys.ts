import type { LedgerRow, ReportFilter, Surveys } from '../support/repositories.js';
import type { Response } from '../support/survey.js';
import type { Dialect, Row } from './database.js';
import { asDate, optional, text, toInvitation } from './rows.js';
import type { Apply, Writer } from './writer.js';

export function surveyRepository({ reader }: Dialect, writer: Writer): Surveys {
  const expire: Apply<string[], void> = async (run, items) => {
    for (const id of items.flat()) {
      await run(`UPDATE invitations SET status = 'expired' WHERE id = ? AND status = 'sent'`, [id]);
    }
    return items.map(() => undefined);
  };
  return {
    invitation: async (id) => {
      const row = await reader('invitations').where({ id }).first();
      return row && toInvitation(row);
    },
    latestResponse: (invitationId) => latestResponse(reader, invitationId),
    ofConversation: async (conversationId) => {
      const rows = await reader('invitations').where({ conversation_id: conversationId }).orderBy('created_at');
      return Promise.all(
        rows.map(async (row) => {
          const response = await latestResponse(reader, text(row.id));
          return { invitation: toInvitation(row), ...(response && { response }) };
        }),
      );
    },
    lastAsked: async (contactId, metric) => {
      const row = await reader('invitations')
        .where({ contact_id: contactId, metric })
        .whereNot({ status: 'suppressed' })
        .orderBy('created_at', 'desc')
        .first('created_at');
      return row && asDate(row.created_at);
    },
    ledger: async (filter) => {
      const rows: Row[] = await cohort(reader, filter);
      return rows.map(toLedgerRow);
    },
    expired: async (now, limit) =>
      (
        await reader('invitations').whereRaw(`status = 'sent'`).where('expires_at', '<=', now.getTime()).limit(limit)
      ).map(toInvitation),
    expire: async (ids) => {
      if (ids.length > 0) await writer.submit(expire, ids);
    },
  };
}

async function latestResponse(reader: Dialect['reader'], invitationId: string): Promise<Response | undefined> {
  const row = await reader('responses').where({ invitation_id: invitationId }).orderBy('revision', 'desc').first();
  if (!row) return undefined;
  return {
    invitationId,
    revision: Number(row.revision),
    raw: text(row.raw),
    value: Number(row.value),
    ...optional('comment', row.comment, String),
    at: asDate(row.at),
  };
}

function cohort(reader: Dialect['reader'], filter: ReportFilter) {
  const latest = reader('responses').select('invitation_id').max({ revision: 'revision' }).groupBy('invitation_id');
  const query = reader('invitations as i')
    .leftJoin(latest.as('l'), 'l.invitation_id', 'i.id')
    .leftJoin('responses as r', (on) => on.on('r.invitation_id', 'i.id').andOn('r.revision', 'l.revision'))
    .where('i.metric', filter.metric)
    .orderBy('i.created_at')
    .select('i.contact_id', 'i.status', 'i.reason', 'r.value', 'r.at');
  if (filter.from) query.where('i.created_at', '>=', filter.from.getTime());
  if (filter.to) query.where('i.created_at', '<', filter.to.getTime());
  if (filter.channel) query.where('i.channel', filter.channel);
  if (filter.language) query.where('i.language', filter.language);
  if (filter.agentId) query.where('i.agent_id', filter.agentId);
  if (filter.topic) query.where('i.topic', filter.topic);
  return query;
}

function toLedgerRow(row: Row): LedgerRow {
  return {
    contactId: text(row.contact_id),
    status: row.status as LedgerRow['status'],
    ...optional('reason', row.reason, String),
    ...optional('value', row.value, Number),
    ...optional('answeredAt', row.at, asDate),
  };
}
