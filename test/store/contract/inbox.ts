import { expect } from 'chai';
import { following, inboxEntry, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function inboxContract(subject: Subject): void {
  describe('inbox', () => {
    it('returns the id first accepted for every repeat of an event', async () => {
      const first = await subject.store.inbox.accept(inboxEntry({ eventId: 'tap' }));

      const again = await subject.store.inbox.accept(inboxEntry({ eventId: 'tap' }));

      expect(first.duplicate).to.equal(false);
      expect(again).to.deep.equal({ duplicate: true, id: first.id, seq: first.seq });
      expect(await subject.store.inbox.pending(0, 10)).to.have.length(1);
    });

    it('keeps one of fifty repeats that arrive at the same moment', async () => {
      const repeats = Array.from({ length: 50 }, () => inboxEntry({ eventId: 'storm' }));

      const answers = await Promise.all(repeats.map((entry) => subject.store.inbox.accept(entry)));

      expect(answers.filter(({ duplicate }) => !duplicate)).to.have.length(1);
      expect(new Set(answers.map(({ id }) => id))).to.have.property('size', 1);
      expect(await subject.store.inbox.counts()).to.deep.equal({ pending: 1, dead: 0 });
    });

    it('takes the same event id from another account or channel as another event', async () => {
      await subject.store.inbox.accept(inboxEntry({ eventId: '7' }));

      const account = await subject.store.inbox.accept(inboxEntry({ eventId: '7', account: 'other' }));
      const channel = await subject.store.inbox.accept(inboxEntry({ eventId: '7', channel: 'azure' }));

      expect([account.duplicate, channel.duplicate]).to.deep.equal([false, false]);
    });

    it('numbers entries in the order in which they were given, also when they share a commit', async () => {
      const entries = Array.from({ length: 120 }, () => inboxEntry());

      const accepted = await Promise.all(entries.map((entry) => subject.store.inbox.accept(entry)));

      const bySeq = [...accepted].sort((a, b) => a.seq - b.seq).map(({ id }) => id);
      expect(bySeq).to.deep.equal(entries.map(({ id }) => id));
      expect((await subject.store.inbox.pending(0, 200)).map(({ id }) => id)).to.deep.equal(bySeq);
    });

    it('lists what is still to be done, whole, oldest first and page by page', async () => {
      const entries = [inboxEntry({ activity: '{"text":"1"}' }), inboxEntry(), inboxEntry()];
      for (const entry of entries) await subject.store.inbox.accept(entry);

      const [first, ...rest] = await subject.store.inbox.pending(0, 1);
      const others = await subject.store.inbox.pending(first?.seq ?? 0, 10);

      expect(first).to.deep.include({ ...entries[0], attempts: 0 });
      expect(rest).to.deep.equal([]);
      expect(others.map(({ id }) => id)).to.deep.equal([entries[1]?.id, entries[2]?.id]);
    });

    it('counts failures, and never again offers what was buried', async () => {
      const entry = inboxEntry();
      await subject.store.inbox.accept(entry);

      const attempts = [
        await subject.store.inbox.failed(entry.id, 'INTERNAL'),
        await subject.store.inbox.failed(entry.id, 'INTERNAL'),
      ];
      const [waiting] = await subject.store.inbox.pending(0, 10);
      await subject.store.inbox.bury(entry.id, 'INTERNAL');

      expect(attempts).to.deep.equal([1, 2]);
      expect(waiting?.attempts).to.equal(2);
      expect(await subject.store.inbox.pending(0, 10)).to.deep.equal([]);
      expect(await subject.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 1 });
    });

    it('knows a repeat of an event that has been dealt with, also after a restart', async () => {
      const entry = inboxEntry({ eventId: 'done' });
      await subject.store.inbox.accept(entry);
      const opened = opening();
      await subject.store.commit(opened);
      await subject.store.commit({ ...following(opened), inboxDone: entry.id });

      const store = await subject.restart();

      expect(await store.inbox.accept(inboxEntry({ eventId: 'done' }))).to.include({ duplicate: true, id: entry.id });
      expect(await store.inbox.pending(0, 10)).to.deep.equal([]);
    });
  });
}
