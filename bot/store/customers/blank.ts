import type { JsonObject } from '../../support/json.js';
import { plainEvent } from '../../support/plain-event.js';
import type { Dialect, Run } from '../database.js';
import { erasedKey } from '../erased-key.js';
import { text } from '../rows.js';
import { markLedger } from '../stale-days.js';
import { table } from '../table.js';
import type { Owned } from './owned.js';
import { type PersonalTable, personalTables } from './personal-tables.js';
import { idRows } from './transfer.js';

/** `text`: what was said goes, as when it has grown old. `person`: what says who he is goes, too. */
export type Depth = 'text' | 'person';

const eventsAtOnce = 500;
const keysAtOnce = 500;
const keyRows = table('keys', { id: 'text', event_id: 'text' });

/**
 * Empties everything that belongs to these owners, in the transaction of the caller. Counts, times, scores and ids of ours stay. Each
 * conversation is a version further then: a turn that still has its memory is refused and thinks again without.
 * Resolves with how many rows of text there were.
 */
export function blank(dialect: Dialect): (run: Run, owned: Owned, depth: Depth) => Promise<number> {
  const ids = `(SELECT v.id FROM ${dialect.rows(idRows)})`;
  const mark = markLedger(dialect);
  const list = (of: readonly string[]) => JSON.stringify(of.map((id) => ({ id })));

  const blankTable = async (run: Run, one: PersonalTable, owned: Owned, depth: Depth): Promise<number> => {
    const mine = list(owned[one.of]);
    if (depth === 'person' && one.gone) {
      await run(`DELETE FROM ${one.table} WHERE ${one.column} IN ${ids}`, [mine]);
      return 0;
    }
    const values = Object.entries({ ...one.text, ...(depth === 'person' && one.identity) });
    if (values.length === 0) return 0;
    const set = values.map(([column]) => `${column} = ?`).join(', ');
    // What is blank already is left alone, so that a second time costs nothing.
    const differs = values.map(([column]) => `${column} IS DISTINCT FROM ?`).join(' OR ');
    const all = values.map(([, value]) => value);
    const sql = `UPDATE ${one.table} SET ${set} WHERE ${one.column} IN ${ids} AND (${differs}) RETURNING 1 AS one`;
    return (await run(sql, [...all, mine, ...all])).length;
  };

  const eraseKeys = async (run: Run, conversationId: string): Promise<void> => {
    const change = `UPDATE inbox SET event_id = v.event_id FROM ${dialect.rows(keyRows)} WHERE inbox.id = v.id`;
    for (let after = 0; ; ) {
      const sql = `SELECT id, seq, channel, account, event_id FROM inbox WHERE conversation_id = ? AND seq > ? ORDER BY seq LIMIT ${keysAtOnce}`;
      const rows = await run(sql, [conversationId, after]);
      const keys = rows.map(({ id, channel, account, event_id }) => ({
        id,
        event_id: erasedKey({ channel: text(channel), account: text(account), eventId: text(event_id) }),
      }));
      await run(change, [JSON.stringify(keys)]);
      if (rows.length < keysAtOnce) return;
      after = Number(rows.at(-1)?.seq);
    }
  };

  const plainEvents = async (run: Run, conversationId: string): Promise<void> => {
    for (let after = 0; ; ) {
      const sql = `SELECT seq, data FROM events WHERE conversation_id = ? AND seq > ? ORDER BY seq LIMIT ${eventsAtOnce}`;
      const rows = await run(sql, [conversationId, after]);
      for (const row of rows) {
        const data = JSON.stringify(plainEvent(JSON.parse(text(row.data)) as JsonObject));
        if (data !== row.data) await run('UPDATE events SET data = ? WHERE seq = ?', [data, row.seq]);
      }
      if (rows.length < eventsAtOnce) return;
      after = Number(rows.at(-1)?.seq);
    }
  };

  return async (run, owned, depth) => {
    const conversations = list(owned.conversation);
    if (depth === 'person') {
      // What has not been dealt with, or not been sent, never is.
      await run(
        `UPDATE inbox SET status = 'dead', code = 'ERASED' WHERE status = 'pending' AND conversation_id IN ${ids}`,
        [conversations],
      );
      for (const id of owned.conversation) await eraseKeys(run, id);
      await run(
        `UPDATE outbox SET status = 'failed', code = 'ERASED' WHERE status IN ('ready', 'sending', 'unknown') AND conversation_id IN ${ids}`,
        [conversations],
      );
    }
    let changed = 0;
    for (const one of personalTables) changed += await blankTable(run, one, owned, depth);
    for (const id of owned.conversation) await plainEvents(run, id);
    await run(`UPDATE conversations SET version = version + 1 WHERE id IN ${ids}`, [conversations]);
    const episodes = await run(`SELECT conversation_id, episode FROM invitations WHERE conversation_id IN ${ids}`, [
      conversations,
    ]);
    await mark(run, episodes as { conversation_id: string; episode: number }[]);
    await emptyComments(run, conversations, ids);
    return changed;
  };
}

/** No layout has this version: such columns are made anew from the rows. */
const noColumns = (() => {
  const header = Buffer.from('{"version":-1}');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header]);
})();

/** Columns of comments are copies. At the present mark, so that nobody who has read before can put his over these. */
async function emptyComments(run: Run, conversations: string, ids: string): Promise<void> {
  const days = await run(
    `SELECT DISTINCT s.day, s.mark FROM invitations AS i JOIN stale_days AS s ON s.kind = 'ledger' AND s.day = i.created_at / 86400000
     WHERE i.conversation_id IN ${ids}`,
    [conversations],
  );
  for (const { day, mark } of days) {
    await run(
      `INSERT INTO report_days (kind, day, mark, columns) VALUES ('comments', ?, ?, ?)
       ON CONFLICT (kind, day) DO UPDATE SET mark = excluded.mark, columns = excluded.columns`,
      [day, mark, noColumns],
    );
  }
}
