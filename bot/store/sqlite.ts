import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knexModule, { type Knex } from 'knex';
import { ConvozError } from '../errors.js';
import { checkpointBeside } from './checkpoints.js';
import type { Dialect, Row } from './database.js';
import type { Table } from './tables.js';

/** Set on every writer handle, in this order, and read back, because SQLite ignores what it does not know. */
const pragmas = {
  busy_timeout: 5000,
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  journal_size_limit: 67_108_864,
  // The backstop only: see checkpoints.ts.
  wal_autocheckpoint: 16_000,
  trusted_schema: 0,
  temp_store: 2,
  cell_size_check: 1,
  // What is erased must not be found in the file.
  secure_delete: 1,
} as const;

interface Handle {
  all(sql: string, done: Done): void;
  prepare(sql: string, done: (error: Error | null) => void): Statement;
}

interface Statement {
  all(params: readonly unknown[], done: Done): void;
}

type Done = (error: Error | null, rows: Row[]) => void;

/**
 * One SQLite file: a single writer handle in WAL mode with synchronous=FULL (an acknowledged commit survives a power
 * cut; NORMAL does not promise that, see sqlite.org/pragma.html#pragma_synchronous) and a few read-only ones.
 * The file must be on a local disk: WAL needs shared memory on one host.
 */
export async function openSqlite(file: string): Promise<Dialect> {
  mkdirSync(dirname(file), { recursive: true });
  const writer = connect(file, 1, pragmas);
  await writer.raw('SELECT 1');
  const reader = connectReader(file, 3);
  const stopCheckpoints = checkpointBeside(file, connect(file, 1, { busy_timeout: 5000 }));
  return {
    name: 'sqlite',
    reader,
    writer,
    begin: 'BEGIN IMMEDIATE',
    // Any write will do: it takes the one lock for writing.
    migrationLock: 'PRAGMA user_version = 1',
    execute: (handle, sql, params) => execute(handle as Handle, sql, params),
    rows: jsonRows,
    isUniqueViolation: (error) => error instanceof Error && /SQLITE_CONSTRAINT.*UNIQUE constraint/.test(error.message),
    scrub: async () => {
      const [row] = await writer.raw('PRAGMA wal_checkpoint(TRUNCATE)');
      return row?.busy === 0;
    },
    close: async () => {
      await stopCheckpoints();
      await reader.destroy();
      await writer.raw('PRAGMA wal_checkpoint(TRUNCATE)');
      await writer.destroy();
    },
  };
}

const prepared = new WeakMap<Handle, Map<string, Statement>>();

function execute(handle: Handle, sql: string, params: readonly unknown[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const statements = prepared.get(handle) ?? new Map<string, Statement>();
    prepared.set(handle, statements);
    let statement = statements.get(sql);
    if (!statement) {
      statement = handle.prepare(sql, (error) => error && reject(error));
      statements.set(sql, statement);
    }
    statement.all(params, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}

function jsonRows(table: Table): string {
  const columns = Object.keys(table.columns).map((c) => `value->>'$.${c}' AS ${c}`);
  return `(SELECT ${columns.join(', ')} FROM json_each(?)) AS v`;
}

/** Readers are held to reading by `query_only`: knex adds read-write to every set of open flags. */
export function connectReader(file: string, handles: number): Knex {
  return connect(file, handles, { busy_timeout: 5000, query_only: 1 });
}

function connect(file: string, handles: number, wanted: Record<string, string | number>): Knex {
  return knexModule({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    // Errors are logged, and the values of a statement are what people wrote.
    compileSqlOnError: false,
    pool: {
      min: 1,
      max: handles,
      afterCreate: (handle: Handle, done: (error: Error | null, handle: Handle) => void) => {
        setPragmas(handle, wanted).then(
          () => done(null, handle),
          (error: Error) => done(error, handle),
        );
      },
    },
  });
}

async function setPragmas(handle: Handle, wanted: Record<string, string | number>): Promise<void> {
  const all = (sql: string) =>
    new Promise<Row[]>((resolve, reject) => {
      handle.all(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  for (const [name, value] of Object.entries(wanted)) {
    await all(`PRAGMA ${name} = ${value}`);
    const [row] = await all(`PRAGMA ${name}`);
    const actual = row && Object.values(row)[0];
    if (actual !== value) {
      throw new ConvozError('STORE_UNAVAILABLE', `SQLite kept ${name}=${String(actual)} instead of ${value}`, {
        hint: 'Put DATA_DIR on a local disk; WAL does not work on network file systems.',
      });
    }
  }
}
