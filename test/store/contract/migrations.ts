import { expect } from 'chai';
import { openStore } from '../../../bot/store/index.js';
import { codeOf } from '../../support-files/code-of.js';
import { opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

/** Everything that the first migration makes. */
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
