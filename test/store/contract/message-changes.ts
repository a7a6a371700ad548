import { expect } from 'chai';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import type { MessageChange } from '../../../bot/support/message-change.js';
import { readSearch } from '../../../bot/support/search-query.js';
import { at, following, inboxEntry, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function messageChangesContract(subject: Subject): void {
  const customer = { kind: 'customer', id: 'iria' } as const;

  /** A conversation in which each of these texts came in an entry of its own. */
  async function said(...texts: string[]): Promise<ChangeSet> {
    let set = opening({ id: 'c', channel: 'telegram', account: 'bot', lastSeq: 0 });
    for (const [i, text] of texts.entries()) {
      const entry = inboxEntry({
        id: `in${i + 1}`,
        channel: 'telegram',
        account: 'bot',
        eventId: `event${i + 1}`,
        conversationId: 'c',
        activity: JSON.stringify({ text }),
      });
      await subject.store.inbox.accept(entry);
      if (i > 0) set = following(set);
      const messages = [message(set, i + 1, text, { author: customer, inboxId: entry.id })];
      await subject.store.commit({ ...set, messages, inboxDone: entry.id });
    }
    return set;
  }

  async function change(set: ChangeSet, part: Partial<MessageChange> & Pick<MessageChange, 'text' | 'before'>) {
    const next = following(set);
    const kind = part.text === '' ? 'deleted' : 'edited';
    const rest = { conversationId: 'c', seq: 1, writtenAt: noon, at: at(5), activity: `{"text":"${part.text}"}` };
    await subject.store.commit({ ...next, changed: [{ kind, inboxId: `edit ${part.text}`, ...rest, ...part }] });
    return next;
  }

  const transcript = async () => (await subject.store.messages.since('c', 0, 10)).map(({ text }) => text);
  const revisions = async () =>
    (await subject.database.run('SELECT text FROM message_revisions ORDER BY at, text')).map(({ text }) => text);
  const found = async (word: string) => {
    const { hits } = await subject.store.search.find(readSearch(word), {}, { limit: 10 });
    return hits.map((hit) => hit.message.text);
  };
  const lastText = async () => {
    const [row] = await subject.store.conversations.list({ tags: ['bot'], limit: 10 });
    return row?.lastText;
  };

  describe('a message that its customer changes', () => {
    it('is found by the key under which it came in, on its own channel and account alone', async () => {
      await said('where is my lamp', 'hello?');

      const key = { channel: 'telegram', account: 'bot', eventId: 'event2' };
      expect(await subject.store.messages.writtenIn(key)).to.include({ seq: 2, text: 'hello?' });
      expect(await subject.store.messages.writtenIn({ ...key, eventId: 'event9' })).to.equal(undefined);
      expect(await subject.store.messages.writtenIn({ ...key, account: 'other' })).to.equal(undefined);
      expect(await subject.store.messages.writtenIn({ ...key, channel: 'whatsapp' })).to.equal(undefined);
    });

    it('has the new text from then on, says when, and keeps every old one beside it', async () => {
      const set = await said('where is my lamp', 'hello?');

      const next = await change(set, { text: 'where is my sofa', before: 'where is my lamp' });
      await change(next, { text: 'where is my bed', before: 'where is my sofa', at: at(6) });

      expect(await transcript()).to.deep.equal(['where is my bed', 'hello?']);
      const [changed] = await subject.store.messages.since('c', 0, 1);
      expect(changed).to.deep.include({ editedAt: at(6), activity: '{"text":"where is my bed"}' });
      expect(changed).not.to.have.property('deletedAt');
      expect(await revisions()).to.deep.equal(['where is my lamp', 'where is my sofa']);
    });

    it('is found by its new words and not by its old ones', async () => {
      const set = await said('where is my lamp', 'hello?');

      await change(set, { text: 'where is my sofa', before: 'where is my lamp' });

      expect(await found('lamp')).to.deep.equal([]);
      expect(await found('sofa')).to.deep.equal(['where is my sofa']);
      expect(await found('hello')).to.deep.equal(['hello?']);
    });

    it('is what lists show only where it is the last thing he said', async () => {
      const set = await said('where is my lamp', 'hello?');

      const next = await change(set, { text: 'where is my sofa', before: 'where is my lamp' });
      expect(await lastText()).to.equal('hello?');
      await change(next, { seq: 2, text: 'anybody?', before: 'hello?' });
      expect(await lastText()).to.equal('anybody?');
    });

    it('leaves no word behind when he takes it back, before an edit or after it', async () => {
      const set = await said('where is my lamp', 'hello?');
      const next = await change(set, { text: 'where is my sofa', before: 'where is my lamp' });

      await change(next, { text: '', activity: '{}', before: 'where is my sofa', at: at(7) });

      expect(await transcript()).to.deep.equal(['', 'hello?']);
      expect((await subject.store.messages.since('c', 0, 1))[0]).to.deep.include({ deletedAt: at(7) });
      expect(await revisions()).to.deep.equal([]);
      expect(await found('sofa')).to.deep.equal([]);
      const entries = await subject.database.run('SELECT activity FROM inbox ORDER BY id');
      expect(entries.map(({ activity }) => activity)).to.deep.equal(['{}', '{"text":"hello?"}']);
    });

    it('changes nothing when the turn that found it came too late', async () => {
      const set = await said('where is my lamp');
      await subject.store.commit(following(set));

      const late = change(set, { text: 'where is my sofa', before: 'where is my lamp' });

      expect(await late.catch((error: { code: string }) => error.code)).to.equal('VERSION_CONFLICT');
      expect(await transcript()).to.deep.equal(['where is my lamp']);
      expect(await revisions()).to.deep.equal([]);
    });
  });
}
