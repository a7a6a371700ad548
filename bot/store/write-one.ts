import type { Row } from './database.js';
import type { Apply, Writer } from './writer.js';

/** Single statements through the writer; each resolves with what its RETURNING names. */
export function writing(writer: Writer): (sql: string, params?: readonly unknown[]) => Promise<Row[]> {
  return (sql, params = []) => writer.submit(each, { sql, params });
}

const each: Apply<{ sql: string; params: readonly unknown[] }, Row[]> = async (run, statements) => {
  const results: Row[][] = [];
  for (const { sql, params } of statements) results.push(await run(sql, params));
  return results;
};
