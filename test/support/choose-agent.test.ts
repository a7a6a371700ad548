import { expect } from 'chai';
import fc from 'fast-check';
import { anybodyAfterMs, type Candidate, chooseAgent, type Waiting } from '../../bot/support/choose-agent.js';
import { languages } from '../../bot/support/language.js';
import { canDealWith, type Team, teamOf } from '../../bot/support/team.js';

const now = new Date('2026-11-20T10:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);

function team(part: Partial<Team> = {}): Team {
  return {
    id: 'all',
    name: 'All',
    members: [],
    languages: [],
    topics: [],
    assignment: 'auto',
    targets: {},
    version: 1,
    ...part,
  };
}

function agent(id: string, part: Partial<Candidate> = {}): Candidate {
  return { id, isOnline: true, open: 0, capacity: 3, teams: [team()], ...part };
}

const returns: Waiting = { language: 'gl', topic: 'return.how', since: now, declined: [] };

const teams = fc.record({
  id: fc.constantFrom('shop', 'returns', 'orders'),
  languages: fc.subarray([...languages]),
  topics: fc.subarray(['return', 'order.track', 'delivery']),
});
const candidates = fc
  .array(
    fc.record({
      isOnline: fc.boolean(),
      open: fc.integer({ min: 0, max: 4 }),
      capacity: fc.integer({ min: 0, max: 4 }),
      lastAssignedAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      teams: fc.array(teams, { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map((one, i) =>
      agent(`agent${i}`, {
        ...one,
        lastAssignedAt: one.lastAssignedAt === undefined ? undefined : ago(one.lastAssignedAt * 60_000),
        teams: one.teams.map((part) => team(part)),
      }),
    ),
  );
const conversations: fc.Arbitrary<Waiting> = fc.record({
  language: fc.constantFrom(...languages),
  topic: fc.constantFrom(undefined, 'return.how', 'order.track', 'delivery.period', 'warranty.how'),
  teamId: fc.constantFrom(undefined, undefined, 'shop', 'returns'),
  since: fc.integer({ min: 0, max: 10 }).map((minutes) => ago(minutes * 60_000)),
  declined: fc.subarray(['agent0', 'agent1', 'agent2']),
});

describe('choosing who gets a conversation', () => {
  it('never gives one to somebody who is away, full, or gave it back', () => {
    fc.assert(
      fc.property(conversations, candidates, (waiting, all) => {
        const chosen = all.find(({ id }) => id === chooseAgent(waiting, all, now));
        if (!chosen) return;
        expect(chosen.isOnline).to.equal(true);
        expect(chosen.open).to.be.below(chosen.capacity);
        expect(waiting.declined).to.not.include(chosen.id);
      }),
      { numRuns: 500 },
    );
  });

  it('never gives one to somebody who cannot deal with it while somebody online can, nor before five minutes', () => {
    fc.assert(
      fc.property(conversations, candidates, (waiting, all) => {
        const isAble = ({ teams }: Candidate) => teams.some((one) => canDealWith(one, waiting));
        const chosen = all.find(({ id }) => id === chooseAgent(waiting, all, now));
        if (!chosen || isAble(chosen)) return;
        expect(now.getTime() - waiting.since.getTime()).to.be.at.least(anybodyAfterMs);
        const others = all.filter(({ id, isOnline }) => isOnline && !waiting.declined.includes(id));
        expect(others.filter(isAble)).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds somebody whenever there is somebody able and free', () => {
    fc.assert(
      fc.property(conversations, candidates, (waiting, all) => {
        const free = all.filter(
          ({ id, isOnline, open, capacity, teams }) =>
            isOnline &&
            open < capacity &&
            !waiting.declined.includes(id) &&
            teams.some((one) => canDealWith(one, waiting)),
        );
        const chosen = chooseAgent(waiting, all, now);
        if (free.length > 0) expect(free.map(({ id }) => id)).to.include(chosen);
      }),
      { numRuns: 500 },
    );
  });

  it('is fair: over many no two of a team differ by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 60 }), (size, count) => {
        const all = Array.from({ length: size }, (_, i) => agent(`agent${i}`, { capacity: 100 }));
        for (let i = 0; i < count; i++) {
          const chosen = all.find(({ id }) => id === chooseAgent(returns, all, now));
          if (!chosen) throw new Error('nobody');
          chosen.open += 1;
          chosen.lastAssignedAt = new Date(now.getTime() + i);
        }
        const open = all.map((one) => one.open);
        expect(Math.max(...open) - Math.min(...open)).to.be.at.most(1);
      }),
    );
  });

  it('takes turns among those who have as many, when what was given is dealt with at once', () => {
    const all = ['ana', 'brais', 'carme'].map((id) => agent(id));
    const order = Array.from({ length: 6 }, (_, i) => {
      const id = chooseAgent(returns, all, now);
      const chosen = all.find((one) => one.id === id);
      if (chosen) chosen.lastAssignedAt = new Date(now.getTime() + i);
      return id;
    });

    expect(order).to.deep.equal(['ana', 'brais', 'carme', 'ana', 'brais', 'carme']);
  });

  it('prefers whoever has the fewest, even if he was given one last', () => {
    const busy = agent('ana', { open: 2, lastAssignedAt: ago(60_000) });
    const free = agent('brais', { open: 1, lastAssignedAt: now });

    expect(chooseAgent(returns, [busy, free], now)).to.equal('brais');
  });

  it('waits for those who could deal with it and are busy, however long', () => {
    const busy = agent('ana', { open: 3, teams: [team({ topics: ['return'] })] });
    const free = agent('brais', { teams: [team({ id: 'orders', topics: ['order'] })] });

    expect(chooseAgent({ ...returns, since: ago(3_600_000) }, [busy, free], now)).to.equal(undefined);
    expect(chooseAgent({ ...returns, since: ago(anybodyAfterMs) }, [free], now)).to.equal('brais');
    expect(chooseAgent({ ...returns, since: ago(anybodyAfterMs - 1) }, [free], now)).to.equal(undefined);
  });

  it('gives nothing to agents of no team that is handed its conversations', () => {
    expect(chooseAgent(returns, [agent('ana', { teams: [] })], now)).to.equal(undefined);
  });
});

describe('teams', () => {
  const galician = team({ id: 'galician', languages: ['gl'] });
  const returning = team({ id: 'returning', topics: ['return'] });
  const both = team({ id: 'both', languages: ['gl'], topics: ['return.how'] });

  it('deal with the languages and topics they name, alone or as a group', () => {
    expect(canDealWith(galician, { language: 'gl' })).to.equal(true);
    expect(canDealWith(galician, { language: 'es' })).to.equal(false);
    expect(canDealWith(returning, { language: 'es', topic: 'return.start' })).to.equal(true);
    expect(canDealWith(returning, { language: 'es', topic: 'returned.parcel' })).to.equal(false);
    expect(canDealWith(returning, { language: 'es' })).to.equal(false);
    expect(canDealWith(both, { language: 'gl', topic: 'return.start' })).to.equal(false);
  });

  it('deal with what they were given, whatever it is about, in a language they speak', () => {
    expect(canDealWith(returning, { language: 'es', topic: 'order.track', teamId: 'returning' })).to.equal(true);
    expect(canDealWith(galician, { language: 'en', teamId: 'galician' })).to.equal(false);
    expect(canDealWith(team(), { language: 'en', teamId: 'galician' })).to.equal(false);
  });

  it('are found by what they know most exactly', () => {
    const all = [team(), galician, returning, both];
    const found = (matter: Parameters<typeof teamOf>[1]) => teamOf(all, matter)?.id;

    expect(found({ language: 'gl', topic: 'return.how' })).to.equal('both');
    expect(found({ language: 'gl', topic: 'return.start' })).to.equal('returning');
    expect(found({ language: 'gl' })).to.equal('galician');
    expect(found({ language: 'pt' })).to.equal('all');
    expect(found({ language: 'pt', teamId: 'both' })).to.equal('both');
    expect(teamOf([galician], { language: 'pt' })).to.equal(undefined);
  });
});
