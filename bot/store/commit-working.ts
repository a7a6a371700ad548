import type { ChangeSet } from '../support/change-set.js';
import { conversationRow } from './change-rows.js';
import { bulkInsert, type Dialect, type Row, type Run } from './database.js';
import { awaitedRow } from './files.js';
import { noteRow } from './notes.js';
import { tables } from './tables.js';

/**
 * Builds the function that commits what agents write and put on conversations. A label's row repeats where the conversation
 * stands, so that a list by label needs no other table to be in order.
 */
export function commitWorking(dialect: Dialect): (run: Run, sets: readonly ChangeSet[]) => Promise<void> {
  const notes = bulkInsert(dialect, tables.notes);
  const files = bulkInsert(dialect, tables.files, 'ON CONFLICT (id) DO NOTHING');
  const label = bulkInsert(
    dialect,
    tables.labels,
    `ON CONFLICT (conversation_id, label) DO UPDATE SET tag = excluded.tag, rank = excluded.rank,
     since = excluded.since`,
  );
  const unlabel = `DELETE FROM conversation_labels WHERE (conversation_id, label) IN
    (SELECT v.conversation_id, v.label FROM ${dialect.rows(tables.labels)})`;
  return async (run, sets) => {
    await write(
      run,
      notes,
      sets.flatMap((set) => set.notes.map(noteRow)),
    );
    await write(
      run,
      files,
      sets.flatMap((set) => (set.files ?? []).map(awaitedRow)),
    );
    await write(
      run,
      unlabel,
      sets.flatMap(({ conversation, unlabelled }) =>
        unlabelled.map((name) => ({ conversation_id: conversation.id, label: name })),
      ),
    );
    await write(run, label, sets.flatMap(labelRows));
  };
}

function labelRows(set: ChangeSet): Row[] {
  const { labels = [] } = set.conversation;
  if (labels.length === 0) return [];
  const { id, tag, rank, since } = conversationRow(set);
  return labels.map((label) => ({ conversation_id: id, label, tag, rank, since }));
}

async function write(run: Run, sql: string, rows: Row[]): Promise<void> {
  if (rows.length > 0) await run(sql, [JSON.stringify(rows)]);
}
