import type { Files } from '../support/file-store.js';
import type { AwaitedFile, FileType, ReadyFile, StoredFile } from '../support/stored-file.js';
import type { Dialect, Row } from './database.js';
import { asDate, optional, text } from './rows.js';
import { writing } from './write-one.js';
import type { Apply, Writer } from './writer.js';

/**
 * One commit writes no more of a file than this, so that turns go in between. A multiple of three: in an export the parts, one after
 * the other, are the base64 of the whole.
 */
const partLength = 196_608;
const withoutBytes = ['id', 'conversation_id', 'status', 'type', 'name', 'size', 'sent_by', 'created_at', 'code'];

export function fileRepository({ reader }: Pick<Dialect, 'reader'>, writer: Writer): Files {
  const write = writing(writer);
  return {
    async keep(file, bytes) {
      if (!(await writer.submit(begin, file))) return false;
      for (let part = 0; part * partLength < bytes.length; part++) {
        const some = bytes.subarray(part * partLength, (part + 1) * partLength);
        // Whoever erased it meanwhile finds no part that comes after him.
        await write(
          `INSERT INTO file_contents (file_id, part, bytes) SELECT id, CAST(? AS INTEGER), ? FROM files
           WHERE id = ? AND status = 'arriving' RETURNING part`,
          [part, some, file.id],
        );
      }
      const kept = await write(`UPDATE files SET status = 'ready' WHERE id = ? AND status = 'arriving' RETURNING id`, [
        file.id,
      ]);
      return kept.length > 0;
    },
    find: async (id) => {
      const row = await reader('files').where({ id }).first(withoutBytes);
      return row && toFile(row);
    },
    ofIds: async (ids) =>
      ids.length === 0 ? [] : (await reader('files').whereIn('id', ids).select(withoutBytes)).map(toFile),
    async *parts(id) {
      for (let part = 0; ; part++) {
        const row: Row | undefined = await reader('file_contents').where({ file_id: id, part }).first('bytes');
        if (!row) return;
        yield row.bytes as Buffer;
      }
    },
    due: async (now, limit) =>
      (
        await reader('files')
          .where({ status: 'waiting' })
          .where('next_at', '<=', now.getTime())
          .orderBy('next_at')
          .limit(limit)
          .select('id', 'conversation_id', 'name', 'created_at', 'channel', 'ref', 'attempts')
      ).map(toAwaited),
    claim: async ({ id, attempts }, next) => {
      const sql = `UPDATE files SET attempts = attempts + 1, next_at = ?
        WHERE id = ? AND attempts = ? AND status = 'waiting' RETURNING id`;
      return (await write(sql, [next.getTime(), id, attempts])).length > 0;
    },
    refuse: async (id, code) => {
      const sql = `UPDATE files SET status = 'refused', code = ?, ref = NULL WHERE id = ? AND status = 'waiting' RETURNING id`;
      await write(sql, [code, id]);
    },
    forget: (ids) => writer.submit(forget, ids),
    eraseBefore: (before, limit) => writer.submit(eraseBefore, { before, limit }),
  };
}

const begin: Apply<ReadyFile, boolean> = async (run, files) => {
  const begun: boolean[] = [];
  for (const { id, conversationId, type, name, size, from, createdAt } of files) {
    const rows = await run(
      `INSERT INTO files (id, conversation_id, status, type, name, size, sent_by, created_at)
       VALUES (?, ?, 'arriving', ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
       SET status = 'arriving', type = excluded.type, name = excluded.name, size = excluded.size, ref = NULL
       WHERE files.status = 'waiting' RETURNING id`,
      [id, conversationId, type, name, size, from, createdAt.getTime()],
    );
    begun.push(rows.length > 0);
  }
  return begun;
};

const forget: Apply<readonly string[], void> = async (run, items) => {
  for (const id of items.flat()) {
    await run('DELETE FROM file_contents WHERE file_id = ?', [id]);
    await run('DELETE FROM files WHERE id = ?', [id]);
  }
  return items.map(() => undefined);
};

const eraseBefore: Apply<{ before: Date; limit: number }, number> = async (run, items) => {
  const erased: number[] = [];
  for (const { before, limit } of items) {
    const rows = await run(
      `UPDATE files SET status = 'erased', name = '', size = 0, ref = NULL WHERE id IN
       (SELECT id FROM files WHERE status <> 'erased' AND created_at < ? ORDER BY created_at LIMIT ?) RETURNING id`,
      [before.getTime(), limit],
    );
    for (const { id } of rows) await run('DELETE FROM file_contents WHERE file_id = ?', [id]);
    erased.push(rows.length);
  }
  return erased;
};

export function awaitedRow({ id, conversationId, name, createdAt, channel, ref }: AwaitedFile): Row {
  const at = createdAt.getTime();
  const facts = { id, conversation_id: conversationId, name, channel, ref, created_at: at, next_at: at };
  return { ...facts, status: 'waiting', size: 0, sent_by: 'customer' };
}

function toFile(row: Row): StoredFile {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    status: row.status as StoredFile['status'],
    ...optional('type', row.type, (v) => v as FileType),
    name: text(row.name),
    size: Number(row.size),
    createdAt: asDate(row.created_at),
    from: text(row.sent_by),
    ...optional('code', row.code, String),
  };
}

function toAwaited(row: Row): AwaitedFile {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    name: text(row.name),
    createdAt: asDate(row.created_at),
    channel: text(row.channel),
    ref: text(row.ref),
    attempts: Number(row.attempts),
  };
}
