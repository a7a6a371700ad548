import { ConvozError } from '../../errors.js';
import { type Experiment, type ExperimentVariant, targetOf } from '../../support/experiment.js';
import type { ExperimentResult } from '../../support/experiment-result.js';
import type { ExperimentStore } from '../../support/feedback-repositories.js';
import type { Language } from '../../support/language.js';
import { partOf } from '../../support/split.js';
import type { Survey } from '../../support/survey.js';
import { type Refreshing, refreshing } from '../refreshing.js';
import { judgedScale } from './judged-scale.js';
import { readExperiment, type SaidAlways } from './read-experiment.js';
import { readRows } from './read-rows.js';
import { resultOf } from './result-of.js';
import { decidedAt } from './stopping-rule.js';

export interface ExperimentBookDeps {
  experiments: ExperimentStore;
  answers: Pick<SaidAlways, 'written'> & {
    /** Puts the shop's facts where `{name}` stands. */
    filled(text: string, language: Language): string;
  };
  surveys: Pick<SaidAlways, 'versions'> & { survey(id: string, version?: number): Survey };
  clock: { now(): Date };
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

/** What is being tried out, kept in memory for the turns; begun and ended by admins, and never changed in between. */
export interface OpenExperimentBook extends Pick<Refreshing, 'refresh' | 'start' | 'stop'> {
  /** What this contact sees of it, always the same; undefined when nothing is tried out there. */
  variant(
    on: Experiment['on'],
    contactId: string,
  ): { experimentId: string; variantId: string; text: ExperimentVariant['text'] } | undefined;
  /** Last begun first. */
  list(): Promise<Experiment[]>;
  /** Rejects with NOT_FOUND. */
  result(id: string): Promise<{ experiment: Experiment; result: ExperimentResult }>;
  /**
   * Begins what was written, and resolves with it. Rejects with SURVEY_INVALID, and with EDIT_CONFLICT when the id is taken or
   * another one is running on the same answer or survey. `by` is an agent's id.
   */
  begin(written: unknown, by: string): Promise<Experiment>;
  /** Ends it for good. Rejects with NOT_FOUND when it is not running. */
  end(id: string): Promise<Experiment>;
}

/** Resolves once everything has been read. */
export async function openExperimentBook(deps: ExperimentBookDeps): Promise<OpenExperimentBook> {
  const { experiments: store, answers, surveys, clock, log } = deps;
  let all: Experiment[] = [];
  let running = new Map<string, Experiment>();
  const { refresh, start, stop } = refreshing(
    () => store.list(),
    (read) => {
      all = read;
      // Of two on the same thing, begun in two processes at once, the first one counts: it is last in the list.
      running = new Map(read.filter(isRunning).map((one) => [targetOf(one.on), inFull(one)]));
    },
    (error) => log('warn', 'The experiments could not be read again', { error: String(error) }),
  );

  /** With the facts in the texts, once and not at every turn. */
  function inFull(experiment: Experiment): Experiment {
    if (experiment.on.kind === 'survey') return experiment;
    const variants = experiment.variants.map(({ text, ...rest }) => ({ ...rest, text: filled(text) }));
    return { ...experiment, variants };
  }

  function filled(text: ExperimentVariant['text']): ExperimentVariant['text'] {
    const texts = Object.entries(text) as [Language, string][];
    return Object.fromEntries(texts.map(([language, words]) => [language, answers.filled(words, language)]));
  }

  async function existing(id: string): Promise<Experiment> {
    await refresh();
    const known = all.find((one) => one.id === id);
    if (!known) throw new ConvozError('NOT_FOUND', 'There is no such experiment');
    return known;
  }

  const surveyOf = (id: string, version?: number) => surveys.survey(id, version);

  await refresh();
  return {
    variant(on, contactId) {
      const experiment = running.get(targetOf(on));
      if (!experiment) return undefined;
      const { id, text } = partOf(experiment.variants, `${experiment.id}|${contactId}`);
      return { experimentId: experiment.id, variantId: id, text };
    },
    async list() {
      await refresh();
      return all;
    },
    async result(id) {
      const experiment = await existing(id);
      const rows = await readRows(experiment, store, (read) =>
        decidedAt(experiment, judgedScale(experiment, read, surveyOf).rows),
      );
      return { experiment, result: resultOf(experiment, rows, surveyOf) };
    },
    async begin(written, by) {
      const plan = readExperiment(written, { written: answers.written, versions: surveys.versions });
      const experiment: Experiment = { ...plan, status: 'running', startedAt: clock.now(), createdBy: by };
      await store.add(experiment);
      await refresh();
      return experiment;
    },
    async end(id) {
      await store.stop(id, clock.now());
      return existing(id);
    },
    refresh,
    start,
    stop,
  };
}

function isRunning({ status }: Experiment): boolean {
  return status === 'running';
}
