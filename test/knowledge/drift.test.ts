import { join } from 'node:path';
import { expect } from 'chai';
import { TopicDrift } from '../../bot/knowledge/index.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import { event, opening } from '../store/change-sets.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { day, TestClock } from '../support-files/test-clock.js';

describe('what customers ask about, week by week', () => {
  // A Tuesday.
  const clock = new TestClock('2026-03-10T10:00:00.000Z');
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let drift: TopicDrift;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    drift = another();
  });
  afterEach(async () => {
    await drift.stop();
    await store.close();
    await directory.remove();
  });

  const another = () => new TopicDrift({ store, clock, log: () => {} });

  /** Messages of so many days ago, each an intent and what the bot did with it. */
  async function heard(daysAgo: number, ...messages: [intent: string, decision: string][]): Promise<void> {
    const set = opening();
    const at = new Date(clock.now().getTime() - daysAgo * day);
    set.events.push(
      ...messages.map(([intent, decision]) => event(set, 'message.received', { at, data: { intent, decision } })),
    );
    await store.commit(set);
  }

  it('has the share of each topic and what went unanswered, from Monday to Sunday', async () => {
    await heard(0, ['giftcard', 'answer'], ['giftcard', 'clarify'], ['order.track', 'answer'], ['none', 'fallback']);
    await heard(1, ['giftcard', 'answer']);
    await heard(2, ['order.track', 'handoff']);

    const { weeks, topics, complete } = await drift.drift(3);

    expect(complete).to.equal(true);
    expect(weeks).to.deep.equal([
      { week: '2026-02-23', asked: 0, unanswered: 0, unansweredShare: 0 },
      { week: '2026-03-02', asked: 1, unanswered: 0, unansweredShare: 0 },
      { week: '2026-03-09', asked: 5, unanswered: 2, unansweredShare: 2 / 5 },
    ]);
    expect(topics.map(({ intent }) => intent)).to.deep.equal(['giftcard', 'order.track', 'none']);
    expect(topics[0]?.weeks.map(({ share, unansweredShare }) => [share, unansweredShare])).to.deep.equal([
      [0, 0],
      [0, 0],
      [3 / 5, 1 / 3],
    ]);
    expect(topics[1]?.weeks.map(({ asked }) => asked)).to.deep.equal([0, 1, 1]);
  });

  it('counts neither small talk nor choices, ratings and answers to questions of ours', async () => {
    await heard(
      0,
      ['smalltalk.greeting', 'answer'],
      ['topic:giftcard', 'choice'],
      ['order.track', 'reply'],
      ['none', 'survey'],
      ['giftcard', 'answer'],
    );

    const { weeks } = await drift.drift(1);

    expect(weeks).to.deep.equal([{ week: '2026-03-09', asked: 1, unanswered: 0, unansweredShare: 0 }]);
  });

  it('counts each message once, though several processes count and are asked again', async () => {
    for (let i = 0; i < 30; i++)
      await heard(0, ...Array.from({ length: 70 }, () => ['giftcard', 'answer'] as [string, string]));
    const others = [another(), another()];

    await Promise.all([drift, ...others].map((one) => one.drift(1)));
    await heard(0, ['giftcard', 'answer']);
    const { weeks } = await drift.drift(1);

    expect(weeks[0]?.asked).to.equal(30 * 70 + 1);
  });

  it('says when it has not yet counted all', async () => {
    for (let i = 0; i < 21; i++)
      await heard(0, ...Array.from({ length: 1000 }, () => ['giftcard', 'answer'] as [string, string]));

    const first = await drift.drift(1);
    const second = await drift.drift(1);

    expect([first.complete, first.weeks[0]?.asked]).to.deep.equal([false, 20_000]);
    expect([second.complete, second.weeks[0]?.asked]).to.deep.equal([true, 21_000]);
  });
});
