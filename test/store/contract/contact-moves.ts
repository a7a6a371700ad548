import { expect } from 'chai';
import { openStore } from '../../../bot/store/index.js';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, following, invitation, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';
import { opened } from './contacts.js';

/** Tables in which a row names a contact. */
const naming = ['identities', 'conversations', 'invitations', 'cases', 'episodes', 'survey_asked'];

export function contactMovesContract(subject: Subject): void {
  const customers = () => subject.store.customers;
  const merge = (id: string, fromId: string, intoId: string) =>
    customers().merge({ id, fromId, intoId, at: at(100), by: 'ana' });
  /** How often each contact is named, by table. */
  const named = async () => {
    const rows = await Promise.all(
      naming.map((table) =>
        subject.database.run(`SELECT contact_id AS id, COUNT(*) AS n FROM ${table} GROUP BY contact_id`),
      ),
    );
    return Object.fromEntries(
      naming.map((table, i) => [
        table,
        Object.fromEntries((rows[i] ?? []).map(({ id, n }) => [String(id), Number(n)])),
      ]),
    );
  };
  /** Everything that names contacts, as it stands, but for the versions that every move raises. */
  const everything = async () => {
    const tables = [...naming, 'contacts'];
    const rows = await Promise.all(tables.map((table) => subject.database.run(`SELECT * FROM ${table}`)));
    return tables.map((table, i) => [
      table,
      (rows[i] ?? []).map(({ version: _version, ...row }) => JSON.stringify(row)).sort(),
    ]);
  };

  /** The next conversation of somebody who is known, with something said in it. */
  const nextOf = (contactId: string): ChangeSet => {
    const { contact: _known, identity: _his, ...set } = opened(contactId, { id: `${contactId}-2`, lastSeq: 1 });
    return { ...set, messages: [message(set, 1, 'Ola')] };
  };

  /** Somebody with a conversation, a survey he was asked, and a case. */
  const rated = async (contactId: string, minutes = 0): Promise<ChangeSet> => {
    const set = opened(contactId, {}, { name: contactId });
    const sent = invitation(set, { id: `i-${contactId}`, createdAt: at(minutes) });
    await subject.store.commit({
      ...set,
      invitations: [sent],
      askings: [{ contactId, metric: 'csat', at: at(minutes), freeAt: at(minutes + 1000) }],
      cases: [
        {
          id: `case-${contactId}`,
          conversationId: set.conversation.id,
          episode: 1,
          contactId,
          invitationId: sent.id,
          reason: 'low_score',
          openedAt: noon,
          dueAt: at(60),
          status: 'open',
          version: 1,
        },
      ],
    });
    return set;
  };

  describe('a merge', () => {
    it('leave nothing behind that he begins at the same moment through another process', async () => {
      const other = await openStore(subject.database.location());
      const rounds = Array.from({ length: 30 }, (_, i) => ({ from: `from${i}`, into: `into${i}`, gone: `gone${i}` }));
      try {
        for (const { from, into, gone } of rounds) {
          for (const id of [from, into, gone]) await subject.store.commit(opened(id));
          await Promise.all([
            codeOf(other.commit(nextOf(from))),
            merge(`move-${from}`, from, into),
            codeOf(other.commit(nextOf(gone))),
            subject.store.personal.erase(gone, at(100)),
          ]);
        }
      } finally {
        await other.close();
      }

      const left = await subject.database.run(
        `SELECT v.id FROM conversations v JOIN contacts c ON c.id = v.contact_id
         LEFT JOIN messages m ON m.conversation_id = v.id AND m.text <> ''
         WHERE c.merged_into IS NOT NULL OR (c.erased_at IS NOT NULL AND m.id IS NOT NULL)`,
      );
      expect(left).to.deep.equal([]);
    }).timeout(30_000);

    it('moves everything that names the contact, so that every reader finds one customer', async () => {
      await rated('web');
      await rated('phone', 5);

      await merge('m1', 'web', 'phone');

      expect(await named()).to.deep.equal({
        identities: { phone: 2 },
        conversations: { phone: 2 },
        invitations: { phone: 2 },
        cases: { phone: 2 },
        episodes: {},
        survey_asked: { phone: 1 },
      });
      expect((await subject.store.contacts.byIdentity('directline', 'dl_web'))?.contact.id).to.equal('phone');
      expect((await customers().resolve('web'))?.id).to.equal('phone');
      expect((await customers().search('web', 5)).map(({ id }) => id)).to.deep.equal(['phone']);
    });

    it('never has a customer asked twice: the longest cool-down and any opt-out hold for both', async () => {
      await rated('web', 50);
      await rated('phone');
      await customers().edit('web', { version: 0, surveyOptOut: true });

      await merge('m1', 'web', 'phone');

      expect(await subject.store.surveys.freeAt('phone', 'csat')).to.deep.equal(at(1050));
      expect((await customers().find('phone'))?.surveyOptOut).to.equal(true);
    });

    it('makes a turn that still knows the old contact think again, and one that begins a conversation for him too', async () => {
      const set = await rated('web');
      await rated('phone');

      await merge('m1', 'web', 'phone');

      expect(await codeOf(subject.store.commit(following(set)))).to.equal('VERSION_CONFLICT');
      const { contact: _contact, identity: _identity, ...late } = opening({ contactId: 'web', peerId: 'dl_web' });
      expect(await codeOf(subject.store.commit(late))).to.equal('VERSION_CONFLICT');
      expect((await named()).conversations).to.deep.equal({ phone: 2 });
    });

    it('makes an edit of a case that was begun before be repeated', async () => {
      const { conversation } = await rated('web');
      await rated('phone');
      const seen = await subject.store.cases.find('case-web');
      if (!seen) throw new Error('no case');

      await merge('m1', 'web', 'phone');
      const event = {
        conversationId: conversation.id,
        episode: 1,
        type: 'case.changed' as const,
        at: at(101),
        data: {},
      };
      const change = subject.store.cases.change({
        changed: { ...seen, cause: 'late', version: seen.version + 1 },
        event,
      });

      expect(await codeOf(change)).to.equal('EDIT_CONFLICT');
      expect((await subject.store.cases.find('case-web'))?.contactId).to.equal('phone');
    });

    it('marks the days that reports have to count anew, and tells the event log', async () => {
      const set = await rated('web');
      await rated('phone');
      const mark = async () =>
        Number((await subject.database.run(`SELECT SUM(mark) AS n FROM stale_days WHERE kind = 'ledger'`))[0]?.n);
      const before = await mark();

      await merge('m1', 'web', 'phone');

      expect(await mark()).to.be.greaterThan(before);
      expect((await subject.store.events.ofConversation(set.conversation.id)).map(({ type }) => type)).to.include(
        'contact.merged',
      );
    });

    it('is refused with oneself, with nobody, and with whoever is somebody else by now', async () => {
      await rated('a');
      await rated('b');
      await rated('c');
      await merge('m1', 'a', 'b');

      expect(await codeOf(merge('m2', 'c', 'c'))).to.equal('CONTACT_NOT_MERGEABLE');
      expect(await codeOf(merge('m3', 'a', 'c'))).to.equal('CONTACT_NOT_MERGEABLE');
      expect(await codeOf(merge('m4', 'c', 'a'))).to.equal('CONTACT_NOT_MERGEABLE');
      expect(await codeOf(merge('m5', 'c', 'nobody'))).to.equal('NOT_FOUND');
    });
  });

  describe('the undo of a merge', () => {
    it('leaves everything exactly as it was before', async () => {
      await rated('web', 50);
      await rated('phone');
      await customers().edit('web', {
        version: 0,
        email: 'web@shop.example',
        attributes: { plan: 'gold' },
        surveyOptOut: true,
      });
      const before = await everything();

      await merge('m1', 'web', 'phone');
      expect(await everything()).not.to.deep.equal(before);
      const undone = await customers().undo('m1', at(200));

      expect(undone).to.include({ kind: 'merge', fromId: 'web', intoId: 'phone', by: 'ana' });
      expect(await everything()).to.deep.equal(before);
    });

    it('gives a conversation begun meanwhile to whom its identity belongs', async () => {
      await rated('web');
      await rated('phone');
      await merge('m1', 'web', 'phone');
      const begin = (id: string, peerId: string) => {
        const { contact: _contact, identity: _identity, ...set } = opening({ id, contactId: 'phone', peerId });
        return subject.store.commit(set);
      };
      await begin('new-web', 'dl_web');
      await begin('new-phone', 'dl_phone');

      await customers().undo('m1', at(200));

      expect((await subject.store.conversations.find('new-web'))?.contactId).to.equal('web');
      expect((await subject.store.conversations.find('new-phone'))?.contactId).to.equal('phone');
    });

    it('leaves both alone for as long as somebody was asked meanwhile', async () => {
      await rated('web');
      await rated('phone');
      await merge('m1', 'web', 'phone');
      const set = opening({ id: 'later', contactId: 'phone', peerId: 'dl_later' });
      const { contact: _contact, identity: _identity, ...more } = set;
      await subject.store.commit({
        ...more,
        askings: [{ contactId: 'phone', metric: 'csat', at: at(1001), freeAt: at(5000) }],
      });

      await customers().undo('m1', at(2000));

      expect(await subject.store.surveys.freeAt('web', 'csat')).to.deep.equal(at(5000));
      expect(await subject.store.surveys.freeAt('phone', 'csat')).to.deep.equal(at(5000));
    });

    it('is refused, and changes nothing, once something came that cannot be told apart', async () => {
      await rated('web');
      await rated('phone');
      await rated('third');
      await merge('m1', 'web', 'phone');
      const card = await customers().find('phone');
      await customers().edit('phone', { version: card?.version ?? 0, name: 'New name' });
      const before = await everything();

      expect(await codeOf(customers().undo('m1', at(200)))).to.equal('MOVE_FINAL');
      expect(await everything()).to.deep.equal(before);
      expect(await codeOf(customers().undo('nothing', at(200)))).to.equal('NOT_FOUND');
    });

    it('is refused while another merge stands on it, possible once that is undone, and done once', async () => {
      await rated('a');
      await rated('b');
      await rated('c');
      const before = await everything();
      await merge('m1', 'a', 'b');
      await merge('m2', 'b', 'c');

      expect((await customers().resolve('a'))?.id).to.equal('c');
      expect(await codeOf(customers().undo('m1', at(200)))).to.equal('MOVE_FINAL');
      await customers().undo('m2', at(200));
      await customers().undo('m1', at(201));

      expect(await everything()).to.deep.equal(before);
      expect(await codeOf(customers().undo('m1', at(202)))).to.equal('MOVE_FINAL');
      expect((await customers().moves('b')).map(({ id }) => id)).to.have.members(['m1', 'm2']);
    });
  });

  describe('a split', () => {
    const split = (identities: { channel: string; externalId: string }[]) =>
      customers().split({ id: 's1', fromId: 'phone', intoId: 'new', identities, at: at(100), by: 'ana' });

    it('gives some identities with their conversations to a new contact, who is not asked again either; and back', async () => {
      await rated('web');
      await rated('phone');
      await merge('m1', 'web', 'phone');
      const before = await everything();

      await split([{ channel: 'directline', externalId: 'dl_web' }]);
      expect((await named()).conversations).to.deep.equal({ new: 1, phone: 1 });
      expect((await named()).cases).to.deep.equal({ new: 1, phone: 1 });
      expect(await subject.store.surveys.freeAt('new', 'csat')).to.deep.equal(at(1000));
      await customers().undo('s1', at(200));

      const contacts = (rows: Awaited<ReturnType<typeof everything>>) =>
        rows.map(([table, list]) => [table, (list as string[]).filter((row) => !row.includes('"id":"new"'))]);
      expect(contacts(await everything())).to.deep.equal(contacts(before));
      expect((await customers().resolve('new'))?.id).to.equal('phone');
    });

    it('stands: the merge that brought what it took away cannot be undone before it', async () => {
      await rated('web');
      await rated('phone');
      await merge('m1', 'web', 'phone');
      await split([{ channel: 'directline', externalId: 'dl_web' }]);
      const before = await everything();

      expect(await codeOf(customers().undo('m1', at(200)))).to.equal('MOVE_FINAL');
      expect(await everything()).to.deep.equal(before);
      await customers().undo('s1', at(201));
      await customers().undo('m1', at(202));

      expect((await named()).conversations).to.deep.equal({ phone: 1, web: 1 });
    });

    it('is refused for all identities, for none of his, and for a contact who is gone', async () => {
      await rated('phone');

      expect(await codeOf(split([{ channel: 'directline', externalId: 'dl_phone' }]))).to.equal(
        'CONTACT_NOT_MERGEABLE',
      );
      expect(await codeOf(split([{ channel: 'directline', externalId: 'dl_other' }]))).to.equal(
        'CONTACT_NOT_MERGEABLE',
      );
      expect(await customers().find('new')).to.equal(undefined);
    });
  });

  describe('a proved identity', () => {
    const prove = (peerId: string, verified: { channel: string; externalId: string }, id = 'fresh') =>
      customers().prove({
        peer: { channel: 'directline', externalId: peerId },
        verified,
        fresh: { id, createdAt: noon, surveyOptOut: false },
        moveId: `m-${peerId}`,
        at: at(100),
      });
    const user = (externalId: string) => ({ channel: 'user', externalId });

    it('makes a contact before anything was said, is his from then on, and proves nothing new the second time', async () => {
      const first = await prove('dl_x', user('42'), 'x');
      const again = await prove('dl_x', user('42'), 'y');

      expect([first, again]).to.deep.equal([
        { status: 'linked', contactId: 'x' },
        { status: 'same', contactId: 'x' },
      ]);
      expect(await customers().identities('x')).to.deep.equal([
        { channel: 'directline', externalId: 'dl_x', contactId: 'x', verified: false },
        { channel: 'user', externalId: '42', contactId: 'x', verified: true },
      ]);
    });

    it('joins the contact of a browser with the one that is known by it, and can be undone', async () => {
      await rated('web');
      await rated('phone');
      await prove('dl_phone', user('42'));

      const proved = await prove('dl_web', user('42'));

      expect(proved).to.deep.equal({ status: 'merged', contactId: 'phone' });
      expect((await named()).conversations).to.deep.equal({ phone: 2 });
      await customers().undo('m-dl_web', at(200));
      expect((await named()).conversations).to.deep.equal({ phone: 1, web: 1 });
    });

    it('never joins two users of the site, neither by one browser nor by one mailbox', async () => {
      await rated('web');
      await rated('phone');
      await prove('dl_web', user('1'));
      await prove('dl_phone', user('2'));
      const mailbox = { channel: 'email', externalId: 'us@shop.example' };
      await prove('dl_web', mailbox);

      expect(await prove('dl_web', user('2'))).to.deep.equal({ status: 'foreign', contactId: 'web' });
      expect(await prove('dl_phone', mailbox)).to.deep.equal({ status: 'foreign', contactId: 'phone' });
      expect((await named()).conversations).to.deep.equal({ phone: 1, web: 1 });
    });

    it('is proved by many at once, and there is one contact', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, (_one, i) => prove(`dl_${i}`, user('42'), `fresh${i}`)));

      expect(new Set(all.map(({ contactId }) => contactId)).size).to.equal(1);
    });
  });
}
