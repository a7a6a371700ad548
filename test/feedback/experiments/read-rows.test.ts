import { expect } from 'chai';
import { readRows } from '../../../bot/feedback/experiments/read-rows.js';
import type { TriedRow } from '../../../bot/support/feedback-repositories.js';
import { began, experiment, minutesIn, row } from './arrivals.js';

describe('the rows of an experiment', () => {
  const all = Array.from({ length: 9500 }, (_, minutes) => row(minutes, 'control'));
  let reads: number;
  const store = {
    async ledger(_id: string, { from, after, limit }: { from: Date; after?: TriedRow; limit: number }) {
      reads++;
      const start = after ? all.indexOf(after) + 1 : 0;
      expect(from).to.deep.equal(began);
      return all.slice(start, start + limit);
    },
  };
  beforeEach(() => {
    reads = 0;
  });

  it('are read to the end while nothing is decided, each once and in order', async () => {
    const asked: number[] = [];

    const rows = await readRows(experiment(), store, ({ length }) => {
      asked.push(length);
      return undefined;
    });

    expect(rows).to.deep.equal(all);
    expect(reads).to.equal(10);
    expect(asked).to.deep.equal([2000, 4000, 8000]);
  });

  it('are enough where they decide it before the last of them', async () => {
    const rows = await readRows(experiment(), store, () => minutesIn(3500));

    expect(rows.length).to.equal(4000);
  });

  it('are not enough up to the very moment of the decision, in which more may have closed', async () => {
    const rows = await readRows(experiment(), store, () => minutesIn(3999));

    expect(rows.length).to.equal(8000);
  });
});
