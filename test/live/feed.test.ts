import { expect } from 'chai';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { hour } from '../support-files/test-clock.js';
import { FeedScreen } from './feed-screen.js';
import { type SmallFeed, smallFeed } from './small-feed.js';

const soon = { keepAliveMs: 500, sessionCheckMs: 50 };

describe('the feed of the desk', () => {
  let feed: SmallFeed;
  beforeEach(async () => {
    feed = await smallFeed();
  });
  afterEach(() => feed.close());

  it('begins at the end of the log, or after the number it is given, with hello', async () => {
    await feed.happen(3);
    const { cookie } = await feed.agent();

    const fresh = await new FeedScreen(feed.address, cookie).connect();
    const later = await new FeedScreen(feed.address, cookie).connect(1);
    const ahead = await new FeedScreen(feed.address, cookie).connect(999_999);
    await feed.happen();
    await eventually(() => fresh.seqs.length === 1 && later.seqs.length === 3 && ahead.seqs.length === 1);

    expect([fresh.began, later.began, ahead.began]).to.deep.equal([3, 1, 3]);
    expect([fresh.seqs, later.seqs, ahead.seqs]).to.deep.equal([[4], [2, 3, 4], [4]]);
  });

  it('tells a long past to whoever asks for it, page by page, and what happens meanwhile', async () => {
    for (let i = 0; i < 13; i++) await feed.happen(100);
    const { cookie } = await feed.agent();
    const screens = Array.from({ length: 5 }, () => new FeedScreen(feed.address, cookie));

    await Promise.all(screens.map((screen) => screen.connect(0)));
    for (let i = 0; i < 20; i++) await feed.happen();
    await eventually(() => screens.every(({ seqs }) => seqs.length >= 1320));

    const stored = await feed.stored();
    for (const { seqs } of screens) expect(seqs).to.deep.equal(stored);
  });

  it('tells what happened between reading the past and following what is new', async () => {
    await feed.happen();
    const { cookie } = await feed.agent();
    const other = await new FeedScreen(feed.address, cookie).connect(0);
    await eventually(() => other.seqs.length === 1);
    const { since } = feed.store.events;
    const read = deferred();
    const goOn = deferred();
    feed.store.events.since = async (seq, limit) => {
      const found = await since(seq, limit);
      if (seq > 0) return found;
      read.resolve();
      await goOn.promise;
      return found;
    };
    const late = await new FeedScreen(feed.address, cookie).connect(0);
    await read.promise;

    await feed.happen();
    await eventually(() => other.seqs.length === 2);
    goOn.resolve();

    await eventually(() => late.seqs.length === 2);
    expect(late.seqs).to.deep.equal([1, 2]);
  });

  it('reads what is new once, however many listen', async () => {
    let reads = 0;
    const { since } = feed.store.events;
    feed.store.events.since = (seq, limit) => {
      reads += 1;
      return since(seq, limit);
    };
    const { cookie } = await feed.agent();
    const screens = Array.from({ length: 15 }, () => new FeedScreen(feed.address, cookie));
    await Promise.all(screens.map((screen) => screen.connect()));
    await feed.happen();
    await eventually(() => screens.every(({ seqs }) => seqs.length === 1));

    reads = 0;
    await feed.happen();
    await eventually(() => screens.every(({ seqs }) => seqs.length === 2));

    expect(reads).to.be.within(1, 2);
  });

  it('goes on once the database answers again', async () => {
    const { since } = feed.store.events;
    const screen = await new FeedScreen(feed.address, (await feed.agent()).cookie).connect();
    await feed.happen();
    await eventually(() => screen.seqs.length === 1);
    let refusals = 0;
    feed.store.events.since = (seq, limit) =>
      refusals++ === 0 ? Promise.reject(new Error('gone')) : since(seq, limit);

    await feed.happen();
    await eventually(() => screen.seqs.length === 2);

    expect(refusals).to.be.greaterThan(1);
    expect(screen.seqs).to.deep.equal([1, 2]);
  });

  it('ends with a code when an agent logs out, and when his session has been idle too long', async () => {
    await feed.close();
    feed = await smallFeed(soon);
    const [ana, brais] = [await feed.agent('Ana'), await feed.agent('Brais')];
    const [first, second] = [
      await new FeedScreen(feed.address, ana.cookie).connect(),
      await new FeedScreen(feed.address, ana.cookie).connect(),
    ];
    const other = await new FeedScreen(feed.address, brais.cookie).connect();

    await feed.store.agents.setPassword(ana.id, 'x');

    expect([await first.closing(), await second.closing()]).to.deep.equal([4401, 4401]);
    expect(other.closed).to.equal(undefined);
    expect((await first.connect()).refused).to.equal(401);

    feed.clock.advance(hour);
    expect(await other.closing()).to.equal(4401);
  });

  it('ends with a code when an agent’s role is another, so that he is told no more than he may know', async () => {
    await feed.close();
    feed = await smallFeed(soon);
    const [ana, brais] = [await feed.agent('Ana'), await feed.agent('Brais')];
    const screen = await new FeedScreen(feed.address, ana.cookie).connect();
    const other = await new FeedScreen(feed.address, brais.cookie).connect();

    await feed.store.agents.change(ana.id, { role: 'supervisor' });

    expect(await screen.closing()).to.equal(4403);
    expect((await screen.connect()).refused).to.equal(undefined);
    expect(other.closed).to.equal(undefined);
  });

  it('closes on frames that nobody understands, each with its code, and goes on for everybody else', async () => {
    const [ana, brais] = [await feed.agent('Ana'), await feed.agent('Brais')];
    const other = await new FeedScreen(feed.address, brais.cookie).connect();
    const bad: [string | Buffer, number][] = [
      ['', 4400],
      ['not JSON', 4400],
      ['null', 4400],
      ['[]', 4400],
      ['{"type":"shout"}', 4400],
      ['{"type":"look"}', 4400],
      ['{"type":"look","conversationId":7}', 4400],
      [`{"type":"look","conversationId":"${'c'.repeat(101)}"}`, 4400],
      ['{"type":"typing","conversationId":null}', 4400],
      ['{"type":"look","conversationId":"c","more":1}', 4400],
      [Buffer.from([0xff, 0xfe]), 4400],
      [Buffer.from('{"type":"look","conversationId":"c"}'), 4400],
      ['x'.repeat(5000), 1009],
    ];

    for (const [frame, code] of bad) {
      const screen = await new FeedScreen(feed.address, ana.cookie).connect();
      screen.send(frame);
      expect(await screen.closing(), String(frame).slice(0, 50)).to.equal(code);
    }
    await feed.happen();

    await eventually(() => other.seqs.length === 1);
  });

  it('closes on a screen that never stops sending', async () => {
    const screen = await new FeedScreen(feed.address, (await feed.agent()).cookie).connect();

    for (let i = 0; i < 200; i++) screen.send({ type: 'look', conversationId: `c${i}` });

    expect(await screen.closing()).to.equal(4429);
  });

  it('gives an agent twenty screens, and the place of one that has gone to the next', async () => {
    const [ana, brais] = [await feed.agent('Ana'), await feed.agent('Brais')];
    const screens = Array.from({ length: 20 }, () => new FeedScreen(feed.address, ana.cookie));
    for (const screen of screens) await screen.connect();

    const oneMore = await new FeedScreen(feed.address, ana.cookie).connect();
    const other = await new FeedScreen(feed.address, brais.cookie).connect();
    screens[0]?.drop();
    await eventually(async () => (await oneMore.connect()).refused === undefined);

    expect(screens.map(({ refused }) => refused)).to.deep.equal(Array(20).fill(undefined));
    expect(other.refused).to.equal(undefined);
  });

  it('drops a screen that does not read, and tells it all that it has missed when it is back', async () => {
    await feed.close();
    feed = await smallFeed({ keepAliveMs: 3000, sessionCheckMs: 60_000 });
    const [ana, brais] = [await feed.agent('Ana'), await feed.agent('Brais')];
    const slow = await new FeedScreen(feed.address, ana.cookie).connect();
    const quick = await new FeedScreen(feed.address, brais.cookie).connect();
    slow.pause();

    const large = 'x'.repeat(20_000);
    for (let i = 0; i < 40; i++) await feed.happen(20, large);
    await eventually(() => quick.seqs.length === 800, 15_000);
    await eventually(() => !feed.presence.isConnected(ana.id), 15_000);

    slow.drop();
    await slow.connect();
    await eventually(() => slow.seqs.length === 800, 15_000);
    expect(slow.seqs).to.deep.equal(await feed.stored());
    expect(quick.seqs).to.deep.equal(slow.seqs);
  }).timeout(60_000);

  it('drops a screen whose line is dead', async () => {
    await feed.close();
    feed = await smallFeed({ ...soon, sessionCheckMs: 60_000 });
    const [ana, brais] = [await feed.agent('Ana'), await feed.agent('Brais')];
    const dead = await new FeedScreen(feed.address, ana.cookie).connect();
    await new FeedScreen(feed.address, brais.cookie).connect();

    dead.pause();
    await eventually(() => !feed.presence.isConnected(ana.id), 10_000);

    expect(feed.presence.isConnected(brais.id)).to.equal(true);
  });
});
