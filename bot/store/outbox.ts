import { type Delivery, type DeliveryPart, deliveryOf } from '../support/delivery.js';
import type { Outbox, OutboxTry } from '../support/outbox.js';
import type { Dialect, Row, Run } from './database.js';
import { givenUp, left, Receipts, silence } from './receipts.js';
import { asDate, optional, text } from './rows.js';
import type { Apply, Writer } from './writer.js';

type Work<R> = (run: Run) => Promise<R>;

/** Conditions are written out, so that the partial indexes serve them. */
const waits = `status IN ('ready', 'sending')`;
const shown = ['id', 'conversation_id', 'channel', 'message_id', 'status', 'reached', 'attempts', 'code'] as const;

export function outboxRepository({ reader }: Dialect, writer: Writer): Outbox {
  const receipts = new Receipts();
  const inTurn: Apply<Work<unknown>, unknown> = async (run, works) => {
    const results: unknown[] = [];
    for (const work of works) results.push(await work(run));
    return results;
  };
  const submit = <R>(work: Work<R>) => writer.submit(inTurn as Apply<Work<R>, R>, work);
  const update = (sql: string, ...params: unknown[]) => submit((run) => run(sql, params));
  return {
    ready: async (channel, now, limit) =>
      (
        await reader('outbox as o')
          .whereRaw(`o.status = 'ready'`)
          .where('o.channel', channel)
          .where('o.next_at', '<=', now.getTime())
          .whereRaw(
            `NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id AND e.seq < o.seq AND e.${waits})`,
          )
          .orderBy(['o.next_at', 'o.seq'])
          .limit(limit)
      ).map(toTry),
    async sending(id, at) {
      const sql = `UPDATE outbox SET status = 'sending', attempts = attempts + 1, left_at = ?
        WHERE id = ? AND status = 'ready' RETURNING id`;
      return (await update(sql, at.getTime(), id)).length > 0;
    },
    async sent(id, receipt) {
      await submit(async (run) => {
        const sql = `UPDATE outbox SET status = 'sent', receipt = ? WHERE id = ? AND (status = 'sent' OR ${left}) RETURNING channel`;
        const [row] = await run(sql, [receipt, id]);
        if (row) await receipts.keptId(run, text(row.channel), receipt);
      });
    },
    async retry(id, at, code, { uncounted = false, doubt = false } = {}) {
      const sql = `UPDATE outbox SET status = 'ready', next_at = ?, code = ?, uncounted = uncounted + ?, doubts = doubts + ?
        WHERE id = ? AND status = 'sending'`;
      await update(sql, at.getTime(), code, Number(uncounted), Number(doubt), id);
    },
    async postpone(id, at) {
      await update(`UPDATE outbox SET next_at = ? WHERE id = ? AND status = 'ready'`, at.getTime(), id);
    },
    async failed(id, code) {
      await update(`UPDATE outbox SET status = 'failed', code = ? WHERE id = ? AND ${waits}`, code, id);
    },
    async unknown(id, code) {
      await update(`UPDATE outbox SET status = 'unknown', code = ? WHERE id = ? AND ${waits}`, code, id);
    },
    async silence(conversationId, code) {
      await submit((run) => silence(run, conversationId, code));
    },
    async expire(channel, before) {
      const sql = `UPDATE outbox SET status = ${givenUp}, code = 'SEND_TOO_OLD' WHERE status = 'ready' AND channel = ?
        AND created_at < CASE WHEN says = 'person' THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END RETURNING conversation_id`;
      const rows = await update(sql, channel, before.person.getTime(), before.bot.getTime());
      return [...new Set(rows.map((row) => text(row.conversation_id)))];
    },
    async strand(channels) {
      const known = channels.map(() => '?').join(', ');
      const sql = `UPDATE outbox SET status = ${givenUp}, code = 'NO_ADDRESS' WHERE ${waits} AND status = 'ready'`;
      await update(channels.length === 0 ? sql : `${sql} AND channel NOT IN (${known})`, ...channels);
    },
    async ofMessage(messageId) {
      const rows: Row[] = await reader('outbox')
        .select(...shown, 'payload')
        .where({ message_id: messageId })
        .orderBy('seq');
      return deliveryOf(rows.map((row) => ({ ...toPart(row), payload: text(row.payload) })));
    },
    async ofMessages(messageIds) {
      const rows: Row[] = await reader('outbox')
        .select(...shown)
        .whereIn('message_id', messageIds)
        .orderBy('seq');
      const tries = new Map<string, DeliveryPart[]>();
      for (const part of rows.map(toPart)) {
        const others = tries.get(part.messageId);
        if (others) others.push(part);
        else tries.set(part.messageId, [part]);
      }
      const deliveries = new Map<string, Delivery>();
      for (const [id, parts] of tries) {
        const delivery = deliveryOf(parts);
        if (delivery) deliveries.set(id, delivery);
      }
      return deliveries;
    },
    underWay: async () => (await reader('outbox').whereRaw(`${waits} AND status = 'sending'`)).map(toTry),
    receipt: (channel, account, marks) =>
      submit(async (run) => {
        const changed = new Set<string>();
        for (const mark of marks) {
          for (const id of await receipts.apply(run, { channel, account, mark })) changed.add(id);
        }
        return [...changed];
      }),
  };
}

function toPart(row: Row): DeliveryPart {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    channel: text(row.channel),
    messageId: text(row.message_id),
    status: (row.status === 'sent' ? (row.reached ?? 'sent') : row.status) as DeliveryPart['status'],
    attempts: Number(row.attempts),
    ...optional('code', row.code, String),
  };
}

function toTry(row: Row): OutboxTry {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    channel: text(row.channel),
    messageId: text(row.message_id),
    payload: text(row.payload),
    createdAt: asDate(row.created_at),
    ...optional('says', row.says, (says) => says as NonNullable<OutboxTry['says']>),
    attempts: Number(row.attempts),
    uncounted: Number(row.uncounted),
    doubts: Number(row.doubts),
  };
}
