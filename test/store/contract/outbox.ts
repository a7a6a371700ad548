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

  const ready = async (minutes = 1, limit = 10, channel = 'azure') =>
    (await subject.store.outbox.ready(channel, at(minutes), limit)).map(({ id }) => id);

  describe('outbox', () => {
    it('offers the oldest of each conversation of the channel, and the next once that has gone', async () => {
      await given('a1', 'a2', 'b1');
      const { outbox } = subject.store;

      const first = await ready();
      await outbox.sending('a1', noon);
      const whileSending = await ready();
      await outbox.sent('a1', 'receipt');

      expect(first).to.deep.equal(['a1', 'b1']);
      expect(whileSending).to.deep.equal(['b1']);
      expect(await ready()).to.deep.equal(['a2', 'b1']);
      expect(await ready(1, 10, 'telegram')).to.deep.equal([]);
    });

    it('holds a conversation back until the time to try again, and no other', async () => {
      await given('a1', 'a2', 'b1');
      const { outbox } = subject.store;

      await outbox.sending('a1', noon);
      await outbox.retry('a1', at(5), 'SEND_UNREACHABLE');

      expect(await ready(4)).to.deep.equal(['b1']);
      expect(await ready(5)).to.deep.equal(['b1', 'a1']);
    });

    it('counts attempts, those that do not count, and the doubts', async () => {
      await given('a1');
      const { outbox } = subject.store;

      await outbox.sending('a1', noon);
      await outbox.retry('a1', noon, 'SEND_LIMITED', { uncounted: true });
      await outbox.sending('a1', noon);
      await outbox.retry('a1', noon, 'SEND_UNKNOWN', { doubt: true });
      await outbox.sending('a1', noon);
      await outbox.retry('a1', noon, 'SEND_UNREACHABLE');

      const [entry] = await outbox.ready('azure', noon, 1);
      expect(entry).to.include({ attempts: 3, uncounted: 1, doubts: 1 });
    });

    it('lets one of several mark an entry as leaving, and nobody what has been dealt with', async () => {
      await given('a1');
      const { outbox } = subject.store;

      const marked = await Promise.all([1, 2, 3].map(() => outbox.sending('a1', noon)));
      await outbox.failed('a1', 'SEND_REFUSED');

      expect(marked.filter(Boolean)).to.have.length(1);
      expect(await outbox.sending('a1', noon)).to.equal(false);
    });

    it('puts off what has not been tried, and the attempt is not counted', async () => {
      await given('a1');

      await subject.store.outbox.postpone('a1', at(2));

      expect(await ready(1)).to.deep.equal([]);
      expect((await subject.store.outbox.ready('azure', at(2), 1))[0]).to.include({ id: 'a1', attempts: 0 });
    });

    it('goes on after a message that was given up, and after one of which nobody knows', async () => {
      await given('a1', 'a2', 'a3');
      const { outbox } = subject.store;

      await outbox.sending('a1', noon);
      await outbox.failed('a1', 'SEND_REFUSED');
      const afterFailure = await ready();
      await outbox.sending('a2', noon);
      await outbox.unknown('a2', 'SEND_UNKNOWN');

      expect(afterFailure).to.deep.equal(['a2']);
      expect(await ready()).to.deep.equal(['a3']);
    });

    it('finds what a crash left under way, and holds its conversation until that is settled', async () => {
      await given('a1', 'a2', 'b1');
      await subject.store.outbox.sending('a1', noon);

      const store = await subject.restart();
      const left = await store.outbox.underWay();

      expect(left.map(({ id, attempts, payload }) => ({ id, attempts, payload }))).to.deep.equal([
        { id: 'a1', attempts: 1, payload: '{"text":"a1"}' },
      ]);
      expect(await ready()).to.deep.equal(['b1']);
      await store.outbox.retry('a1', noon, 'SEND_UNKNOWN', { doubt: true });
      expect(await store.outbox.underWay()).to.deep.equal([]);
      expect(await ready()).to.deep.equal(['a1', 'b1']);
    });

    it('offers no more than it was asked for', async () => {
      await given('a1', 'b1', 'c1');

      expect(await ready(1, 2)).to.deep.equal(['a1', 'b1']);
    });

    it('gives up what is too old for the one who said it, in that channel', async () => {
      const entry = { conversationId: 'c', channel: 'azure', messageId: 'm', payload: '{}', createdAt: noon };
      await subject.store.commit({
        ...opening(),
        outbox: [
          { ...entry, id: 'bot' },
          { ...entry, id: 'person', says: 'person' },
          { ...entry, id: 'young', createdAt: at(9) },
          { ...entry, id: 'elsewhere', channel: 'telegram' },
        ],
      });

      const given = await subject.store.outbox.expire('azure', { bot: at(5), person: at(-5) });

      expect(given).to.deep.equal(['c']);
      expect(await subject.store.outbox.ofMessage('m')).to.deep.include({ status: 'failed', code: 'SEND_TOO_OLD' });
      const left = (await subject.store.outbox.ofMessage('m'))?.parts.filter(({ status }) => status === 'ready');
      expect(left?.map(({ id }) => id)).to.deep.equal(['person', 'young', 'elsewhere']);
    });

    it('gives up what waits for a channel there is none of', async () => {
      await given('a1', 'b1');
      await subject.store.outbox.sending('b1', noon);

      await subject.store.outbox.strand(['azure']);
      const known = await ready();
      await subject.store.outbox.strand(['telegram']);

      expect(known).to.deep.equal(['a1']);
      expect((await subject.store.outbox.ofMessage('m a1'))?.code).to.equal('NO_ADDRESS');
      expect((await subject.store.outbox.ofMessage('m b1'))?.status, 'under way').to.equal('sending');
    });
  });
}
