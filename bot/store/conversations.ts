import type { ConversationTag } from '../support/conversation.js';
import type { Conversations } from '../support/repositories.js';
import { listConversations } from './conversation-list.js';
import { conversationsWrittenIn } from './conversations-written-in.js';
import type { Dialect, Row } from './database.js';
import { text, toConversation } from './rows.js';

export function conversationRepository({ reader, name }: Dialect): Conversations {
  return {
    find: async (id) => {
      const row = await reader('conversations').where({ id }).first();
      return row && toConversation(row);
    },
    list: (filter) => listConversations({ reader, name }, filter),
    counts: async (agentId) => {
      const rows: Row[] = await reader.raw(countsSql).then((answer) => answer.rows ?? answer);
      const counts = Object.fromEntries(rows.map((row) => [text(row.tag), Number(row.n)]));
      const mine = agentId
        ? await reader('conversations').where({ agent_id: agentId, tag: 'assigned' }).count({ n: '*' })
        : [];
      return { ...counts, mine: Number(mine[0]?.n ?? 0) };
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

const tags: readonly ConversationTag[] = ['bot', 'queued', 'assigned', 'snoozed', 'closing', 'closed'];

/** Nobody needs to know more exactly, and counting all that was ever closed would take longer every day. */
const mostCounted = 10_000;

const countsSql = tags
  .map(
    (tag) => `SELECT '${tag}' AS tag, COUNT(*) AS n
      FROM (SELECT 1 FROM conversations WHERE tag = '${tag}' LIMIT ${mostCounted}) AS part`,
  )
  .join(' UNION ALL ');
