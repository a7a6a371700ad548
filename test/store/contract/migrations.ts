import { expect } from 'chai';
import type { Knex } from 'knex';
import { openStore } from '../../../bot/store/index.js';
import { up as foundation } from '../../../bot/store/migrations/0001-foundation.js';
import { openPostgres } from '../../../bot/store/postgres.js';
import { openSqlite } from '../../../bot/store/sqlite.js';
import { codeOf } from '../../support-files/code-of.js';
import { message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';
import { understood } from './reviews.js';

/** Everything that migrations make. */
const tables = [
  'settings',
  'inbox',
  'contacts',
  'identities',
  'conversations',
  'messages',
  'events',
  'outbox',
  'invitations',
  'responses',
  'order_audits',
  'agents',
  'sessions',
  'review_decisions',
  'review_lessons',
  'faq_drafts',
];

export function migrationsContract(subject: Subject): void {
  describe('migrations', () => {
    it('run once, and leave what is stored alone', async () => {
      const applied = subject.store.migrated;
      const set = opening();
      await subject.store.commit(set);

      const store = await subject.restart();

      expect(applied).to.include('0001-foundation');
      expect(store.migrated).to.deep.equal([]);
      expect(await store.conversations.find(set.conversation.id)).to.deep.equal(set.conversation);
    });

    it('run once when several processes start at the same moment', async () => {
      for (const table of tables) await subject.database.run(`DROP TABLE ${table}`);
      await subject.database.run('DELETE FROM migrations');

      const opened = await Promise.all([1, 2, 3].map(() => openStore(subject.database.location())));

      const applied = opened.flatMap(({ migrated }) => migrated);
      expect(applied, 'each by one of them').to.deep.equal([...new Set(applied)]);
      expect(applied).to.include('0001-foundation');
      expect(await Promise.all(opened.map((store) => store.heartbeat()))).to.deep.equal([true, true, true]);
      for (const store of opened) await store.close();
    });

    it('bring a database of the first version up to date, with what is in it', async () => {
      const { database } = subject;
      for (const table of tables) await database.run(`DROP TABLE ${table}`);
      await database.run('DELETE FROM migrations');
      await runAlone(database.location(), foundation);
      await database.run(`INSERT INTO migrations (name) VALUES ('0001-foundation')`);
      await database.run(
        `INSERT INTO messages (conversation_id, seq, id, author, author_id, at, text, activity, ordinal)
         VALUES ('c', 1, 'm', 'customer', 'iria', ${noon.getTime()}, 'hola', '{}', 0)`,
      );

      const store = await subject.restart();

      expect(store.migrated).to.deep.equal(['0002-review']);
      const author = { kind: 'customer', id: 'iria' };
      const old = { id: 'm', conversationId: 'c', seq: 1, author, at: noon, text: 'hola', activity: '{}', ordinal: 0 };
      expect(await store.messages.since('c', 0, 10)).to.deep.equal([old]);
      const set = opening();
      set.messages.push(message(set, 1, 'qué', understood('fallback')));
      await store.commit(set);
      expect(await store.reviews.unsure({ since: noon, limit: 10 })).to.have.length(1);
    });

    it('refuse a database that a newer version wrote, and leave it as it is', async () => {
      const set = opening();
      await subject.store.commit(set);
      await subject.database.run(`INSERT INTO migrations (name) VALUES ('9999-from-the-future')`);

      const refused = await codeOf(openStore(subject.database.location()));

      expect(refused).to.equal('STORE_SCHEMA_NEWER');
      const rows = await subject.database.run('SELECT id FROM conversations');
      expect(rows).to.deep.equal([{ id: set.conversation.id }]);
      await subject.database.run(`DELETE FROM migrations WHERE name = '9999-from-the-future'`);
    });
  });
}

async function runAlone(location: string, up: (knex: Knex) => Promise<void>): Promise<void> {
  const dialect = location.startsWith('postgres') ? await openPostgres(location) : await openSqlite(location);
  await up(dialect.writer);
  await dialect.close();
}
