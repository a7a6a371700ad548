import type { EventType } from '../../support/event.js';
import type { Dialect, Run } from '../database.js';
import { markLedger } from '../stale-days.js';
import type { Table } from '../table.js';

export const idRows: Table = { name: 'ids', columns: { id: 'text' } };

/** Tables in which rows of a conversation also name its contact. */
const namingContact = ['conversations', 'invitations', 'cases', 'episodes'] as const;

/**
 * Gives conversations, with all that names their contact beside them, to another contact. Every one is a version further
 * afterwards, so that a turn, or an edit of a case, that still knows the old contact is refused and thinks again; their days
 * are marked, so that reports count anew; and an event of the latest one makes its episodes be looked at again.
 */
export function transfer(dialect: Dialect) {
  const wanted = `(SELECT v.id FROM ${dialect.rows(idRows)})`;
  const sql = namingContact.map((table) => {
    const versioned = table === 'conversations' || table === 'cases' ? ', version = version + 1' : '';
    return `UPDATE ${table} SET contact_id = ?${versioned} WHERE ${table === 'conversations' ? 'id' : 'conversation_id'} IN ${wanted}`;
  });
  const episodes = `SELECT conversation_id, episode FROM invitations WHERE conversation_id IN ${wanted}`;
  const staleEpisodes = `INSERT INTO stale_days (kind, day, mark)
    SELECT DISTINCT 'episodes', opened_at / 86400000, 1 FROM episodes WHERE conversation_id IN ${wanted}
    ON CONFLICT (kind, day) DO UPDATE SET mark = stale_days.mark + 1`;
  const latest = `SELECT id, episode FROM conversations WHERE id IN ${wanted} ORDER BY updated_at DESC LIMIT 1`;
  const mark = markLedger(dialect);
  return async (run: Run, { conversationIds, contactId, event, at }: Transfer): Promise<void> => {
    if (conversationIds.length === 0) return;
    const ids = JSON.stringify(conversationIds.map((id) => ({ id })));
    for (const statement of sql) await run(statement, [contactId, ids]);
    await mark(run, (await run(episodes, [ids])) as { conversation_id: string; episode: number }[]);
    await run(staleEpisodes, [ids]);
    await noteOn(run, (await run(latest, [ids]))[0], event, at);
  };
}

interface Transfer {
  conversationIds: readonly string[];
  contactId: string;
  event: { type: EventType; moveId: string };
  at: Date;
}

/** Also where nothing moved there: whoever stays behind has fewer returns, or more. */
export async function noteOn(
  run: Run,
  conversation: Record<string, unknown> | undefined,
  { type, moveId }: Transfer['event'],
  at: Date,
): Promise<void> {
  if (!conversation) return;
  await run('INSERT INTO events (conversation_id, episode, type, at, data) VALUES (?, ?, ?, ?, ?)', [
    conversation.id,
    conversation.episode,
    type,
    at.getTime(),
    JSON.stringify({ moveId }),
  ]);
}

export async function conversationsOf(run: Run, contactId: string): Promise<string[]> {
  return (await run('SELECT id FROM conversations WHERE contact_id = ? ORDER BY id', [contactId])).map(({ id }) =>
    String(id),
  );
}

export async function latestOf(run: Run, contactId: string): Promise<Record<string, unknown> | undefined> {
  return (
    await run('SELECT id, episode FROM conversations WHERE contact_id = ? ORDER BY updated_at DESC LIMIT 1', [
      contactId,
    ])
  )[0];
}
