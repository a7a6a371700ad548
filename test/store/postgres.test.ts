import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { storeContract } from './contract.js';

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `convoz_test_${randomBytes(6).toString('hex')}`;

function location(): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function on(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('store on PostgreSQL', () => {
  before(async function () {
    try {
      await on(server, `CREATE DATABASE ${name}`);
    } catch (error) {
      if (process.env.CI === 'true') throw error;
      const at = new URL(server).host;
      console.log(`    PENDING: no PostgreSQL answers at ${at} (${String(error)}). Set TEST_DATABASE_URL.`);
      this.skip();
    }
  });
  after(() => on(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => undefined));

  storeContract({
    location,
    empty: async () => {
      await on(location(), 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    },
    run: (sql) => on(location(), sql),
  });
});
