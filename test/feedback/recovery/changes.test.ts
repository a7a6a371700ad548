import { join } from 'node:path';
import { expect } from 'chai';
import { createOverdueWatch } from '../../../bot/feedback/recovery/overdue.js';
import { createRecovery } from '../../../bot/feedback/recovery/recovery.js';
import { type OpenStore, openStore } from '../../../bot/store/index.js';
import type { RecoveryCase } from '../../../bot/support/recovery.js';
import { invitation, opening } from '../../store/change-sets.js';
import { codeOf } from '../../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../../support-files/temporary-directory.js';
import { day, hour, minute, TestClock } from '../../support-files/test-clock.js';

const targets = { webhook: true, emails: ['team@shop.example'] };

describe('recovery cases', () => {
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let clock: TestClock;
  let made = 0;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    clock = new TestClock();
  });
  afterEach(async () => {
    await store.close();
    await directory.remove();
  });

  const service = () =>
    createRecovery({
      cases: store.cases,
      surveys: store.surveys,
      clock,
      ids: { next: () => `second ${++made}` },
      surveyWindowMs: 14 * day,
      changed: () => {},
    });
  const watch = () => createOverdueWatch({ cases: store.cases, dispatches: store.dispatches, clock, targets });

  async function given(part: Partial<RecoveryCase> = {}): Promise<RecoveryCase> {
    const set = opening();
    const rated = invitation(set, { status: 'answered' });
    const { id: conversationId, episode, contactId } = set.conversation;
    const one: RecoveryCase = {
      id: `case ${++made}`,
      conversationId,
      episode,
      contactId,
      invitationId: rated.id,
      reason: 'low_score',
      openedAt: clock.now(),
      dueAt: new Date(clock.now().getTime() + 48 * hour),
      status: 'open',
      version: 1,
      ...part,
    };
    await store.commit({ ...set, invitations: [rated], cases: [one] });
    return one;
  }

  it('are taken by one agent, however many try at once', async function () {
    this.timeout(60_000);
    const recovery = service();
    for (let round = 0; round < 200; round++) {
      const { id } = await given();
      const agents = Array.from({ length: 20 }, (_, i) => `agent ${i}`);

      const codes = await Promise.all(agents.map((agentId) => codeOf(recovery.take({ id, version: 1, agentId }))));

      const winners = agents.filter((_, i) => codes[i] === 'resolved');
      expect(winners).to.have.length(1);
      expect(codes.filter((code) => code === 'EDIT_CONFLICT')).to.have.length(19);
      expect(await store.cases.find(id)).to.include({ ownerId: winners[0], version: 2 });
      expect((await store.events.ofConversation((await store.cases.find(id))?.conversationId ?? '')).length).to.equal(
        1,
      );
    }
  });

  it('keep the first action as the end of the recovery time', async () => {
    const recovery = service();
    const { id } = await given();
    clock.advance(hour);
    const acted = await recovery.giveAction({ id, version: 1, agentId: 'ana' }, 'called the carrier');
    clock.advance(hour);

    const replied = await recovery.reply({ id, version: 2, agentId: 'ana' }, async () => {});

    expect(replied.firstActionAt).to.deep.equal(acted.firstActionAt);
    expect(replied.repliedAt).to.deep.equal(clock.now());
  });

  it('note a reply that was sent while somebody else changed the case', async () => {
    const recovery = service();
    const { id } = await given();

    const replied = await recovery.reply({ id, version: 1, agentId: 'ana' }, async () => {
      await recovery.take({ id, version: 1, agentId: 'breo' });
    });

    expect(replied).to.include({ ownerId: 'breo', version: 3 });
    expect(await store.cases.find(id)).to.deep.equal(replied);
  });

  it('are left as they are when the reply could not be sent', async () => {
    const one = await given();
    const failed = service().reply({ id: one.id, version: 1, agentId: 'ana' }, () => Promise.reject(new Error('full')));

    expect(await failed.catch((error: Error) => error.message)).to.equal('full');

    expect(await store.cases.find(one.id)).to.deep.equal(one);
  });

  it('ask the second time with the survey and version of the first', async () => {
    const { id, conversationId } = await given();

    const { secondInvitationId } = await service().close({ id, version: 1, agentId: 'ana' });

    const ledger = (await store.surveys.ofConversation(conversationId)).map(({ invitation: one }) => one);
    expect(ledger.map(({ occasion, status }) => [occasion, status])).to.have.deep.members([
      ['closing', 'answered'],
      ['recovery', 'eligible'],
    ]);
    const second = ledger.find((one) => one.id === secondInvitationId);
    expect(second).to.include({ surveyId: 'csat', surveyVersion: 1, occasion: 'recovery' });
    expect((await store.surveys.due(clock.now(), 10)).map((one) => one.id)).to.deep.equal([secondInvitationId]);
  });

  it('leave a second question alone that has been asked, when they are reopened and closed again', async () => {
    const recovery = service();
    const { id } = await given();
    const { secondInvitationId = '' } = await recovery.close({ id, version: 1, agentId: 'ana' });
    const asked = await store.surveys.invitation(secondInvitationId);
    const set = opening();
    if (asked) await store.commit({ ...set, invitations: [{ ...asked, status: 'sent', sentAt: clock.now() }] });

    await recovery.reopen({ id, version: 2, agentId: 'ana' });
    const again = await recovery.close({ id, version: 3, agentId: 'ana' });

    expect(again.secondInvitationId).to.equal(secondInvitationId);
    expect(await store.surveys.invitation(secondInvitationId)).to.include({ status: 'sent' });
  });

  it('keep their time when they are reopened before it', async () => {
    const recovery = service();
    const { id, dueAt } = await given();
    await recovery.close({ id, version: 1, agentId: 'ana' });
    clock.advance(hour);

    const again = await recovery.reopen({ id, version: 2, agentId: 'ana' });

    expect(again.dueAt).to.deep.equal(dueAt);
  });

  describe('that are overdue', () => {
    const told = async () =>
      (await store.dispatches.ready(clock.now(), 1000)).map(({ about, via }) => `${about} ${via}`).sort();

    it('are told of once, in time and not before', async () => {
      const { id } = await given();
      const look = watch();
      clock.advance(48 * hour - 1);
      expect(await look()).to.equal(0);
      expect(await told()).to.deep.equal([]);

      clock.advance(1);
      await look();
      await look();
      clock.advance(minute);
      await look();

      expect(await told()).to.deep.equal([`${id} email`, `${id} webhook`]);
    });

    it('are told of once across restarts, also when nothing ran as they fell due, and when the alert has left', async () => {
      const { id } = await given();
      clock.advance(50 * hour);
      await watch()();
      expect(await told()).to.have.length(2);
      for (const one of await store.dispatches.ready(clock.now(), 10)) await store.dispatches.done(one.id);

      await store.close();
      store = await openStore(join(directory.path, 'convoz.db'));
      expect(await watch()()).to.equal(1);

      expect(await told()).to.deep.equal([]);
      expect(await store.cases.find(id)).to.include({ status: 'open' });
    });

    it('are told of anew when they are reopened past their time', async () => {
      const { id } = await given();
      const look = watch();
      clock.advance(50 * hour);
      await look();
      await service().close({ id, version: 1, agentId: 'ana' });
      clock.advance(hour);
      await look();
      expect(await told(), 'once so far').to.have.length(2);

      const { dueAt } = await service().reopen({ id, version: 2, agentId: 'ana' });
      await look();
      await watch()();

      expect(dueAt).to.deep.equal(clock.now());
      expect(await told()).to.have.length(4);
    });

    it('are told of anew when the new time they were given has passed as well', async () => {
      const { id } = await given();
      const look = watch();
      clock.advance(50 * hour);
      await look();
      await service().setDue({ id, version: 1, agentId: 'ana' }, new Date(clock.now().getTime() + hour));
      await look();
      expect(await told(), 'once so far').to.have.length(2);
      clock.advance(2 * hour);

      await look();

      expect(await told()).to.have.length(4);
    });

    it('are not those that somebody has closed in time', async () => {
      const { id } = await given();
      await service().close({ id, version: 1, agentId: 'ana' });
      clock.advance(50 * hour);

      expect(await watch()()).to.equal(0);
    });

    it('are all told of, more than a page of them too', async () => {
      const many = 230;
      for (let i = 0; i < many; i++) await given({ dueAt: new Date(clock.now().getTime() + i + 1) });
      clock.advance(hour);
      const look = watch();

      await look();
      await look();

      expect(await told()).to.have.length(2 * many);
    });
  });
});
