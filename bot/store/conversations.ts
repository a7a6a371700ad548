import type { ConversationSummary, Conversations } from '../support/repositories.js';
import { conversationsWrittenIn } from './conversations-written-in.js';
import type { Dialect, Row } from './database.js';
import { asDate, text, toContact, toConversation } from './rows.js';

export function conversationRepository({ reader }: Dialect): Conversations {
  return {
    find: async (id) => {
      const row = await reader('conversations').where({ id }).first();
      return row && toConversation(row);
    },
    list: async ({ tags, agentId, limit }) => {
      const query = reader('conversations')
        .orderBy('since', tags?.every(isWaiting) ? 'asc' : 'desc')
        .limit(limit);
      if (tags) query.whereIn('tag', tags);
      if (agentId) query.where({ agent_id: agentId });
      const rows: Row[] = await query;
      const contacts = await reader('contacts').whereIn(
        'id',
        rows.map((r) => text(r.contact_id)),
      );
      const byId = new Map(contacts.map((row: Row) => [text(row.id), toContact(row)]));
      return rows.map((row) => toSummary(row, byId));
    },
    counts: async (agentId) => {
      const rows: Row[] = await reader('conversations').select('tag').count({ n: '*' }).groupBy('tag');
      const counts = Object.fromEntries(rows.map((row) => [text(row.tag), Number(row.n)]));
      const mine = agentId
        ? await reader('conversations').where({ agent_id: agentId, tag: 'assigned' }).count({ n: '*' })
        : [];
      return { ...none, ...counts, mine: Number(mine[0]?.n ?? 0) };
    },
    due: async (now, limit) => {
      const rows: Row[] = await reader('conversations')
        .select('id')
        .whereNotNull('wake_at')
        .where('wake_at', '<=', now.getTime())
        .orderBy('wake_at')
        .limit(limit);
      return rows.map((row) => text(row.id));
    },
    queuedBefore: async (since) => {
      const rows = await reader('conversations')
        .where({ tag: 'queued' })
        .where('since', '<', since.getTime())
        .count({ n: '*' });
      return Number(rows[0]?.n ?? 0);
    },
    writtenIn: conversationsWrittenIn(reader),
  };
}

const none = { bot: 0, queued: 0, assigned: 0, closing: 0, closed: 0 };

function isWaiting(tag: string): boolean {
  return tag === 'queued' || tag === 'assigned';
}

function toSummary(row: Row, contacts: Map<string, ReturnType<typeof toContact>>): ConversationSummary {
  const contact = contacts.get(text(row.contact_id));
  return {
    conversation: toConversation(row),
    ...(contact && { contact }),
    lastText: text(row.last_text),
    lastAt: asDate(row.last_at),
  };
}
