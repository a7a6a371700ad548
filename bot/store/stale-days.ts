import type { Dialect, Run } from './database.js';
import type { Table } from './tables.js';

/** Tells reports that invitations of these episodes, or what is shown beside them, have changed. */
export type MarkLedger = (run: Run, episodes: readonly { conversation_id: string; episode: number }[]) => Promise<void>;

/**
 * Every invitation of the episodes has its day marked, not only those that changed: a second rating is shown with the
 * first. Runs in the transaction of the change, so that no report can see the one without the other.
 */
export function markLedger(dialect: Dialect): MarkLedger {
  const sql = `INSERT INTO stale_days (kind, day, mark)
    SELECT DISTINCT 'ledger', i.created_at / 86400000, 1
    FROM ${dialect.rows(episodeKeys)} JOIN invitations AS i ON i.conversation_id = v.conversation_id AND i.episode = v.episode
    WHERE true ON CONFLICT (kind, day) DO UPDATE SET mark = stale_days.mark + 1`;
  return async (run, episodes) => {
    if (episodes.length > 0) await run(sql, [JSON.stringify(episodes)]);
  };
}

/** Keys of episodes as a row source. */
export const episodeKeys: Table = { name: 'episode_keys', columns: { conversation_id: 'text', episode: 'integer' } };
