import type { Accepted, Inbox, InboxEntry, NewInboxEntry } from '../support/repositories.js';
import type { Dialect, Row } from './database.js';
import { erasedKey } from './erased-key.js';
import { asDate, text } from './rows.js';
import { table } from './table.js';
import { tables } from './tables.js';
import type { Apply, Writer } from './writer.js';

/** An entry as it is given, with the key under which it is known when its customer was erased. */
const given = table('given', { ...tables.inbox.columns, erased_key: 'text' });

export function inboxRepository(dialect: Dialect, writer: Writer): Inbox {
  const accept = acceptEntries(dialect);
  const fail: Apply<[string, string], number> = async (run, items) => {
    const attempts: number[] = [];
    for (const [id, code] of items) {
      const sql = 'UPDATE inbox SET attempts = attempts + 1, code = ? WHERE id = ? RETURNING attempts';
      attempts.push(Number((await run(sql, [code, id]))[0]?.attempts ?? 0));
    }
    return attempts;
  };
  const bury: Apply<[string, string], void> = async (run, items) => {
    for (const [id, code] of items) await run(`UPDATE inbox SET status = 'dead', code = ? WHERE id = ?`, [code, id]);
    return items.map(() => undefined);
  };
  return {
    accept: (entry) => writer.submit(accept, entry),
    failed: (id, code) => writer.submit(fail, [id, code] as [string, string]),
    bury: (id, code) => writer.submit(bury, [id, code] as [string, string]),
    pending: async (afterSeq, limit) =>
      (
        await dialect
          .reader('inbox')
          .where({ status: 'pending' })
          .where('seq', '>', afterSeq)
          .orderBy('seq')
          .limit(limit)
      ).map(toEntry),
    counts: async () => ({
      pending: await count(dialect, 'pending'),
      dead: await count(dialect, 'dead'),
    }),
  };
}

async function count(dialect: Dialect, status: string): Promise<number> {
  // Written out, so that SQLite may use the partial index of the status.
  const rows = await dialect.reader('inbox').whereRaw(`status = '${status}'`).count({ n: '*' });
  return Number(rows[0]?.n ?? 0);
}

function acceptEntries(dialect: Dialect): Apply<NewInboxEntry, Accepted> {
  const key = 'channel, account, event_id';
  const v = dialect.rows(given);
  const columns = Object.keys(tables.inbox.columns);
  const insert = `INSERT INTO inbox (${columns.join(', ')}) SELECT ${columns.map((c) => `v.${c}`).join(', ')} FROM ${v}
    WHERE NOT EXISTS (SELECT 1 FROM inbox AS e WHERE e.channel = v.channel AND e.account = v.account AND e.event_id = v.erased_key)
    ON CONFLICT (${key}) DO NOTHING RETURNING id, seq`;
  const find = `SELECT i.id, i.seq, i.channel, i.account, i.event_id FROM inbox i JOIN ${v}
    ON i.channel = v.channel AND i.account = v.account AND i.event_id IN (v.event_id, v.erased_key)`;
  return async (run, entries) => {
    const inserted = await run(insert, [JSON.stringify(entries.map(toRow))]);
    const fresh = new Map(inserted.map((row) => [text(row.id), Number(row.seq)]));
    const repeated = entries.filter((entry) => !fresh.has(entry.id));
    const first = new Map<string, Row>();
    if (repeated.length > 0) {
      for (const row of await run(find, [JSON.stringify(repeated.map(toRow))])) first.set(keyOf(toKey(row)), row);
    }
    return entries.map((entry) => {
      const seq = fresh.get(entry.id);
      if (seq !== undefined) return { duplicate: false, id: entry.id, seq };
      const row = first.get(keyOf(entry)) ?? first.get(keyOf({ ...entry, eventId: erasedKey(entry) }));
      return { duplicate: true, id: text(row?.id), seq: Number(row?.seq) };
    });
  };
}

function keyOf(entry: { channel: string; account: string; eventId: string }): string {
  return JSON.stringify([entry.channel, entry.account, entry.eventId]);
}

function toKey(row: Row) {
  return { channel: text(row.channel), account: text(row.account), eventId: text(row.event_id) };
}

function toRow(entry: NewInboxEntry): Row {
  return {
    id: entry.id,
    channel: entry.channel,
    account: entry.account,
    event_id: entry.eventId,
    erased_key: erasedKey(entry),
    conversation_id: entry.conversationId,
    activity: entry.activity,
    received_at: entry.receivedAt.getTime(),
    status: 'pending',
  };
}

function toEntry(row: Row): InboxEntry {
  return {
    id: text(row.id),
    seq: Number(row.seq),
    ...toKey(row),
    conversationId: text(row.conversation_id),
    activity: text(row.activity),
    receivedAt: asDate(row.received_at),
    attempts: Number(row.attempts),
  };
}
