import type { Dispatch } from '../support/dispatch.js';
import type { Dispatches } from '../support/feedback-repositories.js';
import { dispatchRow } from './change-rows.js';
import { bulkInsert, type Dialect, type Row } from './database.js';
import { asDate, ms, text } from './rows.js';
import { type Table, tables } from './tables.js';
import type { Apply, Writer } from './writer.js';

type Claim = { ids: string[]; now: Date; until: Date };

export function dispatchRepository(dialect: Dialect, writer: Writer): Dispatches {
  const { reader } = dialect;
  const add = addAll(dialect);
  const claim = claimAll(dialect);
  const update = (sql: string, ...params: unknown[]) => writer.submit(mark, { sql, params });
  return {
    add: async (dispatches) => {
      if (dispatches.length > 0) await writer.submit(add, dispatches);
    },
    ready: async (now, limit, via) => {
      // Written out, so that SQLite may use the partial index of the status.
      const query = reader('dispatches').whereRaw(`status = 'ready'`).where('next_at', '<=', now.getTime());
      if (via !== undefined) query.where({ via });
      return (await query.orderBy(['next_at', 'seq']).limit(limit)).map(toDispatch);
    },
    claim: (ids, now, until) => (ids.length > 0 ? writer.submit(claim, { ids, now, until }) : Promise.resolve([])),
    done: async (id) => {
      await update(`UPDATE dispatches SET status = 'done', payload = '', code = NULL WHERE id = ? RETURNING id`, id);
    },
    retry: async (id, at, code) => {
      const sql = `UPDATE dispatches SET next_at = ?, code = ? WHERE id = ? AND status = 'ready' RETURNING id`;
      await update(sql, ms(at), code, id);
    },
    failed: async (id, code) => {
      const sql = `UPDATE dispatches SET status = 'failed', code = ? WHERE id = ? AND status = 'ready' RETURNING id`;
      await update(sql, code, id);
    },
    again: (id, at) =>
      update(
        `UPDATE dispatches SET status = 'ready', attempts = 0, next_at = ? WHERE id = ? AND status = 'failed' RETURNING id`,
        ms(at),
        id,
      ),
    failures: async (limit) => {
      const rows: Row[] = await reader('dispatches').where({ status: 'failed' }).orderBy('seq', 'desc').limit(limit);
      return rows.map((row) => ({ ...toDispatch(row), code: text(row.code) }));
    },
    counts: async () => {
      const rows: Row[] = await reader('dispatches')
        .whereIn('status', ['ready', 'failed'])
        .groupBy('status')
        .select('status')
        .count({ n: '*' });
      const count = (status: string) => Number(rows.find((row) => row.status === status)?.n ?? 0);
      return { ready: count('ready'), failed: count('failed') };
    },
  };
}

/** True for an update that met a row. */
const mark: Apply<{ sql: string; params: unknown[] }, boolean> = async (run, marks) => {
  const met: boolean[] = [];
  for (const { sql, params } of marks) met.push((await run(sql, params)).length > 0);
  return met;
};

function addAll(dialect: Dialect): Apply<Dispatch[], void> {
  const sql = bulkInsert(dialect, tables.dispatches, 'ON CONFLICT (id) DO NOTHING');
  return async (run, items) => {
    await run(sql, [JSON.stringify(items.flat().map(dispatchRow))]);
    return items.map(() => undefined);
  };
}

/** The condition is looked at again in the update itself, so that of two processes exactly one gets a row. */
function claimAll(dialect: Dialect): Apply<Claim, string[]> {
  const sql = `UPDATE dispatches SET next_at = ?, attempts = attempts + 1 FROM ${dialect.rows(ids)}
    WHERE dispatches.id = v.id AND dispatches.status = 'ready' AND dispatches.next_at <= ? RETURNING dispatches.id`;
  return async (run, claims) => {
    const claimed: string[][] = [];
    for (const { ids: wanted, now, until } of claims) {
      const rows = await run(sql, [ms(until), JSON.stringify(wanted.map((id) => ({ id }))), ms(now)]);
      claimed.push(rows.map((row) => text(row.id)));
    }
    return claimed;
  };
}

const ids: Table = { name: 'ids', columns: { id: 'text' } };

function toDispatch(row: Row): Dispatch & { attempts: number } {
  return {
    id: text(row.id),
    via: row.via as Dispatch['via'],
    about: text(row.about),
    payload: text(row.payload),
    createdAt: asDate(row.created_at),
    nextAt: asDate(row.next_at),
    attempts: Number(row.attempts),
  };
}
