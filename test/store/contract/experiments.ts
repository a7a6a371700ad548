import { expect } from 'chai';
import type { Experiment } from '../../../bot/support/experiment.js';
import type { Response } from '../../../bot/support/survey.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, following, invitation, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function experimentsContract(subject: Subject): void {
  const returns = (part: Partial<Experiment> = {}): Experiment => ({
    id: 'returns-shorter',
    on: { kind: 'answer', intent: 'return.how' },
    metric: 'ces',
    variants: [
      { id: 'control', share: 0.5, text: {} },
      { id: 'short', share: 0.5, text: { gl: 'Nunha frase, ñ e 🙂' } },
    ],
    status: 'running',
    startedAt: at(0),
    createdBy: 'ana',
    ...part,
  });

  describe('experiments', () => {
    it('are kept whole, last started first', async () => {
      const later = returns({ id: 'later', on: { kind: 'survey', surveyId: 'ces' }, startedAt: at(1), worthwhile: 5 });
      await subject.store.experiments.add(returns());
      await subject.store.experiments.add(later);

      expect(await subject.store.experiments.list()).to.deep.equal([later, returns()]);
    });

    it('are never overwritten', async () => {
      await subject.store.experiments.add(returns());

      expect(await codeOf(subject.store.experiments.add(returns({ metric: 'csat' })))).to.equal('EDIT_CONFLICT');
      expect(await subject.store.experiments.list()).to.deep.equal([returns()]);
    });

    it('run one at a time on the same thing', async () => {
      await subject.store.experiments.add(returns());

      const second = subject.store.experiments.add(returns({ id: 'second' }));

      expect(await codeOf(second)).to.equal('EDIT_CONFLICT');
      await subject.store.experiments.stop('returns-shorter', at(1));
      await subject.store.experiments.add(returns({ id: 'second', startedAt: at(2) }));
      expect((await subject.store.experiments.list()).map(({ id }) => id)).to.deep.equal(['second', 'returns-shorter']);
    });

    it('stop once, and stay', async () => {
      await subject.store.experiments.add(returns());
      await subject.store.experiments.stop('returns-shorter', at(9));

      expect(await subject.store.experiments.list()).to.deep.equal([returns({ status: 'stopped', stoppedAt: at(9) })]);
      expect(await codeOf(subject.store.experiments.stop('returns-shorter', at(10)))).to.equal('NOT_FOUND');
    });

    /** A closed episode, `minutes` after noon, and the answers to it. */
    async function closed(minutes: number, variants?: Record<string, string>, values: number[] = []): Promise<string> {
      const opened = opening();
      const row = invitation(opened, { createdAt: at(minutes), ...(variants && { variants }) });
      await subject.store.commit({ ...opened, invitations: [row] });
      let last = opened;
      for (const [revision, value] of values.entries()) {
        const response: Response = {
          invitationId: row.id,
          revision: revision + 1,
          raw: String(value),
          value,
          at: at(minutes + revision + 1),
          via: 'chat',
        };
        last = following(last);
        await subject.store.commit({ ...last, invitations: [{ ...row, status: 'answered' }], responses: [response] });
      }
      return row.id;
    }

    it('find the ledger rows of those who take part, from the start, with every revision of their answers', async () => {
      await closed(0, { mine: 'control' });
      const first = await closed(1, { other: 'b', mine: 'control' }, [2, 5]);
      await closed(2);
      await closed(3, { other: 'mine' }, [1]);
      await closed(4, { 'mine-too': 'control' });
      const second = await closed(5, { mine: 'short' });

      const rows = await subject.store.experiments.ledger('mine', { from: at(1), limit: 10 });

      expect(rows.map(({ id, variantId, status, answers }) => ({ id, variantId, status, answers }))).to.deep.equal([
        {
          id: first,
          variantId: 'control',
          status: 'answered',
          answers: [
            { value: 2, at: at(2) },
            { value: 5, at: at(3) },
          ],
        },
        { id: second, variantId: 'short', status: 'sent', answers: [] },
      ]);
      expect(rows[0]).to.deep.include({ surveyId: 'csat', surveyVersion: 1, metric: 'csat', occasion: 'closing' });
      expect(rows[0]?.createdAt).to.deep.equal(at(1));
    });

    it('find them page by page, also where many closed in the same moment', async () => {
      const ids = [];
      for (let i = 0; i < 5; i++) ids.push(await closed(i < 4 ? 1 : 2, { mine: 'control' }, [4, 3]));

      const found = [];
      let page = await subject.store.experiments.ledger('mine', { from: at(0), limit: 2 });
      while (page.length > 0) {
        found.push(...page);
        const after = page.at(-1);
        page = await subject.store.experiments.ledger('mine', { from: at(0), ...(after && { after }), limit: 2 });
      }

      expect(found.map(({ answers }) => answers.length)).to.deep.equal([2, 2, 2, 2, 2]);
      expect(found.map(({ id }) => id)).to.have.members(ids);
    });
  });
}
