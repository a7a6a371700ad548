import { expect } from 'chai';
import { at, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function outboxContract(subject: Subject): void {
  /** Commits messages to be sent, named `a1`, `a2`, `b1`: one conversation per letter. */
  async function given(...ids: string[]): Promise<void> {
    const set = opening();
    const outbox = ids.map((id) => ({
      id,
      conversationId: `conversation ${id[0]}`,
      channel: 'azure',
      messageId: `m ${id}`,
      payload: `{"text":"${id}"}`,
      createdAt: noon,
    }));
    await subject.store.commit({ ...set, outbox });
  }

  const ready = async (minutes = 1, limit = 10) =>
    (await subject.store.outbox.ready(at(minutes), limit)).map(({ id }) => id);

  describe('outbox', () => {
    it('offers the oldest of each conversation, and the next once that has gone', async () => {
      await given('a1', 'a2', 'b1');
      const { outbox } = subject.store;

      const first = await ready();
      await outbox.sending('a1');
      const whileSending = await ready();
      await outbox.sent('a1', 'receipt');

      expect(first).to.deep.equal(['a1', 'b1']);
      expect(whileSending).to.deep.equal(['b1']);
      expect(await ready()).to.deep.equal(['a2', 'b1']);
    });

    it('holds a conversation back until the time to try again, and no other', async () => {
      await given('a1', 'a2', 'b1');
      const { outbox } = subject.store;

      await outbox.sending('a1');
      await outbox.retry('a1', at(5), 'SEND_UNREACHABLE');

      expect(await ready(4)).to.deep.equal(['b1']);
      expect(await ready(5)).to.deep.equal(['a1', 'b1']);
      expect((await outbox.ready(at(5), 1))[0]?.attempts).to.equal(1);
    });

    it('goes on after a message that was given up', async () => {
      await given('a1', 'a2');

      await subject.store.outbox.sending('a1');
      await subject.store.outbox.failed('a1', 'SEND_REFUSED');

      expect(await ready()).to.deep.equal(['a2']);
    });

    it('finds what a crash left under way, and holds its conversation until that is settled', async () => {
      await given('a1', 'a2', 'b1');
      await subject.store.outbox.sending('a1');

      const store = await subject.restart();
      const unknown = await store.outbox.recover();

      expect(unknown.map(({ id, attempts, payload }) => ({ id, attempts, payload }))).to.deep.equal([
        { id: 'a1', attempts: 1, payload: '{"text":"a1"}' },
      ]);
      expect(await ready()).to.deep.equal(['b1']);
      expect(await store.outbox.recover()).to.deep.equal([]);
      await store.outbox.retry('a1', noon, 'UNKNOWN');
      expect(await ready()).to.deep.equal(['a1', 'b1']);
    });

    it('offers no more than it was asked for', async () => {
      await given('a1', 'b1', 'c1');

      expect(await ready(1, 2)).to.deep.equal(['a1', 'b1']);
    });
  });
}
