import { expect } from 'chai';
import { codeOf } from '../../support-files/code-of.js';
import { event, following, inboxEntry, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function togetherContract(subject: Subject): void {
  describe('commit, many at a time', () => {
    it('keeps all of five hundred turns committed at once', async () => {
      const sets = Array.from({ length: 500 }, (_, i) => {
        const set = opening();
        return { ...set, messages: [message(set, 1, `message ${i}`)], events: [event(set, 'message.sent')] };
      });

      await Promise.all(sets.map((set) => subject.store.commit(set)));

      const store = await subject.restart();
      for (const [i, set] of sets.entries()) {
        const [kept] = await store.messages.since(set.conversation.id, 0, 2);
        expect(kept?.text).to.equal(`message ${i}`);
      }
      expect(await store.events.since(0, 1000)).to.have.length(500);
    });

    it('does not let one that fails take the others with it', async () => {
      const known = opening();
      await subject.store.commit(known);
      const good = Array.from({ length: 40 }, () => opening());
      const stale = { ...following(known, { version: 9 }), messages: [message(known, 1, 'stale')] };
      const broken = { ...following(known), events: [{ ...event(known, 'message.sent'), type: null as never }] };
      const unrelated = inboxEntry();

      const outcomes = await Promise.all([
        ...good.slice(0, 20).map((set) => codeOf(subject.store.commit(set))),
        codeOf(subject.store.commit(stale)),
        codeOf(subject.store.inbox.accept(unrelated)),
        codeOf(subject.store.commit(broken)),
        ...good.slice(20).map((set) => codeOf(subject.store.commit(set))),
      ]);

      expect(outcomes.filter((code) => code === 'resolved')).to.have.length(41);
      expect(outcomes[20]).to.equal('VERSION_CONFLICT');
      expect(outcomes[22]).to.equal('STORE_UNAVAILABLE');
      const store = await subject.restart();
      for (const { conversation } of good) expect(await store.conversations.find(conversation.id)).to.be.an('object');
      expect((await store.inbox.pending(0, 10)).map(({ id }) => id)).to.deep.equal([unrelated.id]);
      expect(await store.conversations.find(known.conversation.id)).to.deep.equal(known.conversation);
      expect(await store.messages.since(known.conversation.id, 0, 10)).to.deep.equal([]);
      expect(await store.events.latest()).to.equal(0);
    });

    it('lets exactly one of twenty turns that read the same version through', async () => {
      const set = opening();
      await subject.store.commit(set);
      const rivals = Array.from({ length: 20 }, (_, i) => ({
        ...following(set),
        messages: [message(set, 1, `rival ${i}`)],
      }));

      const outcomes = await Promise.all(rivals.map((rival) => codeOf(subject.store.commit(rival))));

      const winner = outcomes.indexOf('resolved');
      expect(outcomes.filter((code) => code === 'resolved')).to.have.length(1);
      expect(outcomes.filter((code) => code === 'VERSION_CONFLICT')).to.have.length(19);
      const kept = await subject.store.messages.since(set.conversation.id, 0, 10);
      expect(kept.map(({ text }) => text)).to.deep.equal([`rival ${winner}`]);
    });

    it('lets exactly one of two runs of the same inbox entry through', async () => {
      const entry = inboxEntry();
      await subject.store.inbox.accept(entry);
      const runs = [opening(), opening()].map((set) => ({ ...set, inboxDone: entry.id }));

      const outcomes = await Promise.all(runs.map((run) => codeOf(subject.store.commit(run))));

      expect(outcomes.sort()).to.deep.equal(['TURN_ALREADY_DONE', 'resolved']);
    });

    it('makes one contact of a person who opens two conversations at once', async () => {
      const [first, second] = [opening({ peerId: 'dl_same' }), opening({ peerId: 'dl_same' })];

      const outcomes = await Promise.all([first, second].map((set) => codeOf(subject.store.commit(set))));

      expect(outcomes.sort()).to.deep.equal(['VERSION_CONFLICT', 'resolved']);
    });

    it('shows what it has committed to every reader at once', async () => {
      for (let round = 0; round < 30; round += 1) {
        const set = opening();

        await subject.store.commit(set);

        const seen = await Promise.all([1, 2, 3].map(() => subject.store.conversations.find(set.conversation.id)));
        expect(seen.every((found) => found !== undefined)).to.equal(true);
      }
    });

    it('pages through ten thousand messages of one conversation without a gap', async () => {
      let set = opening();
      await subject.store.commit(set);
      for (let block = 0; block < 10; block += 1) {
        set = following(set, { lastSeq: (block + 1) * 1000 });
        for (let i = 1; i <= 1000; i += 1) set.messages.push(message(set, block * 1000 + i, `m${i}`, { at: noon }));
        await subject.store.commit(set);
      }

      const seen: number[] = [];
      for (let after = 0; ; after = seen.at(-1) ?? 0) {
        const page = await subject.store.messages.since(set.conversation.id, after, 777);
        seen.push(...page.map(({ seq }) => seq));
        if (page.length < 777) break;
      }

      expect(seen).to.deep.equal(Array.from({ length: 10_000 }, (_, i) => i + 1));
    });
  });
}
