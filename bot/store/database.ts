import type { Knex } from 'knex';
import type { Table } from './tables.js';

export type Row = Record<string, unknown>;

/** Runs one statement inside the writer's transaction; `?` marks parameters. */
export type Run = (sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/** What differs between SQLite and PostgreSQL, and nothing else. */
export interface Dialect {
  name: 'sqlite' | 'postgres';
  /** For reads only. On SQLite a pool of read-only handles; on PostgreSQL the same pool as the writer. */
  reader: Knex;
  /** Exactly one connection at a time is ever used for writing. */
  writer: Knex;
  begin: string;
  /** As the first statement of a transaction: lets no other process migrate until it ends, however it ends. */
  migrationLock: string;
  /**
   * Runs one statement on a connection of the writer, prepared once per connection and kept: the writer's few statements
   * run thousands of times a second, and knex's builder would cost more than the database does.
   */
  execute(connection: unknown, sql: string, params: readonly unknown[]): Promise<Row[]>;
  /** SQL of a row source named `v` that unfolds ONE parameter, a JSON array of objects, into the table's columns. */
  rows(table: Table): string;
  /** True for errors of a unique or primary key. */
  isUniqueViolation(error: unknown): boolean;
  /** Makes sure that what has been overwritten is in no file any more; false when somebody still reads what was before. */
  scrub(): Promise<boolean>;
  close(): Promise<void>;
}

/** `INSERT` of many rows with one fixed statement and one parameter, so that its cost on the event loop is one stringify. */
export function bulkInsert(dialect: Dialect, table: Table, conflict = ''): string {
  const columns = Object.keys(table.columns).join(', ');
  const from = `SELECT ${Object.keys(table.columns)
    .map((c) => `v.${c}`)
    .join(', ')} FROM ${dialect.rows(table)}`;
  return `INSERT INTO ${table.name} (${columns}) ${from} WHERE true ${conflict}`.trim();
}
