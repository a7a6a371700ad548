import { expect } from 'chai';
import type { Invitation } from '../../../bot/support/survey.js';
import { at, following, invitation, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function surveysContract(subject: Subject): void {
  /** An episode that ended with this invitation, answered with these values one after the other. */
  async function given(part: Partial<Invitation> = {}, ...values: number[]): Promise<Invitation> {
    const set = opening({ contactId: part.contactId ?? 'iria', peerId: `peer ${Math.random()}` });
    const sent = invitation(set, part);
    const responses = values.map((value, i) => ({
      invitationId: sent.id,
      revision: i + 1,
      raw: String(value),
      value,
      at: at(i),
      via: 'chat' as const,
    }));
    await subject.store.commit({ ...set, invitations: [sent], responses });
    return sent;
  }

  const ledger = (filter: Partial<Parameters<Subject['store']['surveys']['ledger']>[0]> = {}) =>
    subject.store.surveys.ledger({ metric: 'csat', ...filter });

  describe('surveys', () => {
    it('count the latest revision of an answer', async () => {
      const sent = await given({ status: 'answered' }, 1, 5, 3);

      expect(await ledger()).to.deep.equal([{ contactId: 'iria', status: 'answered', value: 3, answeredAt: at(2) }]);
      expect(await subject.store.surveys.latestResponse(sent.id)).to.include({ revision: 3, value: 3 });
    });

    it('show one row per invitation, unanswered and suppressed ones too', async () => {
      await given({ status: 'suppressed', reason: 'throttled', createdAt: at(1) });
      await given({ status: 'sent', createdAt: at(2), contactId: 'breo' });
      await given({ status: 'declined', createdAt: at(3) });

      expect(await ledger()).to.deep.equal([
        { contactId: 'iria', status: 'suppressed', reason: 'throttled' },
        { contactId: 'breo', status: 'sent' },
        { contactId: 'iria', status: 'declined' },
      ]);
    });

    it('are filtered by what was true at sending', async () => {
      await given({
        contactId: 'wanted',
        agentId: 'ana',
        topic: 'order.track',
        channel: 'azure',
        language: 'gl',
        createdAt: at(10),
      });
      await given({ contactId: 'other', agentId: 'breo', topic: 'giftcard', createdAt: at(20) });
      await given({ contactId: 'ces', metric: 'ces', surveyId: 'ces', createdAt: at(10) });
      const who = async (filter: Parameters<typeof ledger>[0]) => (await ledger(filter)).map((row) => row.contactId);

      expect(await who({ metric: 'ces' })).to.deep.equal(['ces']);
      expect(await who({})).to.deep.equal(['wanted', 'other']);
      for (const filter of [
        { agentId: 'ana' },
        { topic: 'order.track' },
        { channel: 'azure' },
        { language: 'gl' },
        { to: at(20) },
        { from: at(10), to: at(11) },
      ]) {
        expect(await who(filter), JSON.stringify(filter)).to.deep.equal(['wanted']);
      }
      expect(await who({ from: at(11) })).to.deep.equal(['other']);
      expect(await who({ agentId: 'ana', topic: 'giftcard' })).to.deep.equal([]);
    });

    it('know when the cool-down of a metric ends for a contact', async () => {
      const asking = { contactId: 'iria', metric: 'csat' as const };
      await subject.store.commit({ ...opening(), askings: [{ ...asking, at: at(1), freeAt: at(5) }] });
      await subject.store.commit({ ...opening(), askings: [{ ...asking, at: at(5), freeAt: at(9) }] });

      expect(await subject.store.surveys.freeAt('iria', 'csat')).to.deep.equal(at(9));
      expect(await subject.store.surveys.freeAt('iria', 'ces')).to.equal(undefined);
      expect(await subject.store.surveys.freeAt('breo', 'csat')).to.equal(undefined);
    });

    it('of a conversation are listed oldest first, each with its latest answer', async () => {
      const set = opening();
      const first = invitation(set, { status: 'answered', createdAt: at(1) });
      const response = { invitationId: first.id, revision: 1, raw: '5', value: 5, at: noon, via: 'chat' as const };
      await subject.store.commit({ ...set, invitations: [first], responses: [response] });
      const next = following(set, { episode: 2 });
      const second = invitation(next, { createdAt: at(2) });
      await subject.store.commit({ ...next, invitations: [second] });

      expect(await subject.store.surveys.ofConversation(set.conversation.id)).to.deep.equal([
        { invitation: first, response },
        { invitation: second },
      ]);
    });

    it('have outlived their time only while they are open', async () => {
      const open = await given({ expiresAt: at(10) });
      await given({ expiresAt: at(10), status: 'answered' }, 4);
      await given({ expiresAt: at(10), status: 'eligible', dueAt: at(0) });
      await given({ expiresAt: at(11) });

      const found = await subject.store.surveys.expired(at(10), 10);

      expect(found).to.deep.equal([open]);
    });

    it('are due at their moment, earliest first, and only while they are eligible', async () => {
      const late = await given({ status: 'eligible', dueAt: at(10) });
      const early = await given({ status: 'eligible', dueAt: at(5), via: 'link' });
      await given({ status: 'eligible', dueAt: at(11) });
      await given({ status: 'sent', dueAt: at(5) });
      await given({ status: 'suppressed', reason: 'reopened', dueAt: at(5) });
      const { surveys } = subject.store;

      expect(await surveys.due(at(10), 10)).to.deep.equal([early, late]);
      expect(await surveys.due(at(10), 1)).to.deep.equal([early]);
    });

    it('keep every revision of an answer, first to last', async () => {
      const sent = await given({ status: 'answered' }, 1, 5, 3);

      const revisions = await subject.store.surveys.revisions(sent.id);

      expect(revisions.map(({ revision, value }) => [revision, value])).to.deep.equal([
        [1, 1],
        [2, 5],
        [3, 3],
      ]);
    });

    it('nobody has are undefined', async () => {
      expect(await subject.store.surveys.invitation('none')).to.equal(undefined);
      expect(await subject.store.surveys.latestResponse('none')).to.equal(undefined);
    });
  });

  describe('order audits', () => {
    it('count failed look-ups of a person and of an address since a moment', async () => {
      const set = opening();
      const audit = {
        conversationId: set.conversation.id,
        peer: 'p',
        orderNumber: 'MR-1',
        outcome: 'no_match' as const,
      };
      const orderAudits = [
        { ...audit, at: at(0) },
        { ...audit, address: 'a', at: at(5) },
        { ...audit, address: 'a', peer: 'q', at: at(6) },
        { ...audit, address: 'a', outcome: 'found' as const, at: at(7) },
      ];
      await subject.store.commit({ ...set, orderAudits });
      const since = (minutes: number, by: { peer: string; address?: string }) =>
        subject.store.orderAudits.failuresSince(at(minutes), by);

      expect(await since(0, { peer: 'p', address: 'a' })).to.deep.equal({ peer: 2, address: 2 });
      expect(await since(5, { peer: 'p', address: 'a' })).to.deep.equal({ peer: 1, address: 2 });
      expect(await since(5, { peer: 'p' })).to.deep.equal({ peer: 1, address: 0 });
      expect(await since(8, { peer: 'p', address: 'a' })).to.deep.equal({ peer: 0, address: 0 });
    });
  });
}
