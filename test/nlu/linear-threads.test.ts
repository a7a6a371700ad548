import { expect } from 'chai';
import { linearTrainer } from '../../bot/nlu/linear-threads.js';
import { sparseMatrix } from '../../bot/nlu/sparse-matrix.js';

describe('linearTrainer', function () {
  this.timeout(30_000);
  const rows = sparseMatrix(
    Array.from({ length: 60 }, (_, at) => ({
      columns: Uint32Array.of(at % 5, 5 + (at % 3), 8 + (at % 7)),
      values: Float32Array.of(1, 0.5, 0.7),
    })),
    15,
  );
  const labels = Uint16Array.from({ length: 60 }, (_, at) => at % 3);
  const settings = { cost: 1, positiveWeight: 4, passes: 8, tolerance: 0.1, seed: 1 };
  const some = Uint32Array.from(labels.keys()).filter((at) => at % 4 !== 0);

  it('finds the same planes in threads of its own as in the one that asks, also of several jobs at once', async () => {
    const here = linearTrainer({ rows, labels, settings }, 3, 1);
    const there = linearTrainer({ rows, labels, settings }, 3, 2);

    try {
      const jobs = [some, Uint32Array.from(labels.keys())];
      const threaded = await Promise.all(jobs.map((subset) => there.train(subset)));

      for (const [at, subset] of jobs.entries()) expect(threaded[at]).to.deep.equal(await here.train(subset));
      expect(threaded[0]).to.not.deep.equal(threaded[1]);
    } finally {
      await there.close();
    }
  });

  it('tells whoever waits when a thread dies', async () => {
    const broken = linearTrainer({ rows: { ...rows, columnCount: -1 }, labels, settings }, 3, 2);

    try {
      const outcome = await broken.train(some).then(
        () => 'done',
        () => 'told',
      );

      expect(outcome).to.equal('told');
    } finally {
      await broken.close();
    }
  });
});
