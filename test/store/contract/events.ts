import { expect } from 'chai';
import { at, event, following, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function eventsContract(subject: Subject): void {
  describe('events', () => {
    it('rise over all conversations and keep the order within a turn', async () => {
      const sets = Array.from({ length: 60 }, () => {
        const set = opening();
        return {
          ...set,
          events: [event(set, 'conversation.opened'), event(set, 'message.received'), event(set, 'message.sent')],
        };
      });

      await Promise.all(sets.map((set) => subject.store.commit(set)));

      const all = await subject.store.events.since(0, 1000);
      const numbers = all.map(({ seq }) => seq ?? 0);
      expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
      expect(new Set(numbers).size).to.equal(180);
      for (const { conversation, events } of sets) {
        const own = await subject.store.events.ofConversation(conversation.id);
        expect(own.map(({ type }) => type)).to.deep.equal(events.map(({ type }) => type));
      }
    });

    it('name the conversations they belong to, each once, up to the last of so many', async () => {
      const [first, second, third] = [opening(), opening(), opening()];
      for (const set of [first, second, following(first), following(second), third]) {
        await subject.store.commit({ ...set, events: [event(set, 'message.received', { at: at(5) })] });
      }
      const all = await subject.store.events.since(0, 10);

      const step = await subject.store.events.touched(0, 4);

      expect(step?.conversationIds.sort()).to.deep.equal([first.conversation.id, second.conversation.id].sort());
      expect([step?.seq, step?.at]).to.deep.equal([all[3]?.seq, at(5)]);
      expect(await subject.store.events.touched(step?.seq ?? 0, 4)).to.deep.include({ seq: all[4]?.seq });
      expect(await subject.store.events.touched(all[4]?.seq ?? 0, 4)).to.equal(undefined);
    });

    it('are replayed from any number on, page by page', async () => {
      let set = opening();
      await subject.store.commit({ ...set, events: [event(set, 'conversation.opened')] });
      for (let i = 0; i < 5; i += 1) {
        set = following(set);
        await subject.store.commit({ ...set, events: [event(set, 'message.sent', { data: { i } })] });
      }
      const all = await subject.store.events.since(0, 100);

      const page = await subject.store.events.since(all[1]?.seq ?? 0, 2);

      expect(page).to.deep.equal(all.slice(2, 4));
      expect(await subject.store.events.latest()).to.equal(all.at(-1)?.seq);
      expect(await subject.store.events.since(all.at(-1)?.seq ?? 0, 10)).to.deep.equal([]);
    });

    it('go on counting after a restart', async () => {
      const set = opening();
      await subject.store.commit({ ...set, events: [event(set, 'conversation.opened')] });
      const before = await subject.store.events.latest();

      const store = await subject.restart();
      await store.commit({ ...following(set), events: [event(set, 'message.sent')] });

      expect(await store.events.latest()).to.be.greaterThan(before);
    });
  });
}
