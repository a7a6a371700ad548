import type { OutboxEntry } from '../support/change-set.js';
import type { Delivery } from '../support/delivery.js';
import type { Outbox } from '../support/repositories.js';
import type { Dialect, Row } from './database.js';
import { asDate, optional, text } from './rows.js';
import type { Apply, Writer } from './writer.js';

type Mark = { sql: string; params: unknown[] };

export function outboxRepository({ reader }: Dialect, writer: Writer): Outbox {
  const mark: Apply<Mark, void> = async (run, marks) => {
    for (const { sql, params } of marks) await run(sql, params);
    return marks.map(() => undefined);
  };
  const recover: Apply<null, Row[]> = async (run, items) => {
    const rows = await run(`UPDATE outbox SET status = 'unknown' WHERE status = 'sending' RETURNING *`);
    return items.map(() => rows);
  };
  const update = (sql: string, ...params: unknown[]) => writer.submit(mark, { sql, params });
  return {
    ready: async (now, limit) =>
      (
        await reader('outbox as o')
          .whereRaw(`o.status = 'ready'`)
          .where('o.next_at', '<=', now.getTime())
          .whereRaw(
            `NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id AND e.seq < o.seq
             AND e.status IN ('ready', 'sending', 'unknown'))`,
          )
          .orderBy('o.seq')
          .limit(limit)
      ).map(toEntry),
    sending: (id) => update(`UPDATE outbox SET status = 'sending', attempts = attempts + 1 WHERE id = ?`, id),
    sent: (id, receipt) => update(`UPDATE outbox SET status = 'sent', receipt = ? WHERE id = ?`, receipt, id),
    retry: (id, at, code) =>
      update(`UPDATE outbox SET status = 'ready', next_at = ?, code = ? WHERE id = ?`, at.getTime(), code, id),
    failed: (id, code) => update(`UPDATE outbox SET status = 'failed', code = ? WHERE id = ?`, code, id),
    ofMessage: async (messageId) => {
      const row = await reader('outbox').where({ message_id: messageId }).orderBy('seq', 'desc').first();
      return row && toDelivery(row);
    },
    ofMessages: async (messageIds) => {
      const rows: Row[] = await reader('outbox').whereIn('message_id', messageIds).orderBy('seq');
      return new Map(rows.map((row) => [text(row.message_id), toDelivery(row)]));
    },
    recover: async () => (await writer.submit(recover, null)).map(toEntry),
  };
}

function toDelivery(row: Row): Delivery {
  const { createdAt: _at, ...entry } = toEntry(row);
  return { ...entry, status: row.status as Delivery['status'], ...optional('code', row.code, String) };
}

function toEntry(row: Row): OutboxEntry & { attempts: number } {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    channel: text(row.channel),
    messageId: text(row.message_id),
    payload: text(row.payload),
    createdAt: asDate(row.created_at),
    attempts: Number(row.attempts),
  };
}
