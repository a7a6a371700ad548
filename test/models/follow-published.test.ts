import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { followPublished } from '../../bot/models/follow-published.js';
import { writePublications } from '../../bot/models/publications.js';
import { eventually } from '../support-files/eventually.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { putOnShelf, type SmallModels, smallModels } from './small-models.js';

describe('a running service', function () {
  this.timeout(30_000);
  const now = new Date('2026-03-10T10:00:00Z');
  let models: SmallModels;
  let directory: TemporaryDirectory;
  let shelf: string;
  let logged: { level: string; ids: Record<string, unknown> }[];
  before(async () => {
    models = await smallModels();
  });
  beforeEach(async () => {
    directory = await temporaryDirectory();
    shelf = join(directory.path, 'models');
    logged = [];
    await putOnShelf(shelf, models.good, now);
    await putOnShelf(shelf, models.confused, now);
  });
  afterEach(() => directory.remove());

  const follow = () =>
    followPublished({ shelf, shipped: models.other.directory }, (level, _message, ids) => logged.push({ level, ids }));
  const publish = (...versions: string[]) =>
    writePublications(
      shelf,
      versions.map((version) => ({ version, at: now.toISOString() })),
    );

  it('uses what is published while it runs, and what is in use again when that is taken back', async () => {
    const live = await follow();
    const used = [live.recognizer().version];

    for (const versions of [
      [models.good.version],
      [models.confused.version, models.good.version],
      [models.good.version],
      [],
    ]) {
      await publish(...versions);
      await live.refresh();
      used.push(live.recognizer().version);
    }

    const { good, other, confused } = models;
    expect(used).to.deep.equal([other, good, confused, good, other].map(({ version }) => version));
    expect(logged[0]).to.deep.equal({ level: 'info', ids: { model: good.version, before: other.version } });
  });

  it('understands with the new model from then on; who has begun with the old one may finish', async () => {
    const live = await follow();
    const begun = live.recognizer();

    await publish(models.confused.version);
    await live.refresh();

    const ask = { language: 'en', now } as const;
    expect(begun.recognise('where is my order', ask).intent).to.equal('order.track');
    expect(live.recognizer().recognise('where is my order', ask).intent).to.equal('refund.request');
  });

  it('loads nothing while nothing has been published anew', async () => {
    await publish(models.good.version);
    const live = await follow();
    const loaded = live.recognizer();

    await live.refresh();
    await publish(models.good.version);
    await live.refresh();

    expect(live.recognizer()).to.equal(loaded);
    expect(logged).to.deep.equal([]);
  });

  it('keeps the model it has when the published one cannot be loaded, and logs that once with the code', async () => {
    const live = await follow();
    await rm(join(shelf, models.good.version, 'weights.bin'));
    await writeFile(join(shelf, models.confused.version, 'model.json'), '{}');

    await publish(models.good.version);
    await live.refresh();
    await live.refresh();
    await publish(models.confused.version);
    await live.refresh();
    await writeFile(join(shelf, 'published.json'), 'not JSON');
    await live.refresh();

    expect(live.recognizer().version).to.equal(models.other.version);
    expect(logged.map(({ level, ids }) => [level, ids.code, ids.model])).to.deep.equal([
      ['error', 'MODEL_MISSING', models.good.version],
      ['error', 'MODEL_INVALID', models.confused.version],
      ['error', 'MODEL_INVALID', undefined],
    ]);
  });

  it('looks by itself until it is stopped', async () => {
    const live = await follow();
    live.start(10);

    await publish(models.good.version);
    await eventually(() => live.recognizer().version === models.good.version);
    await live.stop();
    await publish(models.confused.version);

    expect(live.recognizer().version).to.equal(models.good.version);
  });
});
