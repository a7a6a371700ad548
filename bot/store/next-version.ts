import { ConvozError } from '../errors.js';
import type { Dialect } from './database.js';
import type { Apply } from './writer.js';

type Versioned = { id: string; version: number } & Record<string, string | number | null>;

/**
 * Builds the writing of rows with `id` and `version`: version 1 is new, any other replaces the one before it. Rejects with
 * EDIT_CONFLICT when that is not what is there, or a unique index refuses it; `what` says of what.
 */
export function nextVersion(dialect: Dialect, table: string, what: string): Apply<Versioned, void> {
  const conflict = (cause?: unknown) =>
    new ConvozError('EDIT_CONFLICT', `Somebody else has changed ${what}`, {
      hint: 'Load it again and repeat the change.',
      cause,
    });
  return async (run, items) => {
    for (const item of items) {
      const { id, ...values } = item;
      const columns = Object.keys(values);
      const params = Object.values(values);
      const sql =
        item.version === 1
          ? `INSERT INTO ${table} (${columns.join(', ')}, id) VALUES (${columns.map(() => '?').join(', ')}, ?)
             RETURNING id`
          : `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')}
             WHERE id = ? AND version = ? RETURNING id`;
      const written = await run(sql, [...params, id, ...(item.version === 1 ? [] : [item.version - 1])]).catch(
        (error: unknown) => {
          throw dialect.isUniqueViolation(error) ? conflict(error) : error;
        },
      );
      if (written.length === 0) throw conflict();
    }
    return items.map(() => undefined);
  };
}
