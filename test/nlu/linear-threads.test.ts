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

  it('measures how far other examples lie from the planes, in threads of its own or not', async () => {
    const asked = Uint32Array.of(8, 0, 4);
    const there = linearTrainer({ rows, labels, settings }, 3, 2);
    try {
      const planes = await there.train(some);

      for (const trainer of [there, linearTrainer({ rows, labels, settings }, 3, 1)]) {
        const distances = await trainer.distances(some, asked);

        expect(distances).to.have.length(3);
        for (const [label, plane] of planes.entries())
          for (const [at, row] of asked.entries())
            expect(distances[label]?.[at]).to.be.closeTo(distance(plane, row), 1e-6);
      }
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

  function distance(plane: Float32Array, row: number): number {
    const { starts, columns, values } = rows;
    let sum = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      sum += (plane[columns[at] ?? -1] ?? Number.NaN) * (values[at] ?? Number.NaN);
    return sum;
  }
});
