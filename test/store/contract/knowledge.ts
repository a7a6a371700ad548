import { expect } from 'chai';
import type { KnowledgeVersion, TopicExamples } from '../../../bot/support/knowledge-entry.js';
import { codeOf } from '../../support-files/code-of.js';
import { at } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function knowledgeContract(subject: Subject): void {
  const answer = (part: Partial<KnowledgeVersion> = {}): KnowledgeVersion => ({
    intent: 'delivery.cost',
    language: 'gl',
    version: 1,
    status: 'published',
    title: 'Custo do envío',
    text: 'Son {shippingCost}.\n\nÑ e 🙂.',
    by: 'ana',
    at: at(0),
    ...part,
  });
  const examples = (part: Partial<TopicExamples> = {}): TopicExamples => ({
    intent: 'stilts.rent',
    version: 1,
    examples: { es: ['zancos'], gl: ['zancos, ñ'], en: ['stilts'], pt: ['andas'] },
    by: 'ana',
    at: at(0),
    ...part,
  });

  describe('knowledge', () => {
    it('keeps versions whole, newest first and page by page', async () => {
      const full = answer({ version: 2, status: 'draft', ownerId: 'bea', reviewBy: '2026-12-31', why: 'novo prezo' });
      for (const one of [answer(), full, answer({ version: 3 })]) await subject.store.knowledge.keep(one);
      await subject.store.knowledge.keep(answer({ language: 'pt' }));
      const { knowledge } = await subject.restart();

      expect(await knowledge.versions('delivery.cost', 'gl', { limit: 2 })).to.deep.equal([
        answer({ version: 3 }),
        full,
      ]);
      expect(await knowledge.versions('delivery.cost', 'gl', { before: 2, limit: 2 })).to.deep.equal([answer()]);
      expect(await knowledge.versions('delivery.cost', 'en', { limit: 2 })).to.deep.equal([]);
    });

    it('never overwrites a version', async () => {
      await subject.store.knowledge.keep(answer());
      await subject.store.knowledge.keepExamples(examples());

      expect(await codeOf(subject.store.knowledge.keep(answer({ text: 'x' })))).to.equal('EDIT_CONFLICT');
      expect(await codeOf(subject.store.knowledge.keepExamples(examples({ by: 'bea' })))).to.equal('EDIT_CONFLICT');
      expect((await subject.store.knowledge.versions('delivery.cost', 'gl', { limit: 9 })).length).to.equal(1);
      expect((await subject.store.knowledge.since(0)).examples).to.deep.equal([examples()]);
    });

    it('lets one of several who edit at once win', async () => {
      const edits = Array.from({ length: 20 }, (_, i) => subject.store.knowledge.keep(answer({ text: `${i}` })));

      const won = (await Promise.allSettled(edits)).filter(({ status }) => status === 'fulfilled');

      expect(won.length).to.equal(1);
    });

    it('tells what is new since a mark: of each answer the last draft and the last published version', async () => {
      const nothing = await subject.store.knowledge.since(0);
      for (const version of [1, 2]) await subject.store.knowledge.keep(answer({ version }));
      for (const version of [3, 4]) await subject.store.knowledge.keep(answer({ version, status: 'draft' }));
      const first = await subject.store.knowledge.since(0);

      await subject.store.knowledge.keep(answer({ language: 'es' }));
      await subject.store.knowledge.keepExamples(examples());
      await subject.store.knowledge.keepExamples(examples({ version: 2 }));
      const second = await subject.store.knowledge.since(first.mark);

      expect(nothing).to.deep.equal({ mark: 0, versions: [], examples: [] });
      expect(first.versions).to.have.deep.members([answer({ version: 2 }), answer({ version: 4, status: 'draft' })]);
      expect(first.examples).to.deep.equal([]);
      expect(second.versions).to.deep.equal([answer({ language: 'es' })]);
      expect(second.examples).to.deep.equal([examples({ version: 2 })]);
      expect(await subject.store.knowledge.since(second.mark)).to.deep.equal({
        mark: second.mark,
        versions: [],
        examples: [],
      });
    });
  });
}
