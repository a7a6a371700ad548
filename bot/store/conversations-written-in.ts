import type { Knex } from 'knex';
import type { Conversations } from '../support/repositories.js';
import type { Row } from './database.js';
import { text } from './rows.js';

/** Turns of different conversations may commit in another order than they began, but never by as much as this. */
const disorderMs = 60_000;

/**
 * Finds conversations by the event log, which is kept in the order of time and so needs no index of its own: one on a column
 * that changes with every turn would cost every turn a write.
 */
export function conversationsWrittenIn(reader: Knex): Conversations['writtenIn'] {
  return async ({ since, until }, after, limit) => {
    const first = await lastSeqBefore(since.getTime() - disorderMs, reader);
    const written = (alias: string) =>
      reader(`events as ${alias}`)
        .where(`${alias}.type`, 'message.received')
        .where(`${alias}.seq`, '>', first)
        .where(`${alias}.at`, '>=', since.getTime());
    const query = written('e')
      .select('e.conversation_id', 'e.seq')
      .where('e.seq', '>', after)
      .whereNotExists(
        written('earlier').whereRaw('earlier.conversation_id = e.conversation_id').whereRaw('earlier.seq < e.seq'),
      )
      .orderBy('e.seq')
      .limit(limit);
    if (until) {
      query
        .where('e.at', '<', until.getTime())
        .where('e.seq', '<=', await lastSeqBefore(until.getTime() + disorderMs, reader));
    }
    const rows: Row[] = await query;
    return rows.map((row) => ({ id: text(row.conversation_id), seq: Number(row.seq) }));
  };
}

/** By bisection: some thirty look-ups by the primary key, however long the log is. */
async function lastSeqBefore(moment: number, reader: Knex): Promise<number> {
  let before = 0;
  let notBefore = Number((await reader('events').max({ seq: 'seq' }))[0]?.seq ?? 0) + 1;
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    const row: Row | undefined = await reader('events').where('seq', '>=', middle).orderBy('seq').first('seq', 'at');
    if (row && Number(row.at) < moment) before = Number(row.seq);
    else notBefore = middle;
  }
  return before;
}
