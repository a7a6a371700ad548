import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../support-files/eventually.js';
import { FeedScreen } from './feed-screen.js';
import type { SmallFeed } from './small-feed.js';

export interface DropFigures {
  screens: number;
  events: number;
  /** Times a line was cut. */
  drops: number;
  /** Events that a screen was never told, and those it was told again or out of order, over all screens. */
  gaps: number;
  repeats: number;
}

const screensPerAgent = 15;
/** Between two events, and between two cuts of one line, on average. */
const eventEveryMs = 8;
const cutEveryMs = 1500;

/** So many screens follow the feed for some seconds while things happen, and lose their lines at random all the time. */
export async function dropAtRandom(
  feed: SmallFeed,
  { screens: count, seconds }: { screens: number; seconds: number },
): Promise<DropFigures> {
  const agents = await Promise.all(Array.from({ length: Math.ceil(count / screensPerAgent) }, () => feed.agent()));
  const screens = Array.from(
    { length: count },
    (_, i) => new FeedScreen(feed.address, agents[Math.floor(i / screensPerAgent)]?.cookie ?? ''),
  );
  for (const screen of screens) await screen.connect(0);
  const until = performance.now() + seconds * 1000;
  let drops = 0;
  const happening = (async () => {
    while (performance.now() < until) {
      await feed.happen(1 + Math.floor(Math.random() * 4));
      await delay(Math.random() * 2 * eventEveryMs);
    }
  })();
  const losing = screens.map(async (screen) => {
    for (;;) {
      await delay(Math.random() * 2 * cutEveryMs);
      if (performance.now() >= until) return;
      screen.drop();
      drops += 1;
      if (Math.random() < 0.5) await delay(Math.random() * 200);
      await back(screen);
    }
  });
  await Promise.all([happening, ...losing]);
  const stored = await feed.stored();
  await eventually(() => screens.every(({ seqs }) => seqs.length >= stored.length), 30_000).catch(() => undefined);
  for (const screen of screens) screen.drop();
  const sum = (of: (screen: FeedScreen) => number) => screens.reduce((all, screen) => all + of(screen), 0);
  return {
    screens: count,
    events: stored.length,
    drops,
    gaps: sum(({ seqs }) => stored.length - new Set(seqs).size),
    repeats: sum(({ seqs }) => seqs.filter((seq, i) => seq <= (seqs[i - 1] ?? 0)).length),
  };
}

/** An agent whose old line has not been missed yet may have to ask more than once. */
async function back(screen: FeedScreen): Promise<void> {
  for (;;) {
    await screen.connect(screen.seqs.at(-1) ?? 0);
    if (screen.refused === undefined && screen.closed === undefined) return;
    await delay(20);
  }
}
