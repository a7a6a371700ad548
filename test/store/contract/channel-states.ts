import { expect } from 'chai';
import { at, inboxEntry, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function channelStatesContract(subject: Subject): void {
  describe('what a channel last did', () => {
    it('is what came in, what was taken, what was refused and what waits, of that channel alone', async () => {
      const { inbox, outbox, channelStates } = subject.store;
      await inbox.accept(inboxEntry({ channel: 'azure', eventId: 'one', receivedAt: at(1) }));
      await inbox.accept(inboxEntry({ channel: 'azure', eventId: 'two', receivedAt: at(2) }));
      await inbox.accept(inboxEntry({ channel: 'directline', eventId: 'three', receivedAt: at(9) }));
      const entries = ['taken', 'refused', 'waits', 'new'].map((id, i) => ({
        id,
        conversationId: `conversation ${id}`,
        channel: 'azure',
        messageId: `m ${id}`,
        payload: '{}',
        createdAt: at(i + 3),
      }));
      await subject.store.commit({ ...opening(), outbox: entries });
      await outbox.sending('taken', noon);
      await outbox.sent('taken', 'receipt');
      await outbox.failed('refused', 'SEND_REFUSED');
      await outbox.sending('waits', noon);

      expect(await channelStates.of('azure')).to.deep.equal({
        lastReceivedAt: at(2),
        lastSentAt: at(3),
        lastError: { code: 'SEND_REFUSED', at: at(4) },
        waiting: 2,
      });
      expect(await channelStates.of('directline')).to.deep.equal({ lastReceivedAt: at(9), waiting: 0 });
      expect(await channelStates.of('console')).to.deep.equal({ waiting: 0 });
    });

    it('is that it pauses, for as long as something waits that the vendor refused with the whole account', async () => {
      const { outbox, channelStates } = subject.store;
      const entry = { conversationId: 'c', channel: 'telegram', messageId: 'm', payload: '{}', createdAt: noon };
      await subject.store.commit({ ...opening(), outbox: [{ ...entry, id: 'm' }] });
      await outbox.sending('m', noon);

      await outbox.retry('m', at(1), 'SEND_ACCOUNT_REFUSED', { uncounted: true });
      const refused = await channelStates.of('telegram');
      await outbox.sending('m', at(1));
      await outbox.sent('m', 'receipt');

      expect(refused).to.deep.include({ isPaused: true, waiting: 1 });
      expect(await channelStates.of('telegram')).to.not.have.property('isPaused');
    });
  });
}
