import { expect } from 'chai';
import type { RecoveryCase } from '../../../bot/support/recovery.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, event, invitation, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function casesContract(subject: Subject): void {
  const cases = () => subject.store.cases;

  /** A case about an episode that was rated badly, committed with the turn that opened it. */
  async function opened(part: Partial<RecoveryCase> = {}): Promise<RecoveryCase> {
    const set = opening(part.contactId === undefined ? {} : { contactId: part.contactId });
    const rated = invitation(set, { status: 'answered' });
    const { id: conversationId, episode, contactId } = set.conversation;
    const one: RecoveryCase = {
      id: `case ${Math.random()}`,
      conversationId,
      episode,
      contactId,
      invitationId: rated.id,
      reason: 'low_score',
      openedAt: at(0),
      dueAt: at(48 * 60),
      status: 'open',
      version: 1,
      ...part,
    };
    await subject.store.commit({ ...set, invitations: [rated], cases: [one] });
    return one;
  }

  const change = (known: RecoveryCase, part: Partial<RecoveryCase>) =>
    cases().change({
      changed: { ...known, ...part, version: known.version + 1 },
      event: { conversationId: known.conversationId, episode: 1, type: 'case.changed', at: at(1), data: {} },
    });

  describe('recovery cases', () => {
    it('are kept with the turn that opened them, whole', async () => {
      const one = await opened({
        ownerId: 'ana',
        cause: 'late parcel',
        action: 'called the carrier',
        firstActionAt: at(5),
        repliedAt: at(6),
      });

      expect(await cases().find(one.id)).to.deep.equal(one);
      expect(await cases().ofConversation(one.conversationId)).to.deep.equal([one]);
      expect(await cases().openOf(one.contactId)).to.deep.equal(one);
      expect(await cases().find('another')).to.equal(undefined);
    });

    it('are one per episode, whatever is committed', async () => {
      const one = await opened();
      const again = opening({ contactId: 'somebody' });
      const second = { ...one, id: 'second' };

      expect(await codeOf(subject.store.commit({ ...again, cases: [second] }))).to.equal('VERSION_CONFLICT');
      expect(await cases().ofConversation(one.conversationId)).to.deep.equal([one]);
    });

    it('are listed by what is due first while open, and by what was closed last afterwards', async () => {
      const late = await opened({ id: 'late', dueAt: at(30) });
      const soon = await opened({ id: 'soon', dueAt: at(10), ownerId: 'ana' });
      const done = await opened({ id: 'done', status: 'closed', closedAt: at(7) });
      const before = await opened({ id: 'before', status: 'closed', closedAt: at(5) });
      const ids = async (filter: Parameters<ReturnType<typeof cases>['list']>[0]) =>
        (await cases().list(filter)).map(({ id }) => id);

      expect(await ids({ status: 'open', limit: 10 })).to.deep.equal(['soon', 'late']);
      expect(await ids({ status: 'open', limit: 1 })).to.deep.equal(['soon']);
      expect(await ids({ status: 'open', limit: 10, after: soon })).to.deep.equal(['late']);
      expect(await ids({ status: 'open', limit: 10, after: late })).to.deep.equal([]);
      expect(await ids({ status: 'open', ownerId: 'ana', limit: 10 })).to.deep.equal(['soon']);
      expect(await ids({ status: 'open', ownerId: null, limit: 10 })).to.deep.equal(['late']);
      expect(await ids({ status: 'closed', limit: 10 })).to.deep.equal(['done', 'before']);
      expect(await ids({ status: 'closed', limit: 10, after: done })).to.deep.equal(['before']);
      expect(await cases().openOf(before.contactId)).to.equal(undefined);
    });

    it('are counted while open, and those past their time apart', async () => {
      expect(await cases().counts(at(0))).to.deep.equal({ open: 0, overdue: 0 });
      await opened({ dueAt: at(10) });
      await opened({ dueAt: at(30) });
      await opened({ dueAt: at(5), status: 'closed', closedAt: at(4) });

      expect(await cases().counts(at(20))).to.deep.equal({ open: 2, overdue: 1 });
      expect((await cases().fellDue(at(9), at(20), 10)).map(({ dueAt }) => dueAt)).to.deep.equal([at(10)]);
      expect(await cases().fellDue(at(10), at(20), 10)).to.deep.equal([]);
    });

    it('change with their event, and only from the version that was seen', async () => {
      const one = await opened();
      const seq = await subject.store.events.latest();

      await change(one, { ownerId: 'ana' });
      expect(await codeOf(change(one, { ownerId: 'breo' }))).to.equal('EDIT_CONFLICT');

      expect(await cases().find(one.id)).to.deep.equal({ ...one, ownerId: 'ana', version: 2 });
      expect((await subject.store.events.since(seq, 10)).map(({ type }) => type)).to.deep.equal(['case.changed']);
    });

    it('change with a turn, whole and only from the version that was seen', async () => {
      const { closedAt: _closed, ...one } = await opened({ status: 'closed', closedAt: at(1), ownerId: 'ana' });
      const again: RecoveryCase = { ...one, status: 'open', dueAt: at(72 * 60), version: 2 };
      const turn = (changed: RecoveryCase) => {
        const set = opening({ contactId: `contact ${Math.random()}` });
        return { set, committed: subject.store.commit({ ...set, cases: [changed] }) };
      };

      await turn(again).committed;
      const late = turn({ ...again, ownerId: 'breo' });
      expect(await codeOf(late.committed)).to.equal('VERSION_CONFLICT');

      expect(await cases().find(one.id)).to.deep.equal(again);
      expect(await subject.store.conversations.find(late.set.conversation.id), 'all of the turn').to.equal(undefined);
    });

    it('change back to having no owner', async () => {
      const { ownerId: _owner, ...one } = await opened({ ownerId: 'ana' });
      await change(one, {});

      expect(await cases().find(one.id)).to.deep.equal({ ...one, version: 2 });
    });

    it('are closed together with the invitation to the second rating, or not at all', async () => {
      const one = await opened();
      const set = opening({ id: one.conversationId, contactId: one.contactId });
      const second = invitation(set, { id: 'second', occasion: 'recovery', status: 'eligible', dueAt: at(2) });
      const close = (known: RecoveryCase) =>
        cases().change({
          changed: {
            ...known,
            status: 'closed',
            closedAt: at(2),
            secondInvitationId: 'second',
            version: known.version + 1,
          },
          event: event(set, 'case.changed'),
          invitation: second,
        });

      expect(await codeOf(close({ ...one, version: 7 }))).to.equal('EDIT_CONFLICT');
      expect(await subject.store.surveys.invitation('second')).to.equal(undefined);
      await close(one);
      expect(await subject.store.surveys.invitation('second')).to.deep.equal(second);
    });

    it('withdraw the second question as long as it has not been asked', async () => {
      const one = await opened();
      const set = opening({ id: one.conversationId, contactId: one.contactId });
      const second = invitation(set, { id: 'waiting', occasion: 'recovery', status: 'eligible', dueAt: at(2) });
      const withdrawn = { ...second, status: 'suppressed', reason: 'in_recovery' } as const;
      const keep = (version: number, kept: typeof second) =>
        cases().change({ changed: { ...one, version }, event: event(set, 'case.changed'), invitation: kept });
      const stored = () => subject.store.surveys.invitation('waiting');

      await keep(2, second);
      await keep(3, withdrawn);
      expect(await stored()).to.deep.equal(withdrawn);
      await keep(4, { ...second, dueAt: at(9) });
      expect(await stored()).to.deep.equal({ ...second, dueAt: at(9) });
      const sent = { ...second, status: 'sent', sentAt: at(9) } as const;
      await subject.store.commit({ ...opening({ contactId: 'whoever' }), invitations: [sent] });
      await keep(5, withdrawn);
      expect(await stored()).to.include({ status: 'sent' });
    });

    it('are taken by one of many who try at once', async () => {
      const one = await opened();
      const tries = Array.from({ length: 20 }, (_, i) => change(one, { ownerId: `agent ${i}` }));

      const results = await Promise.allSettled(tries);

      expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
      expect((await cases().find(one.id))?.version).to.equal(2);
    });
  });
}
