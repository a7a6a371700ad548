import { expect } from 'chai';
import type { SupportEvent } from '../../../bot/support/event.js';
import type { ModelWork } from '../../../bot/support/model-work.js';
import { at } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function modelWorksContract(subject: Subject): void {
  const work = (part: Partial<ModelWork> = {}): ModelWork => ({
    id: 'w1',
    kind: 'train',
    by: 'ana',
    startedAt: at(0),
    phase: 'training',
    percent: 0,
    gates: [],
    ...part,
  });
  const event = (phase: string): SupportEvent => ({
    conversationId: '',
    episode: 0,
    type: 'model.changed',
    at: at(0),
    data: { phase },
  });
  const begin = (id: string, from: number, until: number) =>
    subject.store.modelWorks.begin(work({ id }), at(from), at(until), event('training'));
  const phases = async () => (await subject.store.events.since(0, 100)).map(({ data }) => data.phase);

  describe('work on models', () => {
    it('is taken by one of many at once', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, (_, i) => begin(`w${i}`, 0, 1)));

      expect(all.filter(Boolean).length).to.equal(1);
      expect(await phases()).to.deep.equal(['training']);
    });

    it('is free again when it has ended or its lease has, and who lost it is told', async () => {
      const { modelWorks } = subject.store;
      const taken = [await begin('w1', 0, 10), await begin('w2', 9, 20), await begin('w3', 10, 20)];

      const late = await modelWorks.renew(work({ percent: 99 }), at(30), event('late'));
      const ended = await modelWorks.end(work({ id: 'w3', phase: 'done' }), event('done'));
      const next = await begin('w4', 11, 20);

      expect(taken).to.deep.equal([true, false, true]);
      expect([late, ended, next]).to.deep.equal([false, true, true]);
      expect(await phases()).to.deep.equal(['training', 'training', 'done', 'training']);
    });

    it('is seen from everywhere, as far as it has come', async () => {
      const gates = [{ gate: 'accuracy es', passed: true, detail: '95.0 %' }];
      const none = await subject.store.modelWorks.latest(at(0));
      await begin('w1', 0, 10);
      await subject.store.modelWorks.renew(work({ phase: 'gates', percent: 81, gates, version: 'm2' }), at(20));
      const { modelWorks } = await subject.restart();

      const seen = await modelWorks.latest(at(19));

      expect(none).to.equal(undefined);
      expect(seen).to.deep.equal({
        work: work({ phase: 'gates', percent: 81, gates, version: 'm2' }),
        alive: true,
      });
      expect((await modelWorks.latest(at(20)))?.alive).to.equal(false);
      const failed = work({ phase: 'failed', error: { code: 'MODEL_REFUSED', message: 'no' }, endedAt: at(3) });
      await modelWorks.end(failed, event('failed'));
      expect(await modelWorks.latest(at(0))).to.deep.equal({ work: failed, alive: false });
    });
  });
}
