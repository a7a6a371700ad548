import { expect } from 'chai';
import { emptyMemory } from '../../../bot/support/conversation.js';
import { type KeptHours, seedPlan } from '../../../bot/support/hours-plan.js';
import type { Team } from '../../../bot/support/team.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, event, following, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

const returns: Team = {
  id: 'returns',
  name: 'Devolucións',
  members: ['ana', 'brais'],
  languages: ['gl', 'es'],
  topics: ['return'],
  assignment: 'auto',
  targets: { normal: { firstMinutes: 5 } },
  version: 1,
};

export function assignmentContract(subject: Subject): void {
  describe('teams', () => {
    const teams = () => subject.store.teams;

    it('are kept whole and listed by name', async () => {
      await teams().keep(returns, 'ana', at(0));
      const orders = { ...returns, id: 'orders', name: 'Ánimo con los pedidos' };
      await teams().keep(orders, 'ana', at(0));

      expect(await teams().list()).to.deep.equal([orders, returns]);
    });

    it('are changed one version at a time, by whoever has seen the last', async () => {
      await teams().keep(returns, 'ana', at(0));
      const next = { ...returns, name: 'Cambios', version: 2 };
      await teams().keep(next, 'ana', at(1));

      for (const late of [returns, next, { ...next, version: 4 }]) {
        expect(await codeOf(teams().keep(late, 'brais', at(2)))).to.equal('EDIT_CONFLICT');
      }
      expect(await teams().list()).to.deep.equal([next]);
    });

    it('are removed with their hours', async () => {
      const { hours } = subject.store;
      const plan: KeptHours = { ...seedPlan('Mon-Fri 09:00-14:00', 'Europe/Lisbon', ['2026-06-13']), version: 1 };
      await teams().keep(returns, 'ana', at(0));
      await hours.keep('returns', plan, 'ana', at(0));
      await hours.keep('house', plan, 'ana', at(0));

      expect(await teams().remove('returns')).to.equal(true);
      expect(await teams().remove('returns')).to.equal(false);

      expect(await teams().list()).to.deep.equal([]);
      expect([...(await hours.all())]).to.deep.equal([['house', plan]]);
      expect(await codeOf(hours.keep('house', plan, 'brais', at(1)))).to.equal('EDIT_CONFLICT');
      expect(await hours.remove('house')).to.equal(true);
      expect(await hours.remove('house')).to.equal(false);
    });
  });

  describe('availability', () => {
    const availability = () => subject.store.availability;

    it('begins with what an agent says, and moves its time with the status only', async () => {
      const first = await availability().set({ agentId: 'ana', status: 'online' }, at(0));
      expect(first).to.deep.equal({ agentId: 'ana', status: 'online', since: at(0), capacity: 5, seenAt: at(0) });

      await availability().set({ agentId: 'ana', capacity: 2 }, at(1));
      await availability().set({ agentId: 'ana', status: 'online' }, at(2));
      expect(await availability().list()).to.deep.equal([
        { agentId: 'ana', status: 'online', since: at(0), capacity: 2, seenAt: at(2) },
      ]);

      const gone = await availability().set({ agentId: 'ana', status: 'away' }, at(3));
      expect(gone).to.deep.equal({ agentId: 'ana', status: 'away', since: at(3), capacity: 2, seenAt: at(3) });
    });

    it('of whom only a supervisor has spoken is offline', async () => {
      await availability().set({ agentId: 'ana', capacity: 3 }, at(0));

      expect((await availability().list())[0]).to.include({ status: 'offline', capacity: 3 });
    });

    it('does not make an agent seen of whom a supervisor has set how much he can take', async () => {
      await availability().set({ agentId: 'ana', status: 'online' }, at(0));

      const set = await availability().set({ agentId: 'ana', capacity: 2 }, at(60));

      expect(set).to.include({ status: 'online', capacity: 2 });
      expect(set.seenAt).to.deep.equal(at(0));
    });

    it('notes when an agent was seen and given something, never back in time', async () => {
      await availability().set({ agentId: 'ana', status: 'online' }, at(5));
      await availability().set({ agentId: 'brais', status: 'online' }, at(0));
      await availability().seen(['ana', 'brais', 'nobody'], at(4));
      await availability().seen([], at(9));
      await availability().assigned('brais', at(6));

      const [ana, brais] = await availability().list();
      expect([ana?.seenAt, ana?.lastAssignedAt]).to.deep.equal([at(5), undefined]);
      expect([brais?.seenAt, brais?.lastAssignedAt]).to.deep.equal([at(4), at(6)]);
      expect(await availability().list()).to.have.length(2);
    });
  });

  describe('leases', () => {
    it('belong to one holder until they are over', async () => {
      const { leases } = subject.store;

      expect(await leases.take('hand out', 'one', at(0), at(1))).to.equal(true);
      expect(await leases.take('hand out', 'two', at(0), at(1))).to.equal(false);
      expect(await leases.take('another', 'two', at(0), at(1))).to.equal(true);
      expect(await leases.take('hand out', 'one', at(0), at(2))).to.equal(true);
      expect(await leases.take('hand out', 'two', at(1), at(3))).to.equal(false);
      expect(await leases.take('hand out', 'two', at(2), at(3))).to.equal(true);
    });
  });

  describe('the workload', () => {
    const since = (minutes: number) => at(minutes).toISOString();
    const queued = (id: string, minutes: number) =>
      opening({ id, status: { tag: 'queued', since: since(minutes), reason: 'requested' } });
    const held = (id: string, agentId: string, minutes: number) =>
      opening({ id, status: { tag: 'assigned', since: since(minutes), agentId, reason: 'requested' } });

    it('is the queue, longest waiting first, and what each agent has in hand', async () => {
      const put = { tag: 'snoozed', since: since(0), until: since(99), agentId: 'ana', reason: 'topic' } as const;
      const waiting = { since: since(2), target: 'first' } as const;
      const second = opening({
        ...queued('second', 2).conversation,
        memory: { ...emptyMemory(), waiting, declined: ['ana'] },
      });
      for (const set of [second, queued('first', 1), held('b', 'ana', 3), held('a', 'ana', 4), held('c', 'brais', 0)]) {
        await subject.store.commit(set);
      }
      await subject.store.commit(opening({ id: 'put off', status: put }));
      await subject.store.commit(opening());

      const { workload } = subject.store;
      const waitingNow = await workload.queued(10);
      expect(waitingNow.map(({ id }) => id)).to.deep.equal(['first', 'second']);
      expect(waitingNow[1]?.memory).to.deep.include({ waiting, declined: ['ana'] });
      expect((await workload.queued(1)).map(({ id }) => id)).to.deep.equal(['first']);
      expect(await workload.openOf(['ana', 'carme'])).to.deep.equal(new Map([['ana', 2]]));
      expect((await workload.assignedTo('ana', 10)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
      expect((await workload.assignedTo('ana', 1)).map(({ id }) => id)).to.deep.equal(['b']);
    });

    it('tells how long the last hand-overs waited, newest first, and leaves out those nobody called for', async () => {
      const [one, two, three] = [opening(), opening(), opening()];
      const log = async (set: typeof one, ...steps: Parameters<typeof event>[1][]) => {
        const events = steps.map((type, i) => event(set, type, { at: at(i * 10) }));
        await subject.store.commit({ ...set, events });
      };
      await log(one, 'conversation.opened', 'handoff.requested', 'message.received', 'handoff.accepted');
      await log(two, 'handoff.requested', 'handoff.cancelled', 'handoff.accepted');
      await log(three, 'handoff.requested', 'conversation.assigned', 'message.sent', 'conversation.assigned');
      const again = following(one);
      const later = [event(one, 'handoff.requested', { at: at(60) }), event(one, 'handoff.accepted', { at: at(61) })];
      await subject.store.commit({ ...again, events: later });

      const { workload } = subject.store;
      const waits = [
        { calledAt: at(60), takenAt: at(61) },
        { calledAt: at(0), takenAt: at(10) },
        { calledAt: at(10), takenAt: at(30) },
      ];
      expect(await workload.recentWaits(50)).to.deep.equal(waits);
      expect(await workload.recentWaits(1)).to.deep.equal(waits.slice(0, 1));
    });

    it('is read by its indexes', async () => {
      if (subject.store.dialect !== 'sqlite') return;
      const taken = `SELECT seq FROM events WHERE type IN ('handoff.accepted', 'conversation.assigned') ORDER BY seq DESC LIMIT 5`;
      const plan = await subject.database.run(`EXPLAIN QUERY PLAN ${taken}`);

      expect(JSON.stringify(plan)).to.include('events_taken');
    });
  });
}
