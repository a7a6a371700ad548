import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';
import { readConcepts, readCorpus, trainInWorker } from '../../bot/nlu/index.js';
import { packError, unpackError } from '../../bot/nlu/training-messages.js';
import { fixtureCorpus, projectConcepts, trainedFixture } from './trained.js';

describe('trainInWorker', function () {
  this.timeout(30_000);

  const material = async () => [await readCorpus(fixtureCorpus), await readConcepts(projectConcepts)] as const;
  const newDirectory = () => mkdtemp(join(tmpdir(), 'convoz-model-'));

  it('learns the same model as in this thread, and tells how far it is', async () => {
    const [corpus, concepts] = await material();
    const here = await trainedFixture();
    const directory = await newDirectory();
    const steps: number[][] = [];

    const report = await trainInWorker(corpus, concepts, { directory }, (...step) => steps.push(step));

    expect(report).to.deep.equal(here.report);
    expect(await readdir(directory)).to.have.members(await readdir(here.directory));
    for (const name of await readdir(directory)) {
      const [there, expected] = await Promise.all(
        [directory, here.directory].map((place) => readFile(join(place, name))),
      );
      expect(there?.equals(expected ?? Buffer.alloc(0)), name).to.equal(true);
    }
    const total = steps[0]?.[1] ?? 0;
    expect(steps).to.deep.equal(Array.from({ length: total }, (_, at) => [at + 1, total]));
    expect(total).to.be.greaterThan(2);
  });

  it('does not make the thread that serves less important', async () => {
    const [corpus, concepts] = await material();
    const before = getPriority();

    await trainInWorker(corpus, concepts, { directory: await newDirectory(), settings: { folds: 2 } });

    expect(getPriority()).to.equal(before);
  });

  it('rejects with what went wrong there', async () => {
    const [corpus, concepts] = await material();
    const file = join(await newDirectory(), 'a-file');
    await writeFile(file, '');

    const [result] = await Promise.allSettled([
      trainInWorker(corpus, concepts, { directory: join(file, 'model'), settings: { folds: 2 } }),
    ]);

    expect(result).to.have.property('status', 'rejected');
    expect(result).to.have.nested.property('reason.message').that.includes('ENOTDIR');
  });

  it('ends at once when it is told to, and writes nothing then', async () => {
    const [corpus, concepts] = await material();
    const directory = await newDirectory();
    const control = new AbortController();
    const reason = new Error('enough');
    let steps = 0;

    const [result] = await Promise.allSettled([
      trainInWorker(
        corpus,
        concepts,
        { directory },
        () => {
          steps += 1;
          control.abort(reason);
        },
        control.signal,
      ),
    ]);

    expect(result).to.deep.equal({ status: 'rejected', reason });
    expect(steps).to.equal(1);
    expect(await readdir(directory)).to.deep.equal([]);
  });

  it('does not begin when it has been told to stop before', async () => {
    const [corpus, concepts] = await material();
    const reason = new Error('enough');

    const [result] = await Promise.allSettled([
      trainInWorker(corpus, concepts, { directory: '/nowhere' }, undefined, AbortSignal.abort(reason)),
    ]);

    expect(result).to.deep.equal({ status: 'rejected', reason });
  });
});

describe('an error between threads', () => {
  const travelled = (error: unknown) => unpackError(structuredClone(packError(error)));

  it('keeps code, message, hint and cause', () => {
    const error = new ConvozError('CORPUS_INVALID', 'es/order.txt:3: no', {
      hint: 'Mend it.',
      cause: new Error('why'),
    });

    const there = travelled(error);

    expect(there).to.be.instanceOf(ConvozError);
    expect(there).to.include({ code: 'CORPUS_INVALID', message: error.message, hint: 'Mend it.', status: 500 });
    expect((there as ConvozError).cause).to.equal('Error: why');
  });

  it('stays what it was when it is not ours', () => {
    const there = travelled(new RangeError('too long'));

    expect(there).to.be.instanceOf(RangeError);
    expect(there).to.have.property('message', 'too long');
  });
});
