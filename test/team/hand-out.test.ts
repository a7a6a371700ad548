import { expect } from 'chai';
import { opening } from '../store/change-sets.js';
import { minute } from '../support-files/test-clock.js';
import { AssignedConvoz } from './assigned-convoz.js';

describe('handing out what waits', () => {
  let desk: AssignedConvoz;
  beforeEach(async () => {
    desk = await AssignedConvoz.start();
  });
  afterEach(() => desk.close());

  it('gives it to agents in turn, up to what each can take, longest waiting first', async () => {
    const [ana, brais] = [await desk.agent('Ana', 2), await desk.agent('Brais', 1)];
    await desk.team([ana, brais]);
    await desk.queue('a', 'b', 'c', 'd');

    expect(await desk.handOut()).to.equal(3);

    expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => desk.holder(name)))).to.deep.equal([
      ana.id,
      brais.id,
      ana.id,
      undefined,
    ]);
    const log = await desk.convoz.guest('a').log();
    expect(log.at(-1)).to.deep.include({ type: 'conversation.assigned', data: { agentId: ana.id } });
    expect((await desk.convoz.guest('a').texts()).join()).to.include('Ana');
  });

  it('gives on when there is room again, and to whoever was given one longest ago', async () => {
    const [ana, brais] = [await desk.agent('Ana', 1), await desk.agent('Brais', 1)];
    await desk.team([ana, brais]);
    await desk.queue('a', 'b', 'c');
    await desk.handOut();
    await desk.does('a', { type: 'close', agent: ana });
    desk.convoz.clock.advance(1000);

    expect(await desk.handOut()).to.equal(1);
    expect(await desk.holder('c')).to.equal(ana.id);

    await desk.does('b', { type: 'close', agent: brais });
    await desk.does('c', { type: 'close', agent: ana });
    await desk.queue('d');
    await desk.handOut();
    expect(await desk.holder('d')).to.equal(brais.id);
  });

  it('is off until a team wants it, and leaves a team alone that takes what it wants', async () => {
    const ana = await desk.agent('Ana');
    await desk.queue('a');
    expect(await desk.handOut()).to.equal(0);

    const team = await desk.team([ana], { assignment: 'claim' });
    const auto = await desk.team([ana], { id: 'returns', topics: ['return'] });
    expect(await desk.handOut()).to.equal(0);
    expect(auto.assignment).to.equal('auto');

    await desk.team([ana], { ...team, assignment: 'auto', version: 2 });
    expect(await desk.handOut()).to.equal(1);
  });

  it('gives nothing to somebody who is away, has never come, or may not log in', async () => {
    const [ana, brais] = [await desk.agent('Ana'), await desk.agent('Brais')];
    const carme = desk.convoz.agent('Carme');
    await desk.convoz.store.agents.add(carme, 'hash');
    await desk.team([ana, brais, carme]);
    await desk.convoz.store.availability.set({ agentId: ana.id, status: 'away' }, desk.convoz.clock.now());
    desk.connected.delete(brais.id);
    await desk.later(3 * minute);
    await desk.queue('a');

    expect(await desk.handOut()).to.equal(0);

    await desk.convoz.store.availability.set({ agentId: ana.id, status: 'online' }, desk.convoz.clock.now());
    expect(await desk.handOut()).to.equal(1);
    expect(await desk.holder('a')).to.equal(ana.id);
  });

  it('gives the most urgent first, and what has been let down before what has not', async () => {
    const ana = await desk.agent('Ana', 1);
    const team = await desk.team([ana], { targets: { normal: { firstMinutes: 5 } } });
    await desk.queue('normal');
    await desk.queue('high');
    await desk.does('high', { type: 'priority', agent: ana, priority: 'high' });

    await desk.handOut();
    expect(await desk.holder('high')).to.equal(ana.id);

    await desk.does('high', { type: 'close', agent: ana });
    await desk.convoz.later(5 * minute);
    await desk.convoz.later(5 * minute);
    await desk.takeBack();
    await desk.queue('new');
    await desk.does('new', { type: 'priority', agent: ana, priority: 'high' });
    await desk.handOut();

    // Two targets have passed: normal has become urgent.
    expect(team.targets.normal).to.deep.equal({ firstMinutes: 5 });
    expect(await desk.holder('normal')).to.equal(ana.id);
    expect(await desk.holder('new')).to.equal(undefined);
  });

  it('reaches what is behind a long queue of a team that takes what it wants', async () => {
    const ana = await desk.agent('Ana');
    await desk.team([ana]);
    await desk.team([], { id: 'house', assignment: 'claim' });
    const since = (ms: number) => new Date(desk.convoz.clock.now().getTime() + ms).toISOString();
    const waiting = (ms: number) => ({ tag: 'queued', since: since(ms), reason: 'requested' }) as const;
    const sets = Array.from({ length: 600 }, (_, i) => opening({ teamId: 'house', status: waiting(i) }));
    await Promise.all(sets.map((set) => desk.convoz.store.commit(set)));
    desk.convoz.clock.advance(minute);
    await desk.queue('behind');

    expect(await desk.handOut()).to.equal(1);
    expect(await desk.holder('behind')).to.equal(ana.id);
  });

  it('does not give it again to whoever gave it back', async () => {
    const [ana, brais] = [await desk.agent('Ana'), await desk.agent('Brais')];
    const team = await desk.team([ana]);
    await desk.queue('a');
    await desk.handOut();
    await desk.does('a', { type: 'transfer', agent: ana, to: { team } });

    expect(await desk.handOut()).to.equal(0);
    desk.convoz.clock.advance(10 * minute);
    await desk.takeBack();
    expect(await desk.handOut()).to.equal(0);

    await desk.team([ana, brais], { version: 2 });
    expect(await desk.handOut()).to.equal(1);
    expect(await desk.holder('a')).to.equal(brais.id);
  });

  it('is done by one process at a time, so that nobody is given more than he can take', async () => {
    const ana = await desk.agent('Ana', 2);
    await desk.team([ana]);
    await desk.queue('a', 'b', 'c', 'd', 'e');

    const given = await Promise.all(['one', 'two', 'three'].map((holder) => desk.handOut(holder)));

    expect(given.reduce((sum, n) => sum + n, 0)).to.equal(2);
    expect((await desk.convoz.store.workload.openOf([ana.id])).get(ana.id)).to.equal(2);
    // Whoever had the lease and is gone does not hold it for ever.
    await desk.does('a', { type: 'close', agent: ana });
    desk.convoz.clock.advance(minute);
    await desk.takeBack();
    expect(await desk.handOut('another')).to.equal(1);
  });

  it('leaves a conversation to the agent who claimed it a moment before', async () => {
    const [ana, brais] = [await desk.agent('Ana'), await desk.agent('Brais')];
    await desk.team([ana]);
    await desk.queue('a', 'b');

    await Promise.all([desk.does('a', { type: 'claim', agent: brais }), desk.handOut()]);

    expect(await desk.holder('a')).to.equal(brais.id);
    expect(await desk.holder('b')).to.equal(ana.id);
    expect(desk.log).to.deep.equal([]);
  });
});

describe('taking back what waits for somebody who has gone', () => {
  let desk: AssignedConvoz;
  beforeEach(async () => {
    desk = await AssignedConvoz.start();
  });
  afterEach(() => desk.close());

  it('happens two minutes after he says so, and only to customers who wait', async () => {
    const ana = await desk.agent('Ana');
    await desk.queue('waits', 'answered');
    await desk.does('waits', { type: 'claim', agent: ana });
    await desk.does('answered', { type: 'claim', agent: ana });
    await desk.does('answered', {
      type: 'macro',
      agent: ana,
      macroId: 'm',
      runId: 'r',
      steps: [{ type: 'reply', agent: ana, text: 'I look into it' }],
    });
    await desk.convoz.store.availability.set({ agentId: ana.id, status: 'offline' }, desk.convoz.clock.now());

    await desk.later(1.5 * minute);
    expect(await desk.holder('waits')).to.equal(ana.id);
    await desk.later(0.5 * minute);

    expect(await desk.holder('waits')).to.equal(undefined);
    expect(await desk.convoz.guest('waits').tag()).to.equal('queued');
    expect((await desk.convoz.guest('waits').log()).at(-1)?.data).to.deep.equal({ from: ana.id, why: 'offline' });
    expect((await desk.convoz.guest('waits').texts()).at(-1)).to.include('somebody else from the team');
    expect(await desk.holder('answered')).to.equal(ana.id);

    await desk.convoz.guest('answered').say('and my lamp?');
    await desk.later(minute);
    expect(await desk.convoz.guest('answered').tag()).to.equal('queued');
  });

  it('happens four minutes after his desk was last connected, and not when it is connected again before', async () => {
    const ana = await desk.agent('Ana');
    await desk.queue('a');
    await desk.does('a', { type: 'claim', agent: ana });
    desk.connected.delete(ana.id);
    await desk.later(3.5 * minute);
    desk.connected.add(ana.id);
    await desk.later(10 * minute);
    expect(await desk.holder('a')).to.equal(ana.id);

    desk.connected.delete(ana.id);
    await desk.later(3.5 * minute);
    expect(await desk.holder('a')).to.equal(ana.id);
    await desk.later(0.5 * minute);
    expect(await desk.holder('a')).to.equal(undefined);
  });

  it('never happens to an agent who has never said that he is there', async () => {
    const carme = desk.convoz.agent('Carme');
    await desk.convoz.store.agents.add(carme, 'hash');
    await desk.queue('a');
    await desk.does('a', { type: 'claim', agent: carme });

    await desk.later(60 * minute);

    expect(await desk.holder('a')).to.equal(carme.id);
  });

  it('gives it to somebody else, and to him again once he is back', async () => {
    const ana = await desk.agent('Ana');
    await desk.team([ana]);
    await desk.queue('a');
    await desk.handOut();
    await desk.convoz.store.availability.set({ agentId: ana.id, status: 'away' }, desk.convoz.clock.now());
    await desk.later(3 * minute);
    expect(await desk.handOut()).to.equal(0);

    await desk.convoz.store.availability.set({ agentId: ana.id, status: 'online' }, desk.convoz.clock.now());
    expect(await desk.handOut()).to.equal(1);
    expect(await desk.holder('a')).to.equal(ana.id);
  });
});
