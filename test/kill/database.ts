import sqlite3 from 'sqlite3';

/** Runs one query on a SQLite file, whoever else has it open. */
export async function query<Row>(file: string, sql: string): Promise<Row[]> {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  try {
    return await new Promise<Row[]>((resolve, reject) => {
      database.all<Row>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  } finally {
    await new Promise((resolve) => database.close(resolve));
  }
}
