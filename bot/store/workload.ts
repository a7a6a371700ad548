import type { Workload } from '../support/assignment-repositories.js';
import type { Dialect, Row } from './database.js';
import { asDate, text, toConversation } from './rows.js';

export function workloadRepository({ reader }: Dialect): Workload {
  return {
    queued: async (limit) =>
      (await reader('conversations').where({ tag: 'queued' }).orderBy('since').limit(limit)).map(toConversation),
    openOf: async (agentIds) => {
      const rows: Row[] = await reader('conversations')
        .whereIn('agent_id', [...agentIds])
        .where({ tag: 'assigned' })
        .groupBy('agent_id')
        .select('agent_id')
        .count({ n: '*' });
      return new Map(rows.map((row) => [text(row.agent_id), Number(row.n)]));
    },
    assignedTo: async (agentId, limit) =>
      (await reader('conversations').where({ agent_id: agentId, tag: 'assigned' }).orderBy('since').limit(limit)).map(
        toConversation,
      ),
    recentWaits: async (limit) => {
      const rows: Row[] = await reader
        .from(reader.raw(`(${taken}) AS t`, [limit]))
        .joinRaw(
          `JOIN events AS c ON c.seq = (SELECT e.seq FROM events AS e WHERE e.conversation_id = t.conversation_id
           AND e.seq < t.seq AND e.type IN ('${turnings.join("', '")}') ORDER BY e.seq DESC LIMIT 1)`,
        )
        .whereRaw(`c.type = 'handoff.requested'`)
        .orderBy('t.seq', 'desc')
        .select('c.at AS called_at', 't.at AS taken_at');
      return rows.map((row) => ({ calledAt: asDate(row.called_at), takenAt: asDate(row.taken_at) }));
    },
  };
}

/** Written out, so that SQLite may use the partial index. */
const taken = `SELECT seq, conversation_id, at FROM events
  WHERE type IN ('handoff.accepted', 'conversation.assigned') ORDER BY seq DESC LIMIT ?`;

/** What puts a conversation into other hands: a wait counts where the last of them was the customer's call. */
const turnings = [
  'handoff.requested',
  'handoff.accepted',
  'handoff.returned',
  'handoff.cancelled',
  'conversation.assigned',
  'conversation.transferred',
  'conversation.reopened',
];
