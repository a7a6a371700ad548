import type { PersonalData } from '../../support/contact-repositories.js';
import type { Json } from '../../support/json.js';
import type { Dialect, Row, Run } from '../database.js';
import { contactsOf, ownedBy } from './owned.js';
import { type PersonalTable, personalTables } from './personal-tables.js';

type Exported = { [key: string]: Json };

const page = 500;

/** Everything that is kept of a person, a page of rows at a time; colleagues' ids and our own bookkeeping are left out. */
export function exporter(dialect: Dialect): PersonalData['export'] {
  const { reader } = dialect;
  const run: Run = async (sql, params = []) => {
    const result = await reader.raw(sql, [...params] as string[]);
    return Array.isArray(result) ? result : result.rows;
  };
  return async function* (contactId) {
    const owned = await ownedBy(dialect, run, { contacts: await contactsOf(run, contactId) });
    for (const one of personalTables) {
      if (one.isCopy) continue;
      for (const id of owned[one.of]) yield* pagesOf(run, one, id);
    }
  };
}

async function* pagesOf(run: Run, one: PersonalTable, id: string): AsyncGenerator<{ table: string; rows: Exported[] }> {
  const key = one.key.join(', ');
  const atOnce = one.rowsAtOnce ?? page;
  for (let after: unknown[] | undefined; ; ) {
    const later = after ? `AND (${key}) > (${one.key.map(() => '?').join(', ')})` : '';
    const sql = `SELECT * FROM ${one.table} WHERE ${one.column} = ? ${later} ORDER BY ${key} LIMIT ${atOnce}`;
    const rows = await run(sql, [id, ...(after ?? [])]);
    if (rows.length > 0) yield { table: one.table, rows: rows.map((row) => asJson(row, one.notExported ?? [])) };
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = one.key.map((column) => last[column]);
  }
}

const isTime = (column: string) => /(^|_)(at|since)$/.test(column);
const jsonColumns: ReadonlySet<string> = new Set([
  'activity',
  'attributes',
  'memory',
  'payload',
  'reference',
  'variants',
  'labels',
]);

function asJson(row: Row, without: readonly string[]): Exported {
  const columns = Object.entries(row).filter(([column, value]) => value !== null && !without.includes(column));
  return Object.fromEntries(columns.map(([column, value]) => [camel(column), jsonOf(column, value)]));
}

function jsonOf(column: string, value: unknown): Json {
  if (isTime(column)) return new Date(Number(value)).toISOString();
  if (jsonColumns.has(column) && value !== '') return JSON.parse(String(value)) as Json;
  if (Buffer.isBuffer(value)) return value.toString('base64');
  return typeof value === 'number' ? value : String(value);
}

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase());
}
