import type { ApiKeys } from '../support/access-repositories.js';
import type { ApiKey, Scope } from '../support/api-key.js';
import type { Dialect, Row } from './database.js';
import { asDate, optional, text } from './rows.js';
import { writing } from './write-one.js';
import type { Writer } from './writer.js';

export function apiKeyRepository({ reader }: Dialect, writer: Writer): ApiKeys {
  const write = writing(writer);
  return {
    list: async () => (await reader('api_keys').orderBy([{ column: 'created_at', order: 'desc' }, 'id'])).map(toKey),
    byHash: async (keyHash) => {
      const row = await reader('api_keys').where({ key_hash: keyHash }).whereNull('revoked_at').first();
      return row && toKey(row);
    },
    add: async ({ id, name, scopes, createdBy, createdAt }, keyHash) => {
      await write(
        'INSERT INTO api_keys (id, name, scopes, key_hash, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        [id, name, JSON.stringify(scopes), keyHash, createdBy, createdAt.getTime()],
      );
    },
    used: async (id, at) => {
      await write('UPDATE api_keys SET used_at = ? WHERE id = ?', [at.getTime(), id]);
    },
    revoke: async (id, at) => {
      const sql = 'UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL RETURNING id';
      return (await write(sql, [at.getTime(), id])).length > 0;
    },
  };
}

function toKey(row: Row): ApiKey {
  return {
    id: text(row.id),
    name: text(row.name),
    scopes: JSON.parse(text(row.scopes)) as Scope[],
    createdBy: text(row.created_by),
    createdAt: asDate(row.created_at),
    ...optional('usedAt', row.used_at, asDate),
    ...optional('revokedAt', row.revoked_at, asDate),
  };
}
