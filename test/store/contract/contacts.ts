import { expect } from 'chai';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import type { ContactProof } from '../../../bot/support/contact.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, following, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

/** A change set that opens a conversation for somebody with a name. */
export function opened(contactId: string, part: Partial<ChangeSet['conversation']> = {}, card: object = {}): ChangeSet {
  const set = opening({ id: `${contactId}-1`, peerId: `dl_${contactId}`, ...part, contactId });
  return { ...set, contact: { id: contactId, createdAt: noon, surveyOptOut: false, ...card } };
}

export function contactsContract(subject: Subject): void {
  const customers = () => subject.store.customers;
  const found = async (query: string, limit = 10) => (await customers().search(query, limit)).map(({ id }) => id);

  describe('contacts', () => {
    it('are found by the beginning of each word of the name, of the e-mail and of the identity, whatever the accents', async () => {
      await subject.store.commit(opened('sofia', {}, { name: 'Sofía  Núñez Rey', email: 'Sofia@shop.example' }));
      await subject.store.commit(opened('ana', {}, { name: 'Ana Rey' }));

      expect(await found('sofí')).to.deep.equal(['sofia']);
      expect(await found('NUNEZ r')).to.deep.equal(['sofia']);
      expect(await found('rey')).to.deep.equal(['ana', 'sofia']);
      expect(await found('sofia@sh')).to.deep.equal(['sofia']);
      expect(await found('dl_an')).to.deep.equal(['ana']);
      expect(await found('rey', 1)).to.deep.equal(['ana']);
    });

    it('are not found by what stands in the middle of a word, by wildcards or by nothing', async () => {
      await subject.store.commit(opened('sofia', {}, { name: 'Sofía' }));

      for (const query of ['fia', '%', '_', 'sofiaa', '  ', 'dl__'])
        expect(await found(query), query).to.deep.equal([]);
    });

    it('were named before they could be searched: a database of an older version is indexed when it is opened', async () => {
      await subject.store.commit(opened('sofia', {}, { name: 'Sofía Núñez' }));
      const { run } = subject.database;
      for (const sql of toVersionBefore) await run(sql);

      await subject.restart();

      expect(await found('núñ')).to.deep.equal(['sofia']);
    });

    it('are changed in part, found under what they are called now, and keep the rest', async () => {
      await subject.store.commit(opened('sofia', {}, { name: 'Sofía', email: 'sofia@shop.example' }));

      const edit = { version: 0, name: 'Uxía', attributes: { vip: true, orders: 3, plan: 'gold' } };
      const card = await customers().edit('sofia', edit);
      const again = await customers().edit('sofia', { version: card.version, email: null, attributes: { plan: null } });

      expect(card).to.include({ name: 'Uxía', email: 'sofia@shop.example', surveyOptOut: false });
      expect(again).to.deep.include({ name: 'Uxía', attributes: { vip: true, orders: 3 } });
      expect(again).not.to.have.property('email');
      expect(await found('sof')).to.deep.equal([]);
      expect(await found('ux')).to.deep.equal(['sofia']);
    });

    it('are changed by one of two who saw the same, and not at all when they are not there', async () => {
      await subject.store.commit(opened('sofia'));

      await customers().edit('sofia', { version: 0, name: 'first' });

      expect(await codeOf(customers().edit('sofia', { version: 0, name: 'second' }))).to.equal('EDIT_CONFLICT');
      expect(await codeOf(customers().edit('nobody', { version: 0 }))).to.equal('NOT_FOUND');
      expect((await customers().find('sofia'))?.name).to.equal('first');
    });

    it('are not changed back by a turn that began before the change', async () => {
      const set = opened('sofia', {}, { name: 'Sofía' });
      await subject.store.commit(set);

      await customers().edit('sofia', { version: 0, name: 'Uxía' });
      const late = { ...following(set), contact: { id: 'sofia', createdAt: noon, name: 'Sofía', surveyOptOut: false } };

      expect(await codeOf(subject.store.commit(late))).to.equal('VERSION_CONFLICT');
      expect((await customers().find('sofia'))?.name).to.equal('Uxía');
    });
  });

  describe('a timeline', () => {
    it('has what was said in all conversations, latest first, in pages without gaps or repeats', async () => {
      const web = opened('sofia', { updatedAt: at(9) });
      const phone = opened('other', { id: 'phone', channel: 'azure', updatedAt: at(10) });
      const set = (one: ChangeSet, minutes: number[]) => ({
        ...one,
        conversation: { ...one.conversation, contactId: 'sofia', lastSeq: minutes.length },
        messages: minutes.map((minute, i) =>
          message(one, i + 1, `at ${minute}`, { at: at(minute), inboxId: `${one.conversation.id}${i}` }),
        ),
      });
      await subject.store.commit(set(web, [1, 3, 5, 9]));
      await subject.store.commit(set(phone, [2, 3, 6, 10]));

      const pages: string[][] = [];
      for (let before: { at: Date; conversationId: string } | undefined; pages.length < 10; ) {
        const page = await customers().timeline('sofia', { limit: 3, ...(before && { before }) });
        pages.push(page.map(({ message: said, channel }) => `${channel} ${said.text}`));
        const last = page.at(-1);
        if (!last) break;
        before = { at: last.message.at, conversationId: last.message.conversationId };
      }

      expect(pages).to.deep.equal([
        ['azure at 10', 'directline at 9', 'azure at 6'],
        ['directline at 5', 'directline at 3', 'azure at 3'],
        ['azure at 2', 'directline at 1'],
        [],
      ]);
    });
  });

  describe('proofs', () => {
    const proof = (id: string, part: Partial<ContactProof> = {}): ContactProof => ({
      id,
      kind: 'email',
      contactId: 'sofia',
      conversationId: 'c',
      email: 'sofia@shop.example',
      createdAt: noon,
      expiresAt: at(10),
      tries: 0,
      ...part,
    });

    it('are good for one of all who use them at once, and for nobody later', async () => {
      await subject.store.proofs.add(proof('a'));

      const uses = await Promise.all(Array.from({ length: 20 }, () => subject.store.proofs.use('a', noon)));

      expect(uses.filter(Boolean)).to.have.length(1);
      expect(await subject.store.proofs.open('sofia', noon)).to.equal(undefined);
    });

    it('are over with their time, with the third wrong code, and with the next one', async () => {
      const { proofs } = subject.store;
      await proofs.add(proof('a'));
      expect(await proofs.open('sofia', at(10))).to.equal(undefined);
      expect(await proofs.use('a', at(10))).to.equal(false);

      for (let i = 0; i < 3; i++) await proofs.wrong('a');
      expect(await proofs.open('sofia', at(1))).to.equal(undefined);
      expect(await proofs.use('a', at(1))).to.equal(false);

      await proofs.add(proof('b', { createdAt: at(2) }));
      expect((await proofs.open('sofia', at(3)))?.id).to.equal('b');
    });

    it('are counted by who asked and by the address, also where many ask at once, and forgotten in time', async () => {
      const { proofs } = subject.store;
      const email = 'sofia@shop.example';
      const ask = (id: string, by: { contactId?: string; email?: string } = {}, since = noon) =>
        proofs.addCode({ ...proof(id), email, ...by }, { since, most: 2 });

      const first = await Promise.all(['a', 'b', 'c', 'd'].map((id) => ask(id)));

      expect(first).to.deep.equal([true, true, false, false]);
      expect(await ask('e', { email: 'x@shop.example' }), 'another address').to.equal(false);
      expect(await ask('f', { contactId: 'ana' }), 'another contact').to.equal(false);
      expect(await ask('g', { contactId: 'ana', email: 'x@shop.example' }), 'both').to.equal(true);
      expect(await ask('h', {}, at(1)), 'later').to.equal(true);
      expect(await proofs.find('c')).to.equal(undefined);
      await proofs.forget(at(11));
      expect(await proofs.find('a')).to.equal(undefined);
    });
  });
}

/** What takes the newer tables out of a database again, so that the next opening makes them anew. */
const toVersionBefore = [
  ...[
    'contacts_merged',
    'identities_by_id',
    'inbox_conversation_id_seq_index',
    'outbox_conversation_id_seq_index',
    'order_audits_conversation_id_seq_index',
  ].map((name) => `DROP INDEX ${name}`),
  ...['contact_terms', 'contact_moves', 'contact_proofs', 'erasures'].map((table) => `DROP TABLE ${table}`),
  ...['attributes', 'preferred_channel', 'merged_into', 'erased_at', 'version'].map(
    (column) => `ALTER TABLE contacts DROP COLUMN ${column}`,
  ),
  `DELETE FROM migrations WHERE name = '0007-customers'`,
];
