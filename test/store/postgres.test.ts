import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import pg from 'pg';
import { openStore } from '../../bot/store/index.js';
import { event, opening } from './change-sets.js';
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

  it('shows no event while another process may still commit one before it', async () => {
    await on(location(), 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const store = await openStore(location());
    const other = new pg.Client({ connectionString: location() });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query(
        `INSERT INTO events (conversation_id, episode, type, at, data) VALUES ('of another process', 1, 'message.sent', 1, '{}')`,
      );
      const set = opening();
      const committed = store.commit({ ...set, events: [event(set, 'conversation.opened')] });
      await Promise.race([committed, delay(500)]);
      const before = await store.events.since(0, 10);
      await other.query('COMMIT');
      await committed;

      expect(before).to.deep.equal([]);
      const all = await store.events.since(0, 10);
      expect(all.map(({ conversationId }) => conversationId)).to.deep.equal([
        'of another process',
        set.conversation.id,
      ]);
    } finally {
      await other.end();
      await store.close();
    }
  });
});
