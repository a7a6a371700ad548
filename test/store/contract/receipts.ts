import { expect } from 'chai';
import type { ReceiptMark } from '../../../bot/support/delivery.js';
import { at, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function receiptsContract(subject: Subject): void {
  const conversation = { id: 'c', channel: 'whatsapp', account: 'shop', peerId: 'iria' };
  const entry = { conversationId: 'c', channel: 'whatsapp', payload: '{}', createdAt: noon };
  const told = (mark: ReceiptMark, account = 'shop') => subject.store.outbox.receipt('whatsapp', account, [mark]);
  const stateOf = async (id: string) => {
    const { status, code } = (await subject.store.outbox.ofMessage(id)) ?? {};
    return code === undefined ? status : `${status} ${code}`;
  };

  /** Messages of these ids that have left, with receipts `r m1`, `r m2`. */
  async function sent(...ids: string[]): Promise<void> {
    await subject.store.commit({
      ...opening(conversation),
      outbox: ids.map((id) => ({ ...entry, id, messageId: id })),
    });
    for (const [i, id] of ids.entries()) {
      await subject.store.outbox.sending(id, at(i));
      await subject.store.outbox.sent(id, `r ${id}`);
    }
  }

  describe('receipts', () => {
    const statuses = ['sent', 'delivered', 'read'] as const;
    for (const first of statuses) {
      for (const second of statuses) {
        it(`make it ${furthest(first, second)} when a vendor tells ${first}, then ${second}`, async () => {
          await sent('m1', 'm2');

          await told({ status: first, receipt: 'r m1' });
          await told({ status: second, receipt: 'r m1' });
          await told({ status: second, receipt: 'r m1' });

          expect(await stateOf('m1')).to.equal(furthest(first, second));
          expect(await stateOf('m2')).to.equal('sent');
        });
      }
    }

    it('can say that it has failed after all, unless it had arrived', async () => {
      await sent('m1', 'm2');

      await told({ status: 'failed', receipt: 'r m1', code: 'SEND_UNREACHABLE' });
      await told({ status: 'delivered', receipt: 'r m1' });
      await told({ status: 'delivered', receipt: 'r m2' });
      await told({ status: 'failed', receipt: 'r m2', code: 'SEND_UNREACHABLE' });

      expect(await stateOf('m1')).to.equal('failed SEND_UNREACHABLE');
      expect(await stateOf('m2')).to.equal('delivered');
    });

    it('are passed over when they are about nothing of ours, or were told to another account', async () => {
      await sent('m1');

      const changed = [
        ...(await told({ status: 'read', receipt: 'r m9' })),
        ...(await told({ status: 'read', outboxId: 'm9' })),
        ...(await told({ status: 'read', receipt: 'r m1' }, 'other shop')),
        ...(await told({ status: 'read', upTo: { peerId: 'breo', until: at(9) } })),
        ...(await subject.store.outbox.receipt('telegram', 'shop', [{ status: 'read', receipt: 'r m1' }])),
      ];

      expect(changed).to.deep.equal([]);
      expect(await stateOf('m1')).to.equal('sent');
    });

    it('name the conversations in which something has changed', async () => {
      await sent('m1');

      expect(await told({ status: 'read', receipt: 'r m1' })).to.deep.equal(['c']);
      expect(await told({ status: 'read', receipt: 'r m1' })).to.deep.equal([]);
    });

    it('can be about all that one customer was sent up to a moment', async () => {
      await sent('m1', 'm2', 'm3');

      await told({ status: 'delivered', upTo: { peerId: 'iria', until: at(2) } });
      await told({ status: 'read', upTo: { peerId: 'iria', until: at(1) } });

      expect(await Promise.all(['m1', 'm2', 'm3'].map(stateOf))).to.deep.equal(['read', 'read', 'delivered']);
    });

    it('by our own id tell what became of a request whose answer was lost, and it does not leave again', async () => {
      const ids = ['waits', 'leaves', 'unknown', 'new'];
      await subject.store.commit({
        ...opening(conversation),
        outbox: ids.map((id) => ({ ...entry, id, messageId: id, conversationId: id === 'waits' ? 'c' : id })),
      });
      const others = ids.slice(1).map((id) => opening({ ...conversation, id, peerId: id }));
      for (const other of others) await subject.store.commit(other);
      const { outbox } = subject.store;
      for (const id of ids.slice(0, 3)) await outbox.sending(id, noon);
      await outbox.retry('waits', noon, 'SEND_UNKNOWN', { doubt: true });
      await outbox.unknown('unknown', 'SEND_UNKNOWN');

      for (const id of ids) await told({ status: 'delivered', outboxId: id, receipt: `r ${id}` });
      await outbox.sent('leaves', 'r leaves');
      await told({ status: 'read', receipt: 'r waits' });

      expect(await outbox.sending('waits', noon)).to.equal(false);
      expect((await outbox.ofMessage('waits'))?.status).to.equal('read');
      expect((await outbox.ofMessage('leaves'))?.status).to.equal('delivered');
      expect((await outbox.ofMessage('unknown'))?.status).to.equal('delivered');
      expect(await stateOf('new'), 'never left').to.equal('ready');
    });

    it('that overtake the answer to the request count once its id is kept', async () => {
      await subject.store.commit({ ...opening(conversation), outbox: [{ ...entry, id: 'm1', messageId: 'm1' }] });
      await subject.store.outbox.sending('m1', noon);

      await told({ status: 'failed', receipt: 'r m1', code: 'SEND_WINDOW_CLOSED' });
      await subject.store.outbox.sent('m1', 'r m1');

      expect(await stateOf('m1')).to.equal('failed SEND_WINDOW_CLOSED');
    });

    for (const code of ['SEND_BLOCKED', 'SEND_WINDOW_CLOSED'] as const) {
      it(`that say ${code} give up what the bot still had to say, and not what a person wrote`, async () => {
        await sent('m1');
        const { contact: _known, identity: _same, ...next } = opening({ ...conversation, version: 2 });
        await subject.store.commit({
          ...next,
          isNew: false,
          outbox: [
            { ...entry, id: 'bot', messageId: 'bot', says: 'bot' },
            { ...entry, id: 'survey', messageId: 'survey', says: 'survey' },
            { ...entry, id: 'person', messageId: 'person', says: 'person' },
          ],
        });

        await told({ status: 'failed', receipt: 'r m1', code });

        expect(await Promise.all(['m1', 'bot', 'survey', 'person'].map(stateOf))).to.deep.equal([
          `failed ${code}`,
          `failed ${code}`,
          `failed ${code}`,
          'ready',
        ]);
      });
    }

    it('show the worst part of a message, each as it was last tried', async () => {
      const ids = ['m', 'm:1', 'm:2'];
      await subject.store.commit({
        ...opening(conversation),
        outbox: ids.map((id) => ({ ...entry, id, messageId: 'm' })),
      });
      const states = [await stateOf('m')];
      for (const id of ids) {
        await subject.store.outbox.sending(id, noon);
        await subject.store.outbox.sent(id, `r ${id}`);
      }
      states.push(await stateOf('m'));
      await told({ status: 'read', receipt: 'r m' });
      await told({ status: 'read', receipt: 'r m:2' });
      states.push(await stateOf('m'));
      await told({ status: 'failed', receipt: 'r m:1', code: 'SEND_REFUSED' });
      states.push(await stateOf('m'));

      expect(states).to.deep.equal(['ready', 'sent', 'sent', 'failed SEND_REFUSED']);
    });
  });
}

function furthest(a: 'sent' | 'delivered' | 'read', b: 'sent' | 'delivered' | 'read'): string {
  return (['read', 'delivered', 'sent'] as const).find((one) => one === a || one === b) ?? 'sent';
}
