import { expect } from 'chai';
import type { Subject } from '../contract.js';

export function topicWeeksContract(subject: Subject): void {
  const week = (monday: string, intent: string, asked: number, unanswered = 0) => ({
    week: monday,
    intent,
    asked,
    unanswered,
  });

  describe('topics by week', () => {
    it('add up, and are read from a week on', async () => {
      const { topicWeeks } = subject.store;
      await topicWeeks.add([week('2026-03-02', 'order.track', 1), week('2026-03-09', 'order.track', 2, 1)], 0, 10);
      await topicWeeks.add([week('2026-03-09', 'giftcard', 1), week('2026-03-09', 'order.track', 3, 2)], 10, 20);
      const reopened = (await subject.restart()).topicWeeks;

      expect(await reopened.followed()).to.equal(20);
      expect(await reopened.since('2026-03-09')).to.deep.equal([
        week('2026-03-09', 'giftcard', 1),
        week('2026-03-09', 'order.track', 5, 3),
      ]);
      expect((await reopened.since('2026-03-02')).length).to.equal(3);
    });

    it('count an event once, whoever comes second', async () => {
      const { topicWeeks } = subject.store;
      const add = () => topicWeeks.add([week('2026-03-09', 'giftcard', 1)], 0, 10);

      const kept = await Promise.all([add(), add(), add()]);

      expect(kept.filter(Boolean).length).to.equal(1);
      expect(await topicWeeks.since('2026-03-09')).to.deep.equal([week('2026-03-09', 'giftcard', 1)]);
    });

    it('go on where nothing was said that counts', async () => {
      expect(await subject.store.topicWeeks.add([], 0, 7)).to.equal(true);
      expect(await subject.store.topicWeeks.followed()).to.equal(7);
    });
  });
}
