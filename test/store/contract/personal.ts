import { expect } from 'chai';
import { personalTables } from '../../../bot/store/customers/personal-tables.js';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import type { Contact } from '../../../bot/support/contact.js';
import type { Json } from '../../../bot/support/json.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, event, following, inboxEntry, invitation, message, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';
import { opened } from './contacts.js';

/** Columns by which a table names a person, whatever it is called. */
const telling = ['contact_id', 'conversation_id', 'invitation_id', 'peer_id', 'external_id', 'email'];
/** Of the team, not of customers. */
const notOfCustomers = ['agents', 'agent_invites'];
const secret = 'canary';

/** A contact of whom there is something in every table that is written by turns, each with a word of his. */
async function everywhere({ store, database }: Subject, id: string): Promise<ChangeSet> {
  const base = opened(id, {}, { name: `${secret} name`, email: `${secret}@shop.example` });
  const conversation = {
    ...base.conversation,
    peerId: `${secret}-peer-${id}`,
    reference: { to: `${secret} address` },
    lastSeq: 1,
    memory: { ...base.conversation.memory, slots: { email: `${secret}@shop.example` } },
  };
  const set = { ...base, conversation };
  const sent = invitation(set, { id: `i-${id}`, status: 'answered', createdAt: at(1) });
  const entry = inboxEntry({
    id: `in-${id}`,
    eventId: `${secret}-${id}`,
    conversationId: conversation.id,
    activity: `{"text":"${secret}"}`,
  });
  await store.inbox.accept(entry);
  await store.commit({
    ...set,
    identity: { channel: 'directline', externalId: conversation.peerId, contactId: id, verified: false },
    messages: [
      message(set, 1, `${secret} said`, {
        author: { kind: 'customer', id: conversation.peerId },
        activity: `{"type":"message","text":"${secret} said","from":{"id":"${secret}"}}`,
        inboxId: entry.id,
      }),
    ],
    events: [
      event(set, 'handoff.returned', { data: { agentId: 'ana', closed: true, withoutSurvey: `${secret} says no` } }),
    ],
    outbox: [
      {
        id: `out-${id}`,
        conversationId: conversation.id,
        channel: 'azure',
        messageId: `m-${id}`,
        payload: `{"t":"${secret}"}`,
        createdAt: noon,
      },
    ],
    invitations: [sent],
    responses: [
      {
        invitationId: sent.id,
        revision: 1,
        raw: `${secret} raw`,
        value: 2,
        comment: `${secret} comment`,
        at: at(2),
        via: 'chat',
      },
    ],
    askings: [{ contactId: id, metric: 'csat', at: noon, freeAt: at(100) }],
    cases: [
      {
        id: `case-${id}`,
        conversationId: conversation.id,
        episode: 1,
        contactId: id,
        invitationId: sent.id,
        reason: 'low_score',
        openedAt: noon,
        dueAt: at(60),
        status: 'open',
        cause: `${secret} cause`,
        action: `${secret} action`,
        version: 1,
      },
    ],
    dispatches: [
      {
        id: `d-${id}`,
        via: 'email',
        about: sent.id,
        payload: `{"to":"${secret}@shop.example"}`,
        createdAt: noon,
        nextAt: noon,
      },
    ],
    orderAudits: [
      {
        conversationId: conversation.id,
        peer: `directline:${secret}`,
        address: `${secret}-hash`,
        orderNumber: `${secret}-order`,
        outcome: 'found',
        at: noon,
      },
    ],
    inboxDone: entry.id,
  });
  await store.proofs.add({
    id: `proof-${id}`,
    kind: 'email',
    contactId: id,
    conversationId: conversation.id,
    email: `${secret}@shop.example`,
    createdAt: noon,
    expiresAt: at(10),
    tries: 0,
  });
  const card = await store.customers.find(id);
  await store.customers.edit(id, { version: card?.version ?? 0, attributes: { note: `${secret} attribute` } });
  await database.run(
    `INSERT INTO notes (id, conversation_id, episode, seq, at, agent_id, text, mentions)
     VALUES ('note-${id}', '${conversation.id}', 1, 1, 1, 'ana', '${secret} note', '[]')`,
  );
  const bytes = Buffer.from(`${secret} in a file`);
  const file = {
    id: `file-${id}`,
    conversationId: conversation.id,
    type: 'text/plain',
    name: `${secret}.txt`,
  } as const;
  await store.files.keep({ ...file, size: bytes.length, createdAt: noon, from: 'customer' }, bytes);
  await database.run(
    `INSERT INTO message_revisions (conversation_id, seq, at, text, inbox_id)
     VALUES ('${conversation.id}', 1, 1, '${secret} first said', 'in-${id}')`,
  );
  await database.run(
    `INSERT INTO conversation_labels (conversation_id, label, tag, rank, since) VALUES ('${conversation.id}', 'vip', 'bot', 2, 1)`,
  );
  await database.run(
    `INSERT INTO episodes (conversation_id, episode, contact_id, opened_at, channel, language, served_by, intents, outcome, turns, rephrasings, fallbacks, transfers, effort)
     VALUES ('${conversation.id}', 1, '${id}', 1, 'directline', 'es', 'bot', '[]', 'contained', 1, 0, 0, 0, 0)`,
  );
  return set;
}

export function personalContract(subject: Subject): void {
  const tables = async (): Promise<Map<string, string[]>> => {
    const sql =
      subject.store.dialect === 'sqlite'
        ? `SELECT m.name AS t, c.name AS c FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'`
        : `SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'`;
    const found = new Map<string, string[]>();
    for (const { t, c } of await subject.database.run(sql))
      found.set(String(t), [...(found.get(String(t)) ?? []), String(c)]);
    return found;
  };
  const exported = async (id: string) => {
    const all: Record<string, { [key: string]: Json }[]> = {};
    for await (const { table, rows } of subject.store.personal.export(id))
      all[table] = [...(all[table] ?? []), ...rows];
    return all;
  };
  /** Rows in which a word of the customer's still stands, by table. */
  const remains = async () => {
    const left: string[] = [];
    for (const table of (await tables()).keys()) {
      if (/^(sqlite_|message_words)/.test(table)) continue;
      for (const row of await subject.database.run(`SELECT * FROM ${table}`)) {
        if (JSON.stringify(row).includes(secret) || hasBytes(row)) left.push(`${table}: ${JSON.stringify(row)}`);
      }
    }
    return left;
  };

  const hasBytes = (row: Record<string, unknown>) =>
    Object.values(row).some((value) => Buffer.isBuffer(value) && value.includes(secret));

  describe('what is kept of a person', () => {
    it('is listed table by table: one that names a person and is not in the list has been forgotten', async () => {
      const naming = [...(await tables())].filter(([, columns]) => columns.some((column) => telling.includes(column)));

      const known = new Set(personalTables.map(({ table }) => table));
      const forgotten = naming
        .map(([table]) => table)
        .filter((table) => !known.has(table) && !notOfCustomers.includes(table));

      expect(forgotten, 'to be added to bot/store/customers/personal-tables.ts').to.deep.equal([]);
      expect(naming.length).to.be.greaterThan(15);
    });

    it('is listed with columns that there are', async () => {
      const all = await tables();

      for (const { table, column, key, text, identity, notExported } of personalTables) {
        const named = [column, ...key, ...Object.keys({ ...text, ...identity }), ...(notExported ?? [])];
        expect(all.get(table), table).to.include.members(named);
      }
    });

    it('is exported from every table there is something in, of him and nobody else, without ids of colleagues', async () => {
      await everywhere(subject, 'sofia');
      await everywhere(subject, 'other');

      const all = await exported('sofia');

      const listed = personalTables.filter(({ isCopy }) => !isCopy).map(({ table }) => table);
      expect(Object.keys(all)).to.have.members(listed.filter((table) => table !== 'contact_moves'));
      expect(JSON.stringify(all)).not.to.include('other').and.not.to.include('"ana"');
      expect(all.messages?.[0]).to.deep.include({ text: 'canary said', at: noon.toISOString() });
      expect(all.responses?.[0]).to.deep.include({ value: 2, comment: 'canary comment' });
      expect(all.notes?.[0]).to.have.property('text', 'canary note');
    });

    it('is exported of a contact who was merged into him, too, and in pages', async () => {
      await everywhere(subject, 'sofia');
      const set = opened('phone', { lastSeq: 1200 });
      const many = Array.from({ length: 1200 }, (_one, i) => message(set, i + 1, `line ${i}`, { inboxId: `x${i}` }));
      await subject.store.commit({ ...set, messages: many });
      await subject.store.customers.merge({ id: 'm1', fromId: 'phone', intoId: 'sofia', at: noon });

      const all = await exported('sofia');

      expect(all.messages).to.have.length(1201);
      expect(new Set(all.messages?.map(({ id }) => id)).size).to.equal(1201);
      expect(all.contacts?.map(({ id }) => id)).to.have.members(['sofia', 'phone']);
    });
  });

  describe('an erased contact', () => {
    it('does not come back with a message that its sender delivers once more', async () => {
      await everywhere(subject, 'sofia');
      await subject.store.personal.erase('sofia', at(100));
      await subject.store.personal.erase('sofia', at(200));
      const { inbox } = subject.store;
      const repeat = (part: object) => inbox.accept(inboxEntry({ eventId: `${secret}-sofia`, ...part }));

      const [fresh, again, elsewhere] = await Promise.all([
        repeat({ eventId: `${secret}-other` }),
        repeat({}),
        repeat({ account: 'another' }),
      ]);

      expect(again).to.include({ duplicate: true, id: 'in-sofia' });
      expect([fresh, elsewhere].map(({ duplicate }) => duplicate)).to.deep.equal([false, false]);
    });

    it('leaves no word of his in any table, and nothing of anybody else is touched', async () => {
      await everywhere(subject, 'sofia');
      await everywhere(subject, 'other');
      const ofOther = async () => (await remains()).filter((row) => row.includes('other'));
      const before = await ofOther();
      expect((await remains()).length).to.be.greaterThan(2 * 12);

      await subject.store.personal.erase('sofia', at(100), 'ana');

      expect(before.length).to.be.greaterThan(12);
      expect(await remains()).to.deep.equal(before);
    });

    it('still counts: answers, episodes and events are there with their figures', async () => {
      const { conversation } = await everywhere(subject, 'sofia');

      await subject.store.personal.erase('sofia', at(100));

      const [row] = await subject.store.surveys.ofConversation(conversation.id);
      expect(row).to.deep.include({ invitation: { ...row?.invitation, status: 'answered', contactId: 'sofia' } });
      expect(row?.response).to.include({ value: 2, raw: '' }).and.not.to.have.property('comment');
      expect(
        (await subject.store.events.ofConversation(conversation.id)).map(({ type, data }) => [type, data]),
      ).to.deep.equal([['handoff.returned', { agentId: 'ana', closed: true }]]);
      expect(await subject.database.run('SELECT turns FROM episodes')).to.deep.equal([{ turns: 1 }]);
    });

    it('is nobody to whoever comes again, takes his merged contacts with him, and is known to be gone', async () => {
      const set = await everywhere(subject, 'sofia');
      await subject.store.commit(opened('phone', {}, { name: 'canary phone' }));
      await subject.store.customers.merge({ id: 'm1', fromId: 'phone', intoId: 'sofia', at: noon });

      const { contactIds } = await subject.store.personal.erase('sofia', at(100));

      expect(contactIds).to.have.members(['sofia', 'phone']);
      expect(await subject.store.contacts.byIdentity('directline', set.conversation.peerId)).to.equal(undefined);
      expect(await subject.store.customers.search('canary', 10)).to.deep.equal([]);
      expect(await subject.store.personal.unerased(['sofia', 'phone', 'nobody'])).to.deep.equal([]);
      expect(await subject.store.personal.erased('', 10)).to.deep.equal(['phone', 'sofia']);
      expect((await subject.store.customers.find('sofia'))?.erasedAt).to.deep.equal(at(100));
    });

    it('is not written anew by a turn that was under way, nor by a message that had not been dealt with', async () => {
      const set = await everywhere(subject, 'sofia');
      const waiting = inboxEntry({ conversationId: set.conversation.id, activity: '{"text":"canary waits"}' });
      await subject.store.inbox.accept(waiting);

      await subject.store.personal.erase('sofia', at(100));
      const late = await subject.store
        .commit({
          ...set,
          isNew: false,
          conversation: { ...set.conversation, version: 2 },
          messages: [],
          events: [],
          outbox: [],
          invitations: [],
          responses: [],
          askings: [],
          cases: [],
          dispatches: [],
          orderAudits: [],
        })
        .then(
          () => 'kept',
          (error: { code: string }) => error.code,
        );

      expect(late).to.equal('VERSION_CONFLICT');
      expect(await subject.store.inbox.pending(0, 10)).to.deep.equal([]);
      expect(await subject.store.outbox.ready('azure', at(1000), 10)).to.deep.equal([]);
      expect(await subject.store.dispatches.ready(at(1000), 10)).to.deep.equal([]);
      expect(await remains()).to.deep.equal([]);
    });

    it('is not written anew by a turn in one of his other conversations, from before or in between', async () => {
      const set = await everywhere(subject, 'sofia');
      const others = Array.from({ length: 9 }, (_one, i) => opened('sofia', { id: `z-${i}`, peerId: `p${i}` }));
      for (const { contact: _contact, ...other } of others) await subject.store.commit(other);
      const [late] = others.slice(-1);
      if (!late || !set.contact) throw new Error('nobody');

      const turn = (version: number) =>
        codeOf(subject.store.commit({ ...following(late, { version }), contact: set.contact as Contact }));
      const [, before, between] = await Promise.all([subject.store.personal.erase('sofia', at(100)), turn(2), turn(3)]);

      expect([before, between]).to.deep.equal(['VERSION_CONFLICT', 'resolved']);
      expect(await remains()).to.deep.equal([]);
    });

    it('is taken out of what the bot was to learn from, where it says what he said', async () => {
      const { conversation } = await everywhere(subject, 'sofia');
      await subject.store.reviews.decide(
        {
          id: 'd1',
          groupId: 'g1',
          kind: 'approved',
          leader: { text: 'Canary SAID', language: 'es' },
          coversUntil: noon,
          decidedAt: noon,
          intent: 'a.b',
        },
        {
          lessons: [
            { text: 'canary said', intent: 'a.b', language: 'es' },
            { text: 'somebody else', intent: 'a.b', language: 'es' },
          ],
          draft: {
            status: 'draft',
            question: 'canary said',
            answer: 'No.',
            language: 'es',
            questions: ['canary said', 'another'],
          },
        },
      );

      await subject.store.personal.erase('sofia', at(100));

      expect(conversation.id).to.equal('sofia-1');
      expect((await subject.store.reviews.lessons()).map(({ text }) => text)).to.deep.equal(['somebody else']);
      expect((await subject.store.reviews.drafts(10))[0]).to.deep.include({
        question: 'another',
        questions: ['another'],
      });
      expect(await remains()).to.deep.equal([]);
    });

    it('has his comments taken out of the columns of reports, also where somebody is just writing them', async () => {
      await everywhere(subject, 'sofia');
      const day = Math.floor(at(1).getTime() / 86_400_000);
      const [{ mark } = { mark: 0 }] = await subject.database.run(
        `SELECT mark FROM stale_days WHERE kind = 'ledger' AND day = ${day}`,
      );
      const columns = { day, mark: Number(mark), columns: Buffer.from('canary comment') };
      await subject.store.reports.keep('comments', [columns]);

      await subject.store.personal.erase('sofia', at(100));
      await subject.store.reports.keep('comments', [columns]);

      const [kept] = await subject.database.run(
        `SELECT columns FROM report_days WHERE kind = 'comments' AND day = ${day}`,
      );
      expect(Buffer.from(kept?.columns as Buffer).toString()).not.to.include('canary');
    });
  });
}
