import { expect } from 'chai';
import type { ConversationStatus } from '../../../bot/support/conversation.js';
import { at, event, following, message, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

const queued = (minutes: number): ConversationStatus => ({
  tag: 'queued',
  since: at(minutes).toISOString(),
  reason: 'requested',
});
const assigned = (minutes: number, agentId: string): ConversationStatus => ({
  tag: 'assigned',
  since: at(minutes).toISOString(),
  agentId,
  reason: 'requested',
});
const closed = (minutes: number): ConversationStatus => ({ tag: 'closed', since: at(minutes).toISOString() });

export function conversationsContract(subject: Subject): void {
  async function given(...statuses: ConversationStatus[]): Promise<string[]> {
    const sets = statuses.map((status) => opening({ status }));
    for (const set of sets) await subject.store.commit(set);
    return sets.map(({ conversation }) => conversation.id);
  }

  const listed = async (filter: Partial<Parameters<Subject['store']['conversations']['list']>[0]>) =>
    (await subject.store.conversations.list({ limit: 50, ...filter })).map(({ conversation }) => conversation.id);

  describe('conversations', () => {
    it('waiting for a person are listed longest waiting first', async () => {
      const [late, early, middle] = await given(queued(30), queued(10), queued(20));

      expect(await listed({ tags: ['queued'] })).to.deep.equal([early, middle, late]);
    });

    it('that wait for nobody are listed latest first', async () => {
      const [old, recent] = await given(closed(1), closed(2));

      expect(await listed({ tags: ['closed'] })).to.deep.equal([recent, old]);
    });

    it('of one agent are his alone', async () => {
      const [hers] = await given(assigned(1, 'ana'), assigned(2, 'breo'), queued(3));

      expect(await listed({ agentId: 'ana' })).to.deep.equal([hers]);
      expect(await subject.store.conversations.counts('ana')).to.deep.equal({
        bot: 0,
        queued: 1,
        assigned: 2,
        snoozed: 0,
        closing: 0,
        closed: 0,
        mine: 1,
      });
      expect(await subject.store.conversations.counts()).to.include({ mine: 0 });
    });

    it('are listed up to the limit', async () => {
      const [first, second] = await given(queued(1), queued(2), queued(3));

      expect(await listed({ tags: ['queued'], limit: 2 })).to.deep.equal([first, second]);
    });

    it('are shown with the customer and his last words, which no answer takes away', async () => {
      const set = opening();
      const author = { kind: 'customer', id: set.contact?.id ?? '' } as const;
      await subject.store.commit({
        ...set,
        messages: [message(set, 1, 'hello', { author }), message(set, 2, 'how are you', { at: at(1), author })],
      });

      const answer = following(set);
      answer.messages.push(message(set, 3, 'I am a program'), message(set, 4, '', { author: { kind: 'system' } }));
      await subject.store.commit(answer);

      const [summary] = await subject.store.conversations.list({ limit: 10 });
      expect(summary).to.deep.include({ lastText: 'how are you', lastAt: at(1), contact: set.contact });
    });

    it('want to be woken from their moment on', async () => {
      const sets = [opening({ wakeAt: at(20) }), opening({ wakeAt: at(10) }), opening()];
      for (const set of sets) await subject.store.commit(set);
      const due = (minutes: number, limit = 10) => subject.store.conversations.due(at(minutes), limit);

      expect(await due(9)).to.deep.equal([]);
      expect(await due(10)).to.deep.equal([sets[1]?.conversation.id]);
      expect(await due(30)).to.deep.equal([sets[1]?.conversation.id, sets[0]?.conversation.id]);
      expect(await due(30, 1)).to.have.length(1);
    });

    it('ahead in the queue are those that have waited longer', async () => {
      await given(queued(1), queued(2), assigned(0, 'ana'));

      expect(await subject.store.conversations.queuedBefore(at(2))).to.equal(1);
      expect(await subject.store.conversations.queuedBefore(at(3))).to.equal(2);
    });

    it('of a contact are found over all channels, latest first', async () => {
      const sets = [
        opening({ contactId: 'iria', channel: 'directline', updatedAt: at(1) }),
        opening({ contactId: 'iria', channel: 'azure', updatedAt: at(5), peerId: 'other' }),
        opening(),
      ];
      for (const set of sets) await subject.store.commit(set);

      const found = await subject.store.contacts.conversations('iria', 10);

      expect(found.map(({ id }) => id)).to.deep.equal([sets[1]?.conversation.id, sets[0]?.conversation.id]);
    });

    describe('in which the customer wrote in a period', () => {
      /** A conversation in which the customer wrote at these minutes, committed minute by minute with the others. */
      async function written(...minutes: number[][]): Promise<string[]> {
        const sets = minutes.map(() => opening());
        for (const set of sets) await subject.store.commit(set);
        const moments = minutes.flatMap((all, index) => all.map((minute) => ({ minute, index })));
        for (const { minute, index } of moments.sort((a, b) => a.minute - b.minute)) {
          const set = following(sets[index] as ReturnType<typeof opening>);
          set.events.push(event(set, 'message.received', { at: at(minute) }));
          set.events.push(event(set, 'message.sent', { at: at(minute) }));
          await subject.store.commit(set);
          sets[index] = set;
        }
        return sets.map(({ conversation }) => conversation.id);
      }

      const found = async (since: number, until?: number, after = 0, limit = 50) => {
        const period = { since: at(since), ...(until !== undefined && { until: at(until) }) };
        return subject.store.conversations.writtenIn(period, after, limit);
      };
      const idsOf = (page: { id: string }[]) => page.map(({ id }) => id);

      it('are found once each, in the order of their first message in it', async () => {
        const [early, late, both] = await written([1, 2], [60, 61], [3, 50, 70]);

        expect(idsOf(await found(0))).to.deep.equal([early, both, late]);
        expect(idsOf(await found(50)), 'a message before the period does not count').to.deep.equal([both, late]);
        expect(idsOf(await found(50.01))).to.deep.equal([late, both]);
        expect(idsOf(await found(71))).to.deep.equal([]);
      });

      it('end before the end of the period', async () => {
        const [early, late] = await written([1], [60]);

        expect(idsOf(await found(0, 60))).to.deep.equal([early]);
        expect(idsOf(await found(0, 60.01))).to.deep.equal([early, late]);
        expect(idsOf(await found(1, 1))).to.deep.equal([]);
      });

      it('come page by page, none twice and none left out', async () => {
        const ids = await written([1, 9], [2, 8], [3, 7], [4, 6], [5]);

        const pages: string[][] = [];
        for (let after = 0; ; ) {
          const page = await found(0, undefined, after, 2);
          if (page.length === 0) break;
          pages.push(idsOf(page));
          after = page.at(-1)?.seq ?? 0;
        }

        expect(pages).to.deep.equal([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
      });

      it('do not include those in which only the bot or an agent spoke', async () => {
        const set = opening();
        set.events.push(event(set, 'conversation.opened'), event(set, 'message.sent'));
        await subject.store.commit(set);

        expect(await found(-1)).to.deep.equal([]);
      });
    });

    it('nobody knows are undefined, and so are strangers', async () => {
      expect(await subject.store.conversations.find('nothing')).to.equal(undefined);
      expect(await subject.store.contacts.find('nobody')).to.equal(undefined);
      expect(await subject.store.contacts.byIdentity('directline', 'nobody')).to.equal(undefined);
    });
  });
}
