import { ConvozError } from '../errors.js';
import type { ModelDesk, ModelWork } from '../support/model-work.js';
import { figuresOf } from './figures.js';
import type { LiveModel } from './follow-published.js';
import type { ModelLog, ModelPlaces } from './load-model.js';
import { readReports } from './model-report.js';
import { readPublications } from './publications.js';
import { publishModel } from './publish-model.js';
import { rollBack } from './roll-back.js';
import { type TrainingMaterial, trainCandidate } from './train-candidate.js';
import { type GateDeps, tryGates } from './try-gates.js';
import { type Progress, type WorkDeps, WorkPlace } from './work-place.js';

export interface ModelDeskDeps extends WorkDeps {
  places: () => Promise<ModelPlaces>;
  /** Read anew for each training. */
  material: () => Promise<TrainingMaterial>;
  /** What the gates judge by. */
  judge: () => Promise<Pick<GateDeps, 'labelled' | 'checkTranscripts'>>;
  model: Pick<LiveModel, 'recognizer' | 'refresh'>;
  log: ModelLog;
}

/** Of the work, training takes so many percent where there is any; the gates take the rest. */
const trainingPercent = 80;
/** Gates there are for the four languages. */
const usualGates = 11;

/** Trains, publishes and takes back from the desk: in the background, one thing at a time, and told as it comes. */
export function createModelDesk(deps: ModelDeskDeps): ModelDesk & { stop(): Promise<void> } {
  const { clock, model } = deps;
  const place = new WorkPlace(deps);

  async function gateDeps(progress: Progress, from: number): Promise<GateDeps> {
    const { work, signal } = progress;
    return {
      ...(await deps.places()),
      ...(await deps.judge()),
      log: deps.log,
      tried: (found) => {
        signal.throwIfAborted();
        work.gates.push(found);
        work.percent = Math.min(99, from + Math.round(((100 - from) * work.gates.length) / usualGates));
      },
      now: clock.now(),
    };
  }

  return {
    async overview() {
      const { shelf } = await deps.places();
      const [reports, publications, latest] = await Promise.all([
        readReports(shelf),
        readPublications(shelf),
        deps.works.latest(clock.now()),
      ]);
      const { version } = model.recognizer();
      const source = publications[0]?.version === version ? 'published' : 'shipped';
      return {
        inUse: { version, source },
        publications,
        models: reports.map(figuresOf),
        ...(latest && { work: { ...latest.work, state: stateOf(latest) } }),
      };
    },

    train: (by) =>
      place.begin('train', by, async (progress) => {
        const { work, signal } = progress;
        const report = await trainCandidate(
          await deps.places(),
          await deps.material(),
          clock.now(),
          (done, total) => {
            work.percent = Math.round((trainingPercent * done) / total);
          },
          signal,
        );
        work.version = report.version;
        await progress.enter('gates');
        await tryGates(report.version, undefined, await gateDeps(progress, trainingPercent));
      }),

    async publish(version, by, reason) {
      const { shelf } = await deps.places();
      const reports = await readReports(shelf);
      if (!reports.some((report) => report.version === version)) {
        throw new ConvozError('NOT_FOUND', 'There is no such model on the shelf');
      }
      return place.begin('publish', by, async (progress) => {
        progress.work.version = version;
        await publishModel(version, reason, await gateDeps(progress, 0));
        await model.refresh();
      });
    },

    async rollBack(by) {
      const { places, log } = deps;
      if ((await readPublications((await places()).shelf)).length === 0) {
        throw new ConvozError(
          'NOT_FOUND',
          'There is no publication to take back: the model that comes with Convoz is in use',
        );
      }
      let result: Awaited<ReturnType<typeof rollBack>> | undefined;
      await place.now('rollback', by, async ({ work }) => {
        result = await rollBack(await places(), log);
        work.version = result.to;
        await model.refresh();
      });
      return result as NonNullable<typeof result>;
    },

    stop: () => place.stop(),
  };
}

function stateOf({ work, alive }: { work: ModelWork; alive: boolean }): 'running' | 'done' | 'failed' | 'abandoned' {
  if (work.phase === 'done' || work.phase === 'failed') return work.phase;
  return alive ? 'running' : 'abandoned';
}
