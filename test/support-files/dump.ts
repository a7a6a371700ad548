import sqlite from 'sqlite3';

/**
 * Every row of every table of a SQLite file, by table, in a fixed order. Of a full-text index which rows are in it and how long
 * they are, since how its words are stored depends on what has been taken out.
 */
export async function dump(path: string): Promise<Record<string, string[]>> {
  const database = new sqlite.Database(path, sqlite.OPEN_READONLY);
  const all = (sql: string) =>
    new Promise<Record<string, unknown>[]>((resolve, reject) => {
      database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows as Record<string, unknown>[])));
    });
  const tables: Record<string, string[]> = {};
  for (const { name } of await all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
      AND name NOT IN ('message_words_config', 'message_words_data', 'message_words_idx') ORDER BY name`,
  )) {
    tables[String(name)] = (await all(`SELECT * FROM "${String(name)}"`)).map((row) => JSON.stringify(row)).sort();
  }
  await new Promise((resolve) => database.close(resolve));
  return tables;
}
