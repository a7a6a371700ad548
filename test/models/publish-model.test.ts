import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadModelInUse } from '../../bot/models/load-model.js';
import { readReports } from '../../bot/models/model-report.js';
import { readPublications } from '../../bot/models/publications.js';
import { type PublishDeps, publishModel } from '../../bot/models/publish-model.js';
import { rollBack } from '../../bot/models/roll-back.js';
import type { Difference } from '../../bot/support/difference.js';
import { rejection } from '../nlu/thrown.js';
import { codeOf } from '../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { minute, TestClock } from '../support-files/test-clock.js';
import { putOnShelf, type SmallModel, type SmallModels, smallModels } from './small-models.js';

describe('publishing a model', function () {
  this.timeout(30_000);
  const clock = new TestClock();
  let models: SmallModels;
  let directory: TemporaryDirectory;
  let shelf: string;
  let tried: string[];
  let warnings: Record<string, unknown>[];
  before(async () => {
    models = await smallModels();
  });
  beforeEach(async () => {
    directory = await temporaryDirectory();
    shelf = join(directory.path, 'models');
    tried = [];
    warnings = [];
  });
  afterEach(() => directory.remove());

  const log = (_level: string, _message: string, ids: Record<string, unknown>) => void warnings.push(ids);
  const deps = (more: Partial<PublishDeps> = {}): PublishDeps => ({
    shelf,
    shipped: models.other.directory,
    labelled: models.labelled,
    checkTranscripts: async () => [],
    log,
    tried: ({ gate, passed }) => tried.push(`${passed ? 'ok' : 'FAIL'} ${gate}`),
    now: clock.now(),
    ...more,
  });
  const publish = (version?: string, reason?: string, more?: Partial<PublishDeps>) =>
    publishModel(version, reason, deps(more));
  const put = (model: SmallModel) => {
    clock.advance(minute);
    return putOnShelf(shelf, model, clock.now());
  };
  const places = () => ({ shelf, shipped: models.other.directory });
  const inUse = async () => {
    const { recognizer, source } = await loadModelInUse(places(), log);
    return { version: recognizer.version, source };
  };

  it('uses the model that comes with Convoz as long as nothing is published', async () => {
    await put(models.good);

    expect(await inUse()).to.deep.equal({ version: models.other.version, source: 'shipped' });
    expect(warnings).to.deep.equal([]);
  });

  it('publishes one that passes every gate, tells of each, and keeps what they found', async () => {
    await put(models.good);

    const publication = await publish();

    expect(publication).to.deep.equal({ version: models.good.version, at: clock.now().toISOString() });
    expect(await inUse()).to.deep.equal({ version: models.good.version, source: 'published' });
    expect(tried).to.deep.equal([
      ...['es', 'gl', 'en', 'pt'].flatMap((language) => [`ok accuracy ${language}`, `ok out of scope ${language}`]),
      'ok not worse overall',
      'ok not worse per intent',
      'ok transcripts',
    ]);
    const [report] = await readReports(shelf);
    expect(report?.gates).to.include({ at: clock.now().toISOString(), against: models.other.version });
    expect(report?.gates?.results).to.have.length(tried.length);
    expect(report?.scores.map(({ language }) => language)).to.deep.equal(['es', 'gl', 'en', 'pt']);
  });

  it('takes the newest candidate unless another is named', async () => {
    await put(models.good);
    await put(models.other);

    const newest = await publish();
    const named = await publish(models.good.version);

    expect([newest.version, named.version]).to.deep.equal([models.other.version, models.good.version]);
  });

  it('refuses one that confuses intents, and leaves the one in use', async () => {
    await put(models.good);
    await publish();
    await put(models.confused);

    const error = await rejection(publish());

    expect(error.code).to.equal('MODEL_REFUSED');
    expect(error.message)
      .to.include(models.confused.version)
      .and.include('accuracy es')
      .and.include('not worse per intent');
    expect(await inUse()).to.deep.equal({ version: models.good.version, source: 'published' });
    const report = (await readReports(shelf)).find(({ version }) => version === models.confused.version);
    const perIntent = report?.gates?.results.find(({ gate }) => gate === 'not worse per intent');
    expect(perIntent?.detail).to.match(/^worse: order\.track \(lost \d+, won 0 .*refund\.request \(lost/);
  });

  it('refuses one that changes a transcript', async () => {
    const difference: Difference = { file: 'faq.es.chat', scenario: 'prices', line: 3, expected: 'a', said: 'b' };
    let played: string | undefined;
    await put(models.good);

    const refused = publish(undefined, undefined, {
      checkTranscripts: async ({ version }) => {
        played = version;
        return [difference];
      },
    });

    expect(await codeOf(refused)).to.equal('MODEL_REFUSED');
    expect(tried.filter((line) => line.startsWith('FAIL'))).to.deep.equal(['FAIL transcripts']);
    expect(played).to.equal(models.good.version);
    expect(await readPublications(shelf)).to.deep.equal([]);
  });

  it('publishes what failed when it is told why, and keeps the reason with the publication and the report', async () => {
    await put(models.confused);

    await publish(undefined, 'the corpus is new, ticket 812');

    const forced = 'the corpus is new, ticket 812';
    expect(await readPublications(shelf)).to.deep.equal([
      { version: models.confused.version, at: clock.now().toISOString(), forced },
    ]);
    expect((await readReports(shelf))[0]?.gates?.forced).to.equal(forced);
    expect((await inUse()).version).to.equal(models.confused.version);
  });

  it('keeps no reason where none was needed', async () => {
    await put(models.good);

    await publish(undefined, 'just to be sure');

    expect(await readPublications(shelf)).to.deep.equal([
      { version: models.good.version, at: clock.now().toISOString() },
    ]);
  });

  it('knows neither a model that is not on the shelf nor one on an empty shelf', async () => {
    expect(await codeOf(publish())).to.equal('MODEL_MISSING');
    await put(models.good);
    expect(await codeOf(publish('../good'))).to.equal('MODEL_MISSING');
  });

  it('publishes no model whose files are damaged', async () => {
    await put(models.good);
    await writeFile(join(shelf, models.good.version, 'weights.bin'), 'half');

    expect(await codeOf(publish(undefined, 'whatever'))).to.equal('MODEL_INVALID');
    expect(await readPublications(shelf)).to.deep.equal([]);
  });

  it('passes over a published model that does not fit any more, with a warning', async () => {
    await put(models.good);
    await publish();
    await writeFile(join(shelf, models.good.version, 'model.json'), '{"format": 0}');

    expect(await inUse()).to.deep.equal({ version: models.other.version, source: 'shipped' });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include({ code: 'MODEL_INVALID', model: models.good.version });
  });

  it('serves even when the note of what is published is damaged, and says so', async () => {
    await put(models.good);
    await publish();
    await writeFile(join(shelf, 'published.json'), '{"publications": [{');

    expect(await inUse()).to.deep.equal({ version: models.other.version, source: 'shipped' });
    expect(warnings[0]).to.include({ code: 'MODEL_INVALID' });
    expect(await codeOf(readPublications(shelf))).to.equal('MODEL_INVALID');
  });

  describe('and taking it back', () => {
    const back = () => rollBack(places(), log);

    it('returns to the one before, and below all of them to the one that comes with Convoz', async () => {
      for (const model of [models.good, models.confused]) {
        await put(model);
        await publish(undefined, 'a test');
      }

      const first = await back();
      const afterFirst = await inUse();
      const second = await back();

      expect(first).to.deep.equal({ from: models.confused.version, to: models.good.version, source: 'published' });
      expect(afterFirst).to.deep.equal({ version: models.good.version, source: 'published' });
      expect(second).to.deep.equal({ from: models.good.version, to: models.other.version, source: 'shipped' });
      expect(await inUse()).to.deep.equal({ version: models.other.version, source: 'shipped' });
      expect(await codeOf(back())).to.equal('MODEL_MISSING');
    });

    it('passes over one that cannot be loaded any more', async () => {
      for (const model of [models.good, models.confused, models.other]) {
        await put(model);
        await publish(undefined, 'a test');
      }
      await rm(join(shelf, models.confused.version, 'weights.bin'));

      const { to } = await back();

      expect(to).to.equal(models.good.version);
      expect(warnings.at(-1)).to.include({ code: 'MODEL_MISSING' });
      expect((await readPublications(shelf)).map(({ version }) => version)).to.deep.equal([models.good.version]);
    });

    it('notes each model once, the last time it was published', async () => {
      for (const model of [models.good, models.other]) await put(model);

      for (const model of [models.good, models.other, models.good]) await publish(model.version, 'a test');

      const versions = (await readPublications(shelf)).map(({ version }) => version);
      expect(versions).to.deep.equal([models.good.version, models.other.version]);
    });
  });
});
