import type { ChangeSet } from '../support/change-set.js';
import { cutText } from '../support/cut-text.js';
import type { MessageChange } from '../support/message-change.js';
import { idRows } from './customers/transfer.js';
import { bulkInsert, type Dialect, type Row, type Run } from './database.js';
import { type Doc, indexNew } from './search-index.js';
import { tagsOf } from './search-tags.js';
import { table } from './table.js';

const revisionRows = table('message_revisions', {
  conversation_id: 'text',
  seq: 'integer',
  at: 'bigint',
  text: 'text',
  inbox_id: 'text',
});
const changedRows = table('changed', {
  conversation_id: 'text',
  seq: 'integer',
  text: 'text',
  activity: 'text',
  last_text: 'text',
  edited_at: 'bigint',
  deleted_at: 'bigint',
});

/**
 * Builds the function that commits what customers changed of their messages. The text before an edit is kept; a deletion takes the text
 * out of everything that holds it: the message, its revisions, the entries of the inbox that brought it. Its files go, too.
 */
export function commitMessageChanges(dialect: Dialect): (run: Run, sets: readonly ChangeSet[]) => Promise<void> {
  const keepOld = bulkInsert(dialect, revisionRows);
  const v = dialect.rows(changedRows);
  const change = `UPDATE messages SET text = v.text, activity = v.activity,
    edited_at = COALESCE(v.edited_at, messages.edited_at), deleted_at = v.deleted_at FROM ${v}
    WHERE messages.conversation_id = v.conversation_id AND messages.seq = v.seq`;
  const emptyEntries = `UPDATE inbox SET activity = '{}' WHERE status <> 'pending' AND id IN (
    SELECT m.inbox_id FROM ${v} JOIN messages AS m ON m.conversation_id = v.conversation_id AND m.seq = v.seq
    UNION SELECT r.inbox_id FROM ${v} JOIN message_revisions AS r ON r.conversation_id = v.conversation_id AND r.seq = v.seq)`;
  const forget = `DELETE FROM message_revisions WHERE EXISTS (SELECT 1 FROM ${v}
    WHERE message_revisions.conversation_id = v.conversation_id AND message_revisions.seq = v.seq)`;
  const showLast = `UPDATE conversations SET last_text = v.last_text FROM ${v} WHERE conversations.id = v.conversation_id
    AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.conversation_id = v.conversation_id AND m.seq > v.seq
      AND m.author = 'customer' AND m.text <> '')`;
  const its = `(SELECT v.id FROM ${dialect.rows(idRows)})`;
  const eraseFiles = `UPDATE files SET status = 'erased', name = '', size = 0, ref = NULL WHERE id IN ${its}`;
  const eraseBytes = `DELETE FROM file_contents WHERE file_id IN ${its}`;
  const index = indexNew(dialect);
  return async (run, sets) => {
    const changed = sets.flatMap((set) => set.changed ?? []);
    if (changed.length === 0) return;
    const edits = changed.filter(({ kind }) => kind === 'edited');
    const deleted = changed.filter(({ kind }) => kind === 'deleted');
    const deletions = JSON.stringify(deleted.map(changedRow));
    const files = JSON.stringify(deleted.flatMap(({ files = [] }) => files.map((id) => ({ id }))));
    if (edits.length > 0) await run(keepOld, [JSON.stringify(edits.map(revisionRow))]);
    await run(change, [JSON.stringify(changed.map(changedRow))]);
    await run(showLast, [JSON.stringify(changed.map(changedRow))]);
    if (deleted.length > 0) {
      // Each `v` is a parameter of its own.
      await run(emptyEntries, [deletions, deletions]);
      await run(forget, [deletions]);
      await run(eraseFiles, [files]);
      await run(eraseBytes, [files]);
    }
    await index(run, sets.flatMap(docsOfEdits));
  };
}

function revisionRow({ conversationId, seq, at, before, inboxId }: MessageChange): Row {
  return { conversation_id: conversationId, seq, at: at.getTime(), text: before, inbox_id: inboxId };
}

function changedRow({ kind, conversationId, seq, at, text, activity }: MessageChange): Row {
  const isEdit = kind === 'edited';
  return {
    conversation_id: conversationId,
    seq,
    text,
    activity,
    last_text: cutText(text, 200),
    edited_at: isEdit ? at.getTime() : null,
    deleted_at: isEdit ? null : at.getTime(),
  };
}

/** The words as they were are taken out by the trigger that watches over texts. */
function docsOfEdits({ conversation, changed = [] }: ChangeSet): Doc[] {
  return changed
    .filter(({ text }) => text !== '')
    .map(({ seq, writtenAt, text }) => ({
      conversation_id: conversation.id,
      seq,
      at: writtenAt.getTime(),
      text,
      tags: tagsOf({ channel: conversation.channel, language: conversation.language, at: writtenAt }),
    }));
}
