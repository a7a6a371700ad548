import { expect } from 'chai';
import { eventually } from '../support-files/eventually.js';
import { minute } from '../support-files/test-clock.js';
import { FeedScreen } from './feed-screen.js';
import { type SmallFeed, smallFeed } from './small-feed.js';

describe('presence on the feed', () => {
  let feed: SmallFeed;
  beforeEach(async () => {
    feed = await smallFeed();
  });
  afterEach(() => feed.close());

  it('tells agents who else has the conversation open that they have open, and nobody else', async () => {
    const [ana, brais, carme] = [await screenOf('Ana'), await screenOf('Brais'), await screenOf('Carme')];
    ana.look('mine');
    carme.look('theirs');
    await ana.screen.sees('presence', ({ agents }) => agents.length === 0);

    brais.look('mine');
    await brais.screen.sees('presence', () => true);
    await ana.screen.sees('presence', ({ agents }) => agents.length === 1);
    await carme.screen.sees('presence', () => true);

    expect(ana.last()).to.deep.equal({
      type: 'presence',
      conversationId: 'mine',
      agents: [{ id: brais.id, name: 'Brais', typing: false }],
    });
    expect(brais.last().agents).to.deep.equal([{ id: ana.id, name: 'Ana', typing: false }]);
    expect(carme.screen.frames).to.deep.equal([{ type: 'presence', conversationId: 'theirs', agents: [] }]);
  });

  it('tells when somebody opens another conversation, closes it, or is gone', async () => {
    const [ana, brais, carme, duarte] = [
      await screenOf('Ana'),
      await screenOf('Brais'),
      await screenOf('Carme'),
      await screenOf('Duarte'),
    ];
    for (const { look } of [ana, brais, carme, duarte]) look('c');
    await ana.screen.sees('presence', ({ agents }) => agents.length === 3);

    brais.look('other');
    await ana.screen.sees('presence', ({ agents }) => agents.length === 2);
    carme.look(null);
    await ana.screen.sees('presence', ({ agents }) => agents.length === 1);
    duarte.screen.drop();
    await ana.screen.sees('presence', ({ agents }) => agents.length === 0);

    expect(ana.screen.frames.map(({ conversationId }) => conversationId)).to.satisfy((ids: string[]) =>
      ids.every((id) => id === 'c'),
    );
  });

  it('shows who is writing, for as long as he has the conversation open', async () => {
    const [ana, brais] = [await screenOf('Ana'), await screenOf('Brais')];
    ana.look('c');
    brais.look('c');
    await ana.screen.sees('presence', ({ agents }) => agents.length === 1);

    brais.screen.send({ type: 'typing', conversationId: 'other' });
    for (let i = 0; i < 5; i++) brais.screen.send({ type: 'typing', conversationId: 'c' });
    await ana.screen.sees('presence', ({ agents }) => agents[0]?.typing === true);
    const told = ana.screen.frames.length;
    brais.look(null);
    await ana.screen.sees('presence', ({ agents }) => agents.length === 0);
    brais.look('c');
    await ana.screen.sees('presence', ({ agents }) => agents.length === 1);

    expect(ana.last().agents[0].typing).to.equal(false);
    expect(ana.screen.frames.length).to.equal(told + 2);
  });

  it('stops showing that somebody is writing when he has paused', async () => {
    const [ana, brais] = [await screenOf('Ana'), await screenOf('Brais')];
    ana.look('c');
    brais.look('c');
    brais.screen.send({ type: 'typing', conversationId: 'c' });
    await ana.screen.sees('presence', ({ agents }) => agents[0]?.typing === true);

    await eventually(() => ana.last().agents[0]?.typing === false, 15_000);
  }).timeout(25_000);

  it('counts an agent with two screens once, and not among the others', async () => {
    const [ana, brais] = [await screenOf('Ana'), await screenOf('Brais')];
    const second = await new FeedScreen(feed.address, brais.cookie).connect();
    ana.look('c');
    brais.look('c');
    for (const { screen } of [ana, brais]) await screen.sees('presence', ({ agents }) => agents.length === 1);
    const before = ana.screen.frames.length;
    second.send({ type: 'look', conversationId: 'c' });
    await second.sees('presence', ({ agents }) => agents.length === 1);
    await eventually(() => ana.screen.frames.length === before + 1);

    expect(ana.last().agents).to.deep.equal([{ id: brais.id, name: 'Brais', typing: false }]);
    expect(brais.last().agents.map(({ id }: { id: string }) => id)).to.deep.equal([ana.id]);
    second.drop();
    await eventually(() => ana.screen.frames.length === before + 2);
    expect(ana.last().agents.length).to.equal(1);
  });

  it('knows who is connected, and since when somebody has not been', async () => {
    const ana = await screenOf('Ana');
    const second = await new FeedScreen(feed.address, ana.cookie).connect();
    const began = feed.clock.now();

    expect(feed.presence.isConnected(ana.id)).to.equal(true);
    expect(feed.presence.isConnected('nobody')).to.equal(false);
    expect(feed.presence.lastSeen('nobody')).to.equal(undefined);
    feed.clock.advance(minute);
    expect(feed.presence.lastSeen(ana.id)?.getTime()).to.equal(began.getTime() + minute);

    ana.screen.drop();
    feed.clock.advance(minute);
    expect(feed.presence.isConnected(ana.id)).to.equal(true);
    second.drop();
    await eventually(() => !feed.presence.isConnected(ana.id));
    feed.clock.advance(minute);
    expect(feed.presence.lastSeen(ana.id)?.getTime()).to.equal(began.getTime() + 2 * minute);
  });

  it('tells whoever has the conversation open that its customer is writing, now and then, and keeps nothing of it', async () => {
    const [ana, brais] = [await screenOf('Ana'), await screenOf('Brais')];
    ana.look('c');
    brais.look('other');
    await brais.screen.sees('presence', () => true);
    const stored = await feed.stored();

    for (let i = 0; i < 50; i++) feed.live.typed('c');
    feed.live.typed('another');
    await ana.screen.sees('typing', ({ conversationId }) => conversationId === 'c');
    ana.look(null);
    await feed.happen();
    await eventually(() => ana.screen.seqs.length === 1 && brais.screen.seqs.length === 1);
    feed.live.typed('c');

    expect(ana.screen.frames.filter(({ type }) => type === 'typing').length).to.equal(1);
    expect(brais.screen.frames.filter(({ type }) => type === 'typing').length).to.equal(0);
    expect((await feed.stored()).length).to.equal(stored.length + 1);
  });

  async function screenOf(name: string) {
    const { id, cookie } = await feed.agent(name);
    const screen = await new FeedScreen(feed.address, cookie).connect();
    return {
      id,
      cookie,
      screen,
      look: (conversationId: string | null) => screen.send({ type: 'look', conversationId }),
      last: () => screen.frames.at(-1),
    };
  }
});
