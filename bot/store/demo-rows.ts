import type { Dialect, Row, Run } from './database.js';
import type { Apply, Writer } from './writer.js';

/** Invented data among the real: told apart by ids that begin with a prefix. */
export interface DemoRows {
  exist(): Promise<boolean>;
  /** Removes every invented row, a table at a time; resolves with how many there were of each. */
  remove(): Promise<Record<string, number>>;
}

/** Tables with the column that tells whose row it is. Answers come before the invitations they belong to. */
const parts: readonly (readonly [table: string, column: string])[] = [
  ['responses', 'invitation_id'],
  ['cases', 'conversation_id'],
  ['dispatches', 'about'],
  ['invitations', 'conversation_id'],
  ['survey_asked', 'contact_id'],
  ['episodes', 'conversation_id'],
  ['events', 'conversation_id'],
  ['messages', 'conversation_id'],
  ['notes', 'conversation_id'],
  ['conversation_labels', 'conversation_id'],
  ['conversations', 'id'],
  ['identities', 'contact_id'],
  ['contact_terms', 'contact_id'],
  ['contacts', 'id'],
  ['agents', 'id'],
];

/** How many rows one statement removes: short enough that a serving process hardly notices. */
const atOnce = 2000;

export function demoRows({ reader, name }: Dialect, writer: Writer, prefix: string): DemoRows {
  const end = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
  const range = (column: string) =>
    name === 'sqlite' ? `${column} >= ? AND ${column} < ?` : `${column} COLLATE "C" >= ? AND ${column} COLLATE "C" < ?`;
  const row = name === 'sqlite' ? 'rowid' : 'ctid';
  return {
    exist: async () => {
      const found: Row[] = await reader('conversations').whereRaw(range('id'), [prefix, end]).limit(1).select('id');
      return found.length > 0;
    },
    async remove() {
      await writer.submit(exec, (run) => run(staleSql(range), [prefix, end, prefix, end]));
      const removed: Record<string, number> = {};
      for (const [table, column] of parts) {
        const sql = `DELETE FROM ${table} WHERE ${row} IN
          (SELECT ${row} FROM ${table} WHERE ${range(column)} LIMIT ${atOnce}) RETURNING 1 AS one`;
        for (let gone = atOnce; gone === atOnce; removed[table] = (removed[table] ?? 0) + gone) {
          gone = (await writer.submit(exec, (run) => run(sql, [prefix, end]))).length;
        }
      }
      return removed;
    },
  };
}

/** Reports compute the days anew on which there was something invented. */
function staleSql(range: (column: string) => string): string {
  return `INSERT INTO stale_days (kind, day, mark)
    SELECT DISTINCT 'ledger', created_at / 86400000, 1 FROM invitations WHERE ${range('conversation_id')}
    UNION SELECT DISTINCT 'episodes', opened_at / 86400000, 1 FROM episodes WHERE ${range('conversation_id')}
    ON CONFLICT (kind, day) DO UPDATE SET mark = stale_days.mark + 1`;
}

const exec: Apply<(run: Run) => Promise<Row[]>, Row[]> = async (run, works) => {
  const results: Row[][] = [];
  for (const work of works) results.push(await work(run));
  return results;
};
