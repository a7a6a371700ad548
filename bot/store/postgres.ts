import knexModule, { type Knex } from 'knex';
import pg from 'pg';
import type { Dialect } from './database.js';
import type { Table } from './tables.js';

const int8 = 20;

/**
 * PostgreSQL behind the same store code. bigint columns (times, sequences) come back as numbers: all of ours stay far
 * below 2^53.
 */
export async function openPostgres(url: string): Promise<Dialect> {
  const knex = connectPostgres(url, 8);
  await knex.raw('SELECT 1');
  return {
    name: 'postgres',
    reader: knex,
    writer: knex,
    begin: 'BEGIN',
    // An arbitrary number; every version must use the same.
    migrationLock: 'SELECT pg_advisory_xact_lock(2026110001)',
    execute: async (client, sql, params) => {
      const text = positional(sql);
      return (await (client as pg.Client).query({ name: nameOf(text), text, values: [...params] })).rows;
    },
    rows: recordset,
    isUniqueViolation: (error) => (error as { code?: string }).code === '23505',
    // Old versions of rows go with the server's own vacuum.
    scrub: async () => true,
    close: () => knex.destroy(),
  };
}

export function connectPostgres(url: string, most: number): Knex {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  return knexModule({
    client: 'pg',
    // Errors are logged, and the values of a statement are what people wrote.
    compileSqlOnError: false,
    connection: { connectionString: url, types, connectionTimeoutMillis: 5000 } as object,
    pool: { min: 1, max: most },
  });
}

function recordset(table: Table): string {
  const columns = Object.entries(table.columns).map(([name, type]) => `${name} ${type}`);
  return `jsonb_to_recordset(?::jsonb) AS v(${columns.join(', ')})`;
}

const texts = new Map<string, string>();

/** `?` marks as PostgreSQL's `$1`; none of our statements has a question mark of its own. */
function positional(sql: string): string {
  const known = texts.get(sql);
  if (known !== undefined) return known;
  let at = 0;
  const text = sql.replace(/\?/g, () => `$${++at}`);
  texts.set(sql, text);
  return text;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `convoz_${names.size}`;
  names.set(text, name);
  return name;
}
