import type { SupportEvent } from '../support/event.js';
import type { ModelWork, ModelWorks } from '../support/model-work.js';
import { eventRow } from './change-rows.js';
import { bulkInsert, type Dialect } from './database.js';
import { asDate, ms, text } from './rows.js';
import { tables } from './tables.js';
import type { Apply, Writer } from './writer.js';

interface Step {
  sql: string;
  params: unknown[];
  event?: SupportEvent | undefined;
}

const takePlace = `INSERT INTO model_work (place, id, work, lease_until) VALUES (1, ?, ?, ?)
  ON CONFLICT (place) DO UPDATE SET id = excluded.id, work = excluded.work, lease_until = excluded.lease_until
  WHERE model_work.lease_until <= ? RETURNING id`;
const keepPlace = 'UPDATE model_work SET work = ?, lease_until = ? WHERE place = 1 AND id = ? RETURNING id';

export function modelWorkRepository(dialect: Dialect, writer: Writer): ModelWorks {
  const { reader } = dialect;
  const take = stepOf(dialect);
  return {
    latest: async (now) => {
      const row = await reader('model_work').where({ place: 1 }).first('work', 'lease_until');
      return row && { work: toWork(text(row.work)), alive: Number(row.lease_until) > now.getTime() };
    },
    begin: (work, now, leaseUntil, event) =>
      writer.submit(take, {
        sql: takePlace,
        params: [work.id, JSON.stringify(work), ms(leaseUntil), ms(now)],
        event,
      }),
    renew: (work, leaseUntil, event) =>
      writer.submit(take, { sql: keepPlace, params: [JSON.stringify(work), ms(leaseUntil), work.id], event }),
    end: (work, event) => writer.submit(take, { sql: keepPlace, params: [JSON.stringify(work), 0, work.id], event }),
  };
}

/** True for a step that met the row; only then is its event kept. */
function stepOf(dialect: Dialect): Apply<Step, boolean> {
  const insert = bulkInsert(dialect, tables.events);
  return async (run, steps) => {
    const met: boolean[] = [];
    for (const { sql, params, event } of steps) {
      const isMet = (await run(sql, params)).length > 0;
      if (isMet && event) await run(insert, [JSON.stringify([eventRow(event)])]);
      met.push(isMet);
    }
    return met;
  };
}

function toWork(json: string): ModelWork {
  const { startedAt, endedAt, ...work } = JSON.parse(json) as ModelWork;
  return { ...work, startedAt: asTime(startedAt), ...(endedAt !== undefined && { endedAt: asTime(endedAt) }) };
}

function asTime(written: unknown): Date {
  return asDate(Date.parse(String(written)));
}
