import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { temporaryDirectory } from '../support-files/temporary-directory.js';

export interface ReportDatabase {
  /** As `openStore` takes it. */
  location: string;
  remove(): Promise<void>;
}

/** An empty database for one suite on each kind there is. */
export const databases: Record<string, () => Promise<ReportDatabase>> = { SQLite: sqlite, PostgreSQL: postgres };

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function sqlite(): Promise<ReportDatabase> {
  const directory = await temporaryDirectory();
  return { location: join(directory.path, 'convoz.db'), remove: directory.remove };
}

/** Rejects when no server answers. */
async function postgres(): Promise<ReportDatabase> {
  const name = `convoz_reports_${randomBytes(6).toString('hex')}`;
  await on(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { location: url.href, remove: () => on(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function on(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 3000 });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Skips the suite where there is no PostgreSQL, except where it must be there. */
export async function openOrSkip(context: Mocha.Context, name: string): Promise<ReportDatabase> {
  try {
    return await (databases[name] as () => Promise<ReportDatabase>)();
  } catch (error) {
    if (process.env.CI === 'true' || name !== 'PostgreSQL') throw error;
    console.log(`    PENDING: no PostgreSQL answers (${String(error)}). Set TEST_DATABASE_URL.`);
    return context.skip();
  }
}
