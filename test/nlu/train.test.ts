import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadRecognizer, readConcepts, readCorpus, trainModel } from '../../bot/nlu/index.js';
import { rejection } from './thrown.js';
import { fixtureCorpus, projectConcepts, trainedFixture, trainFixture } from './trained.js';

const files = ['model.json', 'weights.bin', 'concepts.json'];

describe('trainModel', function () {
  this.timeout(20_000);

  it('writes the same files for the same corpus', async () => {
    const first = await trainedFixture();
    const second = await trainFixture();

    for (const file of files) {
      const [one, other] = await Promise.all([first, second].map(({ directory }) => readFile(join(directory, file))));
      expect(one?.equals(other ?? Buffer.alloc(0)), file).to.equal(true);
    }
    expect(second.report).to.deep.equal(first.report);
  });

  it('names the model after its corpus and its lexicon', async () => {
    const { report } = await trainedFixture();
    const corpus = await readCorpus(fixtureCorpus);
    const concepts = await readConcepts(projectConcepts);
    const settings = { folds: 2 };
    const directory = await mkdtemp(join(tmpdir(), 'convoz-model-'));

    const same = await trainModel(corpus, concepts, { directory });
    const fewer = await trainModel(corpus, concepts.slice(1), { directory, settings });
    const other = await trainModel(corpus.slice(1), concepts, { directory, settings });

    expect(same.version).to.equal(report.version);
    expect(new Set([report.version, fewer.version, other.version])).to.have.property('size', 3);
    expect((await loadRecognizer(directory)).version).to.equal(other.version);
  });

  it('reports, per language, what cross-validation found', async () => {
    const { report } = await trainedFixture();

    expect(report.intents).to.equal(5);
    expect(report.rows.map(({ language }) => language)).to.deep.equal(['es', 'gl', 'en', 'pt', 'all']);
    const all = report.rows.at(-1);
    expect(all?.top1).to.be.within(0.7, 1);
    expect(all?.precision).to.be.within(0.85, 1);
    expect(report.reliability.brier).to.be.below(0.2);
    expect(report.reliability.bins.reduce((sum, { n }) => sum + n, 0)).to.equal(all?.utterances);
  });

  it('tells how far it is', async () => {
    const corpus = await readCorpus(fixtureCorpus);
    const concepts = await readConcepts(projectConcepts);
    const steps: string[] = [];
    const directory = await mkdtemp(join(tmpdir(), 'convoz-model-'));

    await trainModel(corpus, concepts, { directory, settings: { folds: 2 } }, (done, total) =>
      steps.push(`${done}/${total}`),
    );

    expect(steps).to.deep.equal(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });
});

describe('loadRecognizer', function () {
  this.timeout(20_000);

  it('says that there is no model and how to get one', async () => {
    const error = await rejection(loadRecognizer('/nowhere/model'));

    expect(error.code).to.equal('MODEL_MISSING');
    expect(error.hint).to.include('train');
  });

  for (const file of ['weights.bin', 'concepts.json']) {
    it(`refuses a ${file} that does not belong to the rest`, async () => {
      const directory = await copyOfModel();
      await writeFile(join(directory, file), '[]');

      const error = await rejection(loadRecognizer(directory));

      expect(error.code).to.equal('MODEL_INVALID');
    });
  }

  it('needs nothing but the files of the model', async () => {
    const recognizer = await loadRecognizer(await copyOfModel());

    const { intent } = recognizer.recognise('i want my money back', { now: new Date('2026-03-10T12:00:00Z') });

    expect(intent).to.equal('refund.request');
  });

  it('refuses a head that is damaged or of another format', async () => {
    const directory = await copyOfModel();
    const head = JSON.parse(await readFile(join(directory, 'model.json'), 'utf8')) as object;
    await writeFile(join(directory, 'model.json'), JSON.stringify({ ...head, format: 0 }));

    const error = await rejection(loadRecognizer(directory));

    expect(error.code).to.equal('MODEL_INVALID');
  });
});

async function copyOfModel(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'convoz-model-'));
  await cp((await trainedFixture()).directory, copy, { recursive: true });
  return copy;
}
