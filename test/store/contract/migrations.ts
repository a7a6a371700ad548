import { expect } from 'chai';
import type { Knex } from 'knex';
import { openStore } from '../../../bot/store/index.js';
import { up as foundation } from '../../../bot/store/migrations/0001-foundation.js';
import { openPostgres } from '../../../bot/store/postgres.js';
import { openSqlite } from '../../../bot/store/sqlite.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';
import { understood } from './reviews.js';

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
      await dropTables(subject);
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
      await dropTables(subject);
      await database.run('DELETE FROM migrations');
      await runAlone(database.location(), foundation);
      await database.run(`INSERT INTO migrations (name) VALUES ('0001-foundation')`);
      await database.run(
        `INSERT INTO messages (conversation_id, seq, id, author, author_id, at, text, activity, ordinal)
         VALUES ('c', 1, 'm', 'customer', 'iria', ${noon.getTime()}, 'hola', '{}', 0)`,
      );

      await database.run(
        `INSERT INTO invitations (id, conversation_id, episode, survey_id, survey_version, metric, contact_id, status,
         reason, created_at, expires_at, channel, language, agent_id, topic, bot_version)
         VALUES ('asked', 'c', 1, 'csat', 1, 'csat', 'iria', 'answered', NULL, ${noon.getTime()}, ${at(60).getTime()},
         'directline', 'gl', 'ana', NULL, 'v1'), ('not', 'c', 2, 'ces', 1, 'ces', 'iria', 'suppressed', 'throttled',
         ${at(5).getTime()}, ${at(60).getTime()}, 'directline', 'gl', NULL, NULL, 'v1')`,
      );
      await database.run(
        `INSERT INTO responses (invitation_id, revision, raw, value, at) VALUES ('asked', 1, '5', 5, ${at(1).getTime()})`,
      );

      const store = await subject.restart();

      expect(store.migrated).to.deep.equal([
        '0002-review',
        '0003-feedback',
        '0004-access',
        '0005-working',
        '0006-assignment',
        '0007-customers',
        '0008-knowledge',
        '0009-search',
        '0010-settings',
        '0011-events-in-order',
        '0012-channel-messages',
        '0013-deliveries',
        '0014-files',
      ]);
      const author = { kind: 'customer', id: 'iria' };
      const old = { id: 'm', conversationId: 'c', seq: 1, author, at: noon, text: 'hola', activity: '{}', ordinal: 0 };
      expect(await store.messages.since('c', 0, 10)).to.deep.equal([old]);
      const set = opening();
      set.messages.push(message(set, 1, 'qué', understood('fallback')));
      await store.commit(set);
      expect(await store.reviews.unsure({ since: noon, limit: 10 })).to.have.length(1);
      const [asked, suppressed] = await store.surveys.ofConversation('c');
      expect(asked?.invitation).to.include({ occasion: 'closing', via: 'chat', servedBy: 'agent', status: 'answered' });
      expect(asked?.invitation.sentAt).to.deep.equal(noon);
      expect(asked?.response).to.include({ value: 5, via: 'chat' });
      expect(suppressed?.invitation).to.include({ servedBy: 'bot', reason: 'throttled' });
      expect(suppressed?.invitation).to.not.have.property('sentAt');
      expect(await store.surveys.freeAt('iria', 'csat')).to.deep.equal(at(7 * 24 * 60));
      expect(await store.surveys.freeAt('iria', 'ces'), 'who was not asked is free').to.equal(undefined);
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

/** Everything that migrations make, but the list of what has run. */
async function dropTables({ store, database }: Subject): Promise<void> {
  const found =
    store.dialect === 'sqlite'
      ? // What a virtual table keeps goes with it.
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`
      : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  for (const { name } of await database.run(found)) {
    if (name !== 'migrations') await database.run(`DROP TABLE ${String(name)}`);
  }
}
