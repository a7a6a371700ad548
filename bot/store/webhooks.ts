import type { EventType } from '../support/event.js';
import type { Webhook, WebhookAttempt, WebhookDelivery, Webhooks } from '../support/webhook.js';
import { dispatchRow } from './change-rows.js';
import { bulkInsert, type Dialect, type Row } from './database.js';
import { nextVersion } from './next-version.js';
import { asDate, optional, text } from './rows.js';
import { tables } from './tables.js';
import { writing } from './write-one.js';
import type { Apply, Writer } from './writer.js';

const keptDeliveries = 200;
/** What is told of a delivery goes with it, also the dispatch it was sent by. */
const forgetDispatch = 'DELETE FROM dispatches WHERE id = ?';

export function webhookRepository(dialect: Dialect, writer: Writer): Webhooks {
  const { reader } = dialect;
  const write = writing(writer);
  const version = nextVersion(dialect, 'webhooks', 'the webhook');
  const begin = beginAll(dialect);
  return {
    list: async () => (await reader('webhooks').orderBy(['created_at', 'id'])).map(toWebhook),
    find: async (id) => {
      const row = await reader('webhooks').where({ id }).first();
      return row && toWebhook(row);
    },
    keep: ({ id, version: next, url, types, secretVersion, active, cursor, createdAt, createdBy }) =>
      writer.submit(version, {
        id,
        version: next,
        url,
        types: JSON.stringify(types),
        secret_version: secretVersion,
        active: active ? 1 : 0,
        ...(next === 1 && { after_seq: cursor, created_at: createdAt.getTime(), created_by: createdBy }),
        under_way: null,
        ...(active && { failing_since: null, disabled_at: null }),
      }),
    remove: async (id) => {
      const gone = await write('DELETE FROM webhook_deliveries WHERE webhook_id = ? RETURNING id', [id]);
      await Promise.all(gone.map((one) => write(forgetDispatch, [text(one.id)])));
      return (await write('DELETE FROM webhooks WHERE id = ? RETURNING id', [id])).length > 0;
    },
    deliveries: async (webhookId, limit) =>
      (
        await reader('webhook_deliveries')
          .where({ webhook_id: webhookId })
          .orderBy([
            { column: 'created_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .limit(limit)
      ).map(toDelivery),
    delivery: async (id) => {
      const row = await reader('webhook_deliveries').where({ id }).first();
      return row && toDelivery(row);
    },
    begin: (delivery) => writer.submit(begin, delivery),
    skip: async (id, from, to) => {
      await write('UPDATE webhooks SET after_seq = ? WHERE id = ? AND after_seq = ? AND under_way IS NULL', [
        to,
        id,
        from,
      ]);
    },
    attempted: (deliveryId, attempt) => writer.submit(attempted, { deliveryId, attempt }),
  };
}

function beginAll(dialect: Dialect): Apply<WebhookDelivery, boolean> {
  const insertDispatch = bulkInsert(dialect, tables.dispatches, 'ON CONFLICT (id) DO NOTHING');
  return async (run, deliveries) => {
    const begun: boolean[] = [];
    for (const { id, webhookId, kind, fromSeq, toSeq, createdAt } of deliveries) {
      const taken =
        kind !== 'events' ||
        (
          await run(
            `UPDATE webhooks SET under_way = ? WHERE id = ? AND after_seq = ? AND under_way IS NULL AND active = 1
             RETURNING id`,
            [id, webhookId, fromSeq],
          )
        ).length > 0;
      begun.push(taken);
      if (!taken) continue;
      const at = createdAt.getTime();
      if (kind === 'events') {
        // One that was under way when somebody changed the webhook.
        const sql = `UPDATE webhook_deliveries SET status = 'failed' WHERE webhook_id = ? AND status = 'waiting' AND kind = 'events'`;
        await run(sql, [webhookId]);
      }
      await run(
        `INSERT INTO webhook_deliveries (id, webhook_id, kind, from_seq, to_seq, created_at, status)
         VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
        [id, webhookId, kind, fromSeq, toSeq, at],
      );
      const dispatch = {
        id,
        via: 'subscription',
        about: webhookId,
        payload: '{}',
        createdAt,
        nextAt: createdAt,
      } as const;
      await run(insertDispatch, [JSON.stringify([dispatchRow(dispatch)])]);
      const old = await run(
        `DELETE FROM webhook_deliveries WHERE webhook_id = ? AND status <> 'waiting' AND created_at <
         (SELECT created_at FROM webhook_deliveries WHERE webhook_id = ? ORDER BY created_at DESC LIMIT 1 OFFSET ?)
         RETURNING id`,
        [webhookId, webhookId, keptDeliveries - 1],
      );
      for (const one of old) await run(forgetDispatch, [text(one.id)]);
    }
    return begun;
  };
}

const attempted: Apply<{ deliveryId: string; attempt: WebhookAttempt }, boolean> = async (run, items) => {
  const disabled: boolean[] = [];
  for (const { deliveryId: id, attempt } of items) {
    const at = attempt.at.getTime();
    const reply = attempt.reply ?? null;
    if (attempt.arrived) {
      await run(
        `UPDATE webhook_deliveries SET status = 'delivered', attempts = attempts + 1, code = NULL, reply = ?, tried_at = ?
         WHERE id = ?`,
        [reply, at, id],
      );
      await run(
        `UPDATE webhooks SET after_seq = (SELECT to_seq FROM webhook_deliveries WHERE id = ?), under_way = NULL,
         failing_since = NULL WHERE under_way = ?`,
        [id, id],
      );
      disabled.push(false);
      continue;
    }
    await run('UPDATE webhooks SET failing_since = COALESCE(failing_since, ?) WHERE under_way = ?', [at, id]);
    const off = await run(
      `UPDATE webhooks SET active = 0, version = version + 1, disabled_at = ?, under_way = NULL
       WHERE under_way = ? AND failing_since <= ? RETURNING id`,
      [at, id, attempt.disableIfFailingSince.getTime()],
    );
    const status = attempt.final || off.length > 0 ? 'failed' : 'waiting';
    await run(
      'UPDATE webhook_deliveries SET status = ?, attempts = attempts + 1, code = ?, reply = ?, tried_at = ? WHERE id = ?',
      [status, attempt.code, reply, at, id],
    );
    disabled.push(off.length > 0);
  }
  return disabled;
};

function toWebhook(row: Row): Webhook {
  return {
    id: text(row.id),
    version: Number(row.version),
    url: text(row.url),
    types: JSON.parse(text(row.types)) as EventType[],
    secretVersion: Number(row.secret_version),
    active: Number(row.active) === 1,
    cursor: Number(row.after_seq),
    ...optional('underWay', row.under_way, String),
    ...optional('failingSince', row.failing_since, asDate),
    ...optional('disabledAt', row.disabled_at, asDate),
    createdAt: asDate(row.created_at),
    createdBy: text(row.created_by),
  };
}

function toDelivery(row: Row): WebhookDelivery {
  return {
    id: text(row.id),
    webhookId: text(row.webhook_id),
    kind: row.kind as WebhookDelivery['kind'],
    fromSeq: Number(row.from_seq),
    toSeq: Number(row.to_seq),
    createdAt: asDate(row.created_at),
    status: row.status as WebhookDelivery['status'],
    attempts: Number(row.attempts),
    ...optional('code', row.code, String),
    ...optional('reply', row.reply, Number),
    ...optional('triedAt', row.tried_at, asDate),
  };
}
