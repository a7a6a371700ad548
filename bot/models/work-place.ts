import type { Ids } from '../engine/ports.js';
import { ConvozError, isConvozError } from '../errors.js';
import type { SupportEvent } from '../support/event.js';
import type { ModelWork, ModelWorks } from '../support/model-work.js';
import type { ModelLog } from './load-model.js';

export interface WorkDeps {
  works: ModelWorks;
  /** Events have been committed: whoever follows the feed looks. */
  announce: () => void;
  clock: { now(): Date };
  ids: Ids;
  log: ModelLog;
}

/** What a piece of work is given, and tells. */
export interface Progress {
  /** Written to as it goes on; kept every few seconds. */
  work: ModelWork;
  /** Aborted when the place has been lost or the process stops. */
  signal: AbortSignal;
  /** Begins another phase, which is kept and told at once. */
  enter(phase: ModelWork['phase']): Promise<void>;
}

type Todo = (progress: Progress) => Promise<void>;

/** Whoever does not renew for so long is taken to be dead. */
const leaseMs = 30_000;
const renewEveryMs = 2000;

/** Does one piece of work on models at a time, over all processes that share the database. */
export class WorkPlace {
  readonly #deps: WorkDeps;
  readonly #stopping = new AbortController();
  #running: Promise<unknown> | undefined;

  constructor(deps: WorkDeps) {
    this.#deps = deps;
  }

  /** Begins it and lets it run on. Rejects with MODEL_WORK_UNDER_WAY; what fails later is kept with the work. */
  async begin(kind: ModelWork['kind'], by: string, todo: Todo): Promise<ModelWork> {
    const work = await this.#take(kind, by);
    const shown = structuredClone(work);
    this.#running = this.#run(work, todo).catch((error: unknown) => this.#tell(work, error));
    return shown;
  }

  /** Does it at once, and rejects with what went wrong. */
  async now(kind: ModelWork['kind'], by: string, todo: Todo): Promise<void> {
    await this.#run(await this.#take(kind, by), todo);
  }

  /** Gives up what is under way; resolves when the place is free. */
  async stop(): Promise<void> {
    this.#stopping.abort(new ConvozError('OVERLOADED', 'The server was stopped meanwhile'));
    await this.#running;
  }

  async #take(kind: ModelWork['kind'], by: string): Promise<ModelWork> {
    const { works, clock, ids, announce } = this.#deps;
    const now = clock.now();
    const phase = kind === 'train' ? 'training' : 'gates';
    const work: ModelWork = { id: ids.next(), kind, by, startedAt: now, phase, percent: 0, gates: [] };
    if (!(await works.begin(work, now, this.#lease(), this.#event(work)))) {
      throw new ConvozError('MODEL_WORK_UNDER_WAY', 'A model is being trained or tried', {
        hint: 'Wait until that is done: GET /api/models says how far it has come.',
      });
    }
    announce();
    return work;
  }

  async #run(work: ModelWork, todo: Todo): Promise<void> {
    const { works, clock, announce } = this.#deps;
    const lost = new AbortController();
    const keep = async (event?: SupportEvent) => {
      if (!(await works.renew(work, this.#lease(), event))) {
        lost.abort(new ConvozError('MODEL_WORK_UNDER_WAY', 'Somebody else works on models meanwhile'));
      }
      if (event) announce();
    };
    const timer = setInterval(() => void keep().catch((error: unknown) => this.#tell(work, error)), renewEveryMs);
    const signal = AbortSignal.any([lost.signal, this.#stopping.signal]);
    const enter = async (phase: ModelWork['phase']) => {
      signal.throwIfAborted();
      work.phase = phase;
      await keep(this.#event(work));
      signal.throwIfAborted();
    };
    try {
      await todo({ work, signal, enter });
      work.phase = 'done';
      work.percent = 100;
    } catch (error) {
      work.phase = 'failed';
      work.error = isConvozError(error)
        ? { code: error.code, message: error.message }
        : { code: 'INTERNAL', message: 'Something went wrong; the log has the details' };
      throw error;
    } finally {
      clearInterval(timer);
      work.endedAt = clock.now();
      await works.end(work, this.#event(work));
      announce();
    }
  }

  #lease(): Date {
    return new Date(this.#deps.clock.now().getTime() + leaseMs);
  }

  #event({ id, kind, phase, version }: ModelWork): SupportEvent {
    const data = { id, kind, phase, ...(version !== undefined && { version }) };
    return { conversationId: '', episode: 0, type: 'model.changed', at: this.#deps.clock.now(), data };
  }

  #tell({ id, kind }: ModelWork, error: unknown): void {
    const code = isConvozError(error) ? error.code : 'INTERNAL';
    this.#deps.log(code === 'INTERNAL' ? 'error' : 'warn', 'Work on a model failed', {
      work: id,
      kind,
      code,
      error: String(error),
    });
  }
}
