import type { CannedReplies, CannedReply } from '../support/canned-reply.js';
import type { Language } from '../support/language.js';
import type { Dialect, Row } from './database.js';
import { nextVersion } from './next-version.js';
import { asDate, optional, text } from './rows.js';
import { writing } from './write-one.js';
import type { Writer } from './writer.js';

export function cannedReplyRepository(dialect: Dialect, writer: Writer): CannedReplies {
  const { reader } = dialect;
  const write = writing(writer);
  const keep = nextVersion(dialect, 'canned_replies', 'this canned reply, or its code is taken');
  return {
    find: async (id) => {
      const row: Row | undefined = await reader('canned_replies').where({ id }).first();
      return row && toCannedReply(row);
    },
    list: async ({ agentId, prefix, language, after, limit }) => {
      const code = dialect.name === 'sqlite' ? 'code' : 'code COLLATE "C"';
      const query = reader('canned_replies')
        .whereIn('owner_id', ['', agentId])
        .whereRaw(`${code} >= ?`, [prefix])
        .whereRaw(`${code} < ?`, [`${prefix}\u{10ffff}`])
        .orderByRaw(`${code}, id`)
        .limit(limit);
      if (language !== undefined) query.where({ language });
      if (after) query.whereRaw(`(${code}, id) > (?, ?)`, [after.code, after.id]);
      const rows: Row[] = await query;
      return rows.map(toCannedReply);
    },
    keep: (reply) =>
      writer.submit(keep, {
        id: reply.id,
        code: reply.code,
        language: reply.language,
        title: reply.title,
        text: reply.text,
        owner_id: reply.ownerId ?? '',
        version: reply.version,
        updated_at: reply.updatedAt.getTime(),
        updated_by: reply.updatedBy,
      }),
    remove: async (id) => (await write('DELETE FROM canned_replies WHERE id = ? RETURNING id', [id])).length > 0,
  };
}

function toCannedReply(row: Row): CannedReply {
  return {
    id: text(row.id),
    code: text(row.code),
    language: row.language as Language,
    title: text(row.title),
    text: text(row.text),
    ...optional('ownerId', row.owner_id === '' ? null : row.owner_id, String),
    version: Number(row.version),
    updatedAt: asDate(row.updated_at),
    updatedBy: text(row.updated_by),
  };
}
