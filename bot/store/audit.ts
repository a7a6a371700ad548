import type { AuditAction, AuditEntry, AuditLog } from '../support/audit.js';
import type { JsonObject } from '../support/json.js';
import type { Dialect, Row } from './database.js';
import { asDate, optional, text } from './rows.js';
import { writing } from './write-one.js';
import type { Writer } from './writer.js';

export function auditRepository({ reader }: Dialect, writer: Writer): AuditLog {
  const write = writing(writer);
  return {
    add: async ({ at, actor, action, object, detail, address }, once) => {
      await write(
        `INSERT INTO audit_log (at, actor, action, object_kind, object_id, detail, address, once)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        [
          at.getTime(),
          actor,
          action,
          object?.kind ?? null,
          object?.id ?? null,
          JSON.stringify(detail),
          address ?? null,
          once ?? null,
        ],
      );
    },
    list: async ({ actor, action, object, from, to, after, limit }) => {
      const page = reader('audit_log')
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'seq', order: 'desc' },
        ])
        .limit(limit);
      if (actor !== undefined) page.where({ actor });
      if (action !== undefined) page.where({ action });
      if (object) page.where({ object_kind: object.kind, object_id: object.id });
      if (from) page.where('at', '>=', from.getTime());
      if (to) page.where('at', '<', to.getTime());
      if (after) page.whereRaw('(at, seq) < (?, ?)', [after.at.getTime(), after.seq]);
      return (await page).map(toEntry);
    },
  };
}

function toEntry(row: Row): AuditEntry & { seq: number } {
  return {
    seq: Number(row.seq),
    at: asDate(row.at),
    actor: text(row.actor),
    action: row.action as AuditAction,
    ...(row.object_kind !== null && { object: { kind: text(row.object_kind), id: text(row.object_id) } }),
    detail: JSON.parse(text(row.detail)) as JsonObject,
    ...optional('address', row.address, String),
  };
}
