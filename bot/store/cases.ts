import { ConvozError } from '../errors.js';
import type { Cases } from '../support/feedback-repositories.js';
import { caseRow, eventRow, invitationRow } from './change-rows.js';
import { bulkInsert, type Dialect } from './database.js';
import { toCase } from './rows.js';
import { markLedger } from './stale-days.js';
import { tables } from './tables.js';
import type { Apply, Writer } from './writer.js';

export function caseRepository(dialect: Dialect, writer: Writer): Cases {
  const { reader } = dialect;
  const apply = changes(dialect);
  return {
    find: async (id) => {
      const row = await reader('cases').where({ id }).first();
      return row && toCase(row);
    },
    list: async ({ status, ownerId, limit, after }) => {
      const [moment, direction, sign] = status === 'open' ? ['due_at', 'asc', '>'] : ['closed_at', 'desc', '<'];
      const query = reader('cases').whereRaw(`status = '${status}'`).limit(limit);
      query.orderBy([
        { column: moment as string, order: direction },
        { column: 'id', order: direction },
      ]);
      if (ownerId === null) query.whereNull('owner_id');
      else if (ownerId !== undefined) query.where({ owner_id: ownerId });
      if (after) {
        const at = (status === 'open' ? after.dueAt : (after.closedAt ?? after.dueAt)).getTime();
        query.whereRaw(`(${moment}, id) ${sign} (?, ?)`, [at, after.id]);
      }
      return (await query).map(toCase);
    },
    counts: async (now) => {
      const [row] = await reader('cases')
        .whereRaw(`status = 'open'`)
        .select(
          reader.raw('COUNT(*) AS open, COALESCE(SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END), 0) AS overdue', [
            now.getTime(),
          ]),
        );
      return { open: Number(row.open), overdue: Number(row.overdue) };
    },
    ofConversation: async (conversationId) =>
      (await reader('cases').where({ conversation_id: conversationId }).orderBy('episode')).map(toCase),
    openOf: async (contactId) => {
      const row = await reader('cases').whereRaw(`status = 'open'`).where({ contact_id: contactId }).first();
      return row && toCase(row);
    },
    fellDue: async (since, until, limit) =>
      (
        await reader('cases')
          .whereRaw(`status = 'open'`)
          .where('due_at', '>', since.getTime())
          .where('due_at', '<=', until.getTime())
          .orderBy('due_at')
          .limit(limit)
      ).map(toCase),
    change: (change) => writer.submit(apply, change),
  };
}

const columns = Object.keys(tables.cases.columns).filter((column) => column !== 'id');

function changes(dialect: Dialect): Apply<Parameters<Cases['change']>[0], void> {
  const update = `UPDATE cases SET ${columns.map((column) => `${column} = ?`).join(', ')}
    WHERE id = ? AND version = ? RETURNING id`;
  const sql = {
    event: bulkInsert(dialect, tables.events),
    invitation: bulkInsert(
      dialect,
      tables.invitations,
      // One that has been asked meanwhile is not taken back.
      `ON CONFLICT (id) DO UPDATE SET status = excluded.status, reason = excluded.reason, due_at = excluded.due_at,
       expires_at = excluded.expires_at WHERE invitations.status IN ('eligible', 'suppressed')`,
    ),
  };
  const mark = markLedger(dialect);
  return async (run, items) => {
    for (const { changed, event, invitation } of items) {
      const row = caseRow(changed);
      const written = await run(update, [...columns.map((column) => row[column]), changed.id, changed.version - 1]);
      if (written.length === 0) {
        throw new ConvozError('EDIT_CONFLICT', 'Somebody else has changed this case meanwhile', {
          hint: 'Load it again and repeat the change.',
        });
      }
      await run(sql.event, [JSON.stringify([eventRow(event)])]);
      if (invitation) await run(sql.invitation, [JSON.stringify([invitationRow(invitation)])]);
      // Also without a new invitation: reports show the case beside the answer that opened it.
      await mark(run, [{ conversation_id: changed.conversationId, episode: changed.episode }]);
    }
    return items.map(() => undefined);
  };
}
