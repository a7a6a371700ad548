import { join } from 'node:path';
import { expect } from 'chai';
import { createModelDesk, followPublished, type LiveModel } from '../../bot/models/index.js';
import { readConcepts, readCorpus } from '../../bot/nlu/index.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { Difference } from '../../bot/support/difference.js';
import type { ModelDesk, ModelOverview } from '../../bot/support/model-work.js';
import { fixtureCorpus, projectConcepts } from '../nlu/trained.js';
import { codeOf } from '../support-files/code-of.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { minute, TestClock } from '../support-files/test-clock.js';
import { putOnShelf, type SmallModel, type SmallModels, smallModels } from './small-models.js';

type Desk = ReturnType<typeof createModelDesk>;

describe('models at the desk', function () {
  this.timeout(60_000);
  let models: SmallModels;
  let clock: TestClock;
  let directory: TemporaryDirectory;
  let shelf: string;
  let store: OpenStore;
  let live: LiveModel;
  let desk: Desk;
  let desks: Desk[];
  let announced: number;
  let ids: number;
  let differences: () => Promise<Difference[]>;
  before(async () => {
    models = await smallModels();
  });
  beforeEach(async () => {
    clock = new TestClock();
    directory = await temporaryDirectory();
    shelf = join(directory.path, 'models');
    store = await openStore(join(directory.path, 'convoz.db'));
    live = await followPublished(places(), () => {});
    [announced, ids, desks] = [0, 0, []];
    differences = async () => [];
    desk = newDesk();
  });
  afterEach(async () => {
    await Promise.all(desks.map((one) => one.stop()));
    await live.stop();
    await store.close();
    await directory.remove();
  });

  const places = () => ({ shelf, shipped: models.other.directory });

  /** As another process has it. */
  function newDesk(): Desk {
    const made = createModelDesk({
      places: async () => places(),
      works: store.modelWorks,
      material: async () => ({
        corpus: await readCorpus(fixtureCorpus),
        extra: [{ text: 'alugades zancos', intent: 'order.track', language: 'gl' }],
        concepts: await readConcepts(projectConcepts),
        labelled: models.labelled,
      }),
      judge: async () => ({ labelled: models.labelled, checkTranscripts: () => differences() }),
      model: live,
      announce: () => {
        announced += 1;
      },
      clock,
      ids: { next: () => `work-${++ids}` },
      log: () => {},
    });
    desks.push(made);
    return made;
  }

  async function put(model: SmallModel): Promise<string> {
    clock.advance(minute);
    await putOnShelf(shelf, model, clock.now());
    return model.version;
  }

  async function ended(of: ModelDesk = desk): Promise<NonNullable<ModelOverview['work']>> {
    let work: ModelOverview['work'];
    await eventually(async () => {
      work = (await of.overview()).work;
      return work?.state === 'done' || work?.state === 'failed';
    }, 40_000);
    return work as NonNullable<typeof work>;
  }

  const told = async () =>
    (await store.events.since(0, 100)).map(({ type, data }) => `${type} ${data.kind} ${data.phase}`);

  it('are the one that comes with Convoz, to begin with', async () => {
    expect(await desk.overview()).to.deep.equal({
      inUse: { version: models.other.version, source: 'shipped' },
      publications: [],
      models: [],
    });
  });

  it('are trained in the background and tried at the gates, with figures to compare, and not published by that', async () => {
    const begun = await desk.train('ana');
    const work = await ended();

    const { inUse, models: shown, publications } = await desk.overview();
    expect(begun).to.include({ kind: 'train', by: 'ana', phase: 'training', percent: 0 });
    expect(work).to.include({ id: begun.id, state: 'done', percent: 100, version: shown[0]?.version });
    expect(work.gates.map(({ gate }) => gate)).to.include.members(['accuracy gl', 'not worse overall', 'transcripts']);
    expect(shown[0]).to.include({ lessons: 1 });
    expect(shown[0]?.gates).to.include({ against: models.other.version });
    expect(shown[0]?.calibrationError).to.be.within(0, 1);
    expect(shown[0]?.languages.map(({ language }) => language)).to.deep.equal(['es', 'gl', 'en', 'pt']);
    for (const { accuracy, coverage } of shown[0]?.languages ?? []) {
      expect(accuracy).to.be.within(0.5, 1);
      expect(coverage).to.be.within(0.1, 1);
    }
    expect(inUse.version).to.equal(models.other.version);
    expect(publications).to.deep.equal([]);
    expect(await told()).to.deep.equal([
      'model.changed train training',
      'model.changed train gates',
      'model.changed train done',
    ]);
    expect(announced).to.equal(3);
  });

  it('are published when they pass every gate, in use at once, and taken back', async () => {
    const version = await put(models.good);

    await desk.publish(version, 'ana');
    const work = await ended();
    const published = await desk.overview();
    const back = await desk.rollBack('bea');

    expect(work).to.include({ kind: 'publish', state: 'done', version });
    expect(published.inUse).to.deep.equal({ version, source: 'published' });
    expect(published.publications.map((one) => one.version)).to.deep.equal([version]);
    expect(back).to.deep.equal({ from: version, to: models.other.version, source: 'shipped' });
    expect(live.recognizer().version).to.equal(models.other.version);
    expect((await desk.overview()).work).to.include({ kind: 'rollback', by: 'bea', state: 'done' });
  });

  it('stay when the new one fails a gate, which is told; a reason publishes it even so', async () => {
    const version = await put(models.confused);

    await desk.publish(version, 'ana');
    const refused = await ended();
    const inUse = live.recognizer().version;
    await desk.publish(version, 'ana', 'the corpus is new');
    const forced = await ended();

    expect(refused.state).to.equal('failed');
    expect(refused.error).to.include({ code: 'MODEL_REFUSED' });
    expect(refused.gates.some(({ passed }) => !passed)).to.equal(true);
    expect(inUse).to.equal(models.other.version);
    expect(forced.state).to.equal('done');
    expect((await desk.overview()).publications[0]).to.include({ version, forced: 'the corpus is new' });
  });

  it('are worked on one at a time, in all processes, and all see how far it has come', async () => {
    const version = await put(models.good);
    const other = newDesk();
    const transcripts = deferred<Difference[]>();
    differences = () => transcripts.promise;
    const tries = await Promise.allSettled([desk, other, desk, other].map((one) => one.publish(version, 'ana')));
    await eventually(async () => (await other.overview()).work?.percent !== 0, 10_000);

    const during = (await other.overview()).work;
    const codes = [await codeOf(desk.train('bea')), await codeOf(other.publish(version, 'bea'))];
    transcripts.resolve([]);
    const work = await ended(other);

    expect(tries.filter(({ status }) => status === 'fulfilled').length).to.equal(1);
    expect(during).to.include({ state: 'running', phase: 'gates', by: 'ana' });
    expect(during?.percent).to.be.within(50, 99);
    expect(codes).to.deep.equal(['MODEL_WORK_UNDER_WAY', 'MODEL_WORK_UNDER_WAY']);
    expect(work.state).to.equal('done');
  });

  it('are free to be worked on again when whoever did it has died', async () => {
    const version = await put(models.good);
    const now = clock.now();
    const dead = {
      id: 'dead',
      kind: 'train',
      by: 'x',
      startedAt: now,
      phase: 'training',
      percent: 40,
      gates: [],
    } as const;
    const until = new Date(now.getTime() + minute);
    await store.modelWorks.begin({ ...dead, gates: [] }, now, until, {
      conversationId: '',
      episode: 0,
      type: 'model.changed',
      at: now,
      data: {},
    });
    const busy = await codeOf(desk.publish(version, 'ana'));

    clock.advance(minute);
    const abandoned = (await desk.overview()).work;
    await desk.publish(version, 'ana');

    expect(busy).to.equal('MODEL_WORK_UNDER_WAY');
    expect(abandoned).to.include({ id: 'dead', state: 'abandoned', percent: 40 });
    expect((await ended()).state).to.equal('done');
  });

  it('are left as they are when the process stops in the middle, and the place is free at once', async () => {
    await desk.train('ana');
    await desk.stop();

    const { work, models: shown } = await newDesk().overview();

    expect(work).to.include({ state: 'failed' });
    expect(work?.error?.code).to.equal('OVERLOADED');
    expect(shown).to.deep.equal([]);
  });

  it('are not published any more when the process stops, or somebody else has the place, before the last gate', async () => {
    const version = await put(models.good);
    const transcripts = deferred<Difference[]>();
    differences = () => transcripts.promise;
    await desk.publish(version, 'ana');
    await eventually(async () => (await desk.overview()).work?.percent !== 0, 10_000);

    const stopped = desk.stop();
    transcripts.resolve([]);
    await stopped;

    const { work, publications } = await newDesk().overview();
    expect(work).to.include({ state: 'failed' });
    expect(work?.error?.code).to.equal('OVERLOADED');
    expect(publications).to.deep.equal([]);
  });

  it('are not begun to be published when they are not on the shelf, nor taken back when none is published', async () => {
    expect(await codeOf(desk.publish('../good', 'ana'))).to.equal('NOT_FOUND');
    expect(await codeOf(desk.rollBack('ana'))).to.equal('NOT_FOUND');
    expect((await desk.overview()).work).to.equal(undefined);
  });
});
