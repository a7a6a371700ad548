import { expect } from 'chai';
import { dropAtRandom } from './dropped-screens.js';
import { smallFeed } from './small-feed.js';

describe('the feed of the desk when lines are bad', () => {
  it('tells 200 screens that lose their lines at random exactly what is stored', async () => {
    const feed = await smallFeed();

    const figures = await dropAtRandom(feed, { screens: 200, seconds: 6 });
    await feed.close();

    expect(figures).to.include({ gaps: 0, repeats: 0 });
    expect(figures.events).to.be.greaterThan(100);
    expect(figures.drops).to.be.greaterThan(200);
  }).timeout(120_000);
});
