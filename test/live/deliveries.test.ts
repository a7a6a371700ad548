import { expect } from 'chai';
import { FeedScreen } from './feed-screen.js';
import { type SmallFeed, smallFeed } from './small-feed.js';

describe('what becomes of messages, on the feed', () => {
  let feed: SmallFeed;
  beforeEach(async () => {
    feed = await smallFeed();
  });
  afterEach(() => feed.close());

  it('is told to whoever has the conversation open, as soon as it changes, and to nobody else', async () => {
    const [mine, theirs] = [await screenOn('mine'), await screenOn('theirs')];

    feed.live.delivered('mine');
    feed.live.delivered('theirs');
    await mine.sees('delivery', () => true);
    await theirs.sees('delivery', () => true);

    const told = [mine, theirs].map(({ frames }) => frames.filter(({ type }) => type === 'delivery'));
    expect(told).to.deep.equal([
      [{ type: 'delivery', conversationId: 'mine' }],
      [{ type: 'delivery', conversationId: 'theirs' }],
    ]);
  });

  async function screenOn(conversationId: string): Promise<FeedScreen> {
    const { cookie } = await feed.agent(conversationId);
    const screen = await new FeedScreen(feed.address, cookie).connect();
    screen.send({ type: 'look', conversationId });
    await screen.sees('presence', () => true);
    return screen;
  }
});
