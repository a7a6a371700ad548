import { createHash } from 'node:crypto';
import { defaultCosts } from '../support/costs.js';
import { calibrate } from './calibrate.js';
import { conceptFinder } from './concepts/concept-finder.js';
import type { ConceptEntry } from './concepts/read-concepts.js';
import { crossValidate } from './cross-validate.js';
import { examplesOf } from './examples.js';
import { trainLanguages } from './language.js';
import { linearModel } from './linear-model.js';
import { linearTrainer } from './linear-threads.js';
import type { Model } from './model.js';
import { modelFormat, writeModel } from './model-files.js';
import { startNlpEngine } from './nlp-engine.js';
import type { Utterance } from './read-corpus.js';
import { trainSecondOpinion } from './second-opinion.js';
import { stemmerOfAll } from './stem.js';
import { type TrainingReport, trainingReport } from './training-report.js';
import { type TrainingSettings, trainingSettings } from './training-settings.js';

export interface TrainOptions {
  /** Where the model's files go; an earlier model there is replaced when the new one is complete. */
  directory: string;
  settings?: Partial<TrainingSettings>;
}

/** Steps done of all steps, for a line of progress. */
export type TrainingProgress = (done: number, total: number) => void;

/**
 * Learns a model from a corpus and a lexicon of concepts, and writes what it learned together with the lexicon. The same
 * input gives the same files. Blocks its thread for seconds at a time: run it in a worker when a server must go on answering.
 */
export async function trainModel(
  corpus: readonly Utterance[],
  lexicon: readonly ConceptEntry[],
  { directory, settings: changed }: TrainOptions,
  progress: TrainingProgress = () => undefined,
): Promise<TrainingReport> {
  const settings = { ...trainingSettings, ...changed };
  const total = settings.folds + 3;
  let done = 0;
  const tick = () => progress(++done, total);

  const engine = startNlpEngine();
  const examples = examplesOf(corpus, { stem: stemmerOfAll(engine), findConcepts: conceptFinder(lexicon) });
  const { rows, labels, classes, inputs, vocabulary } = examples;
  tick();
  const linear = linearTrainer({ rows, labels, settings: settings.linear }, classes.length);
  try {
    const all = Uint32Array.from(labels.keys());
    // The threads take what they are given in this order; meanwhile this one forms second opinions.
    const checking = crossValidate(examples, linear, engine, settings, tick);
    const planes = linear.train(all);
    const language = trainLanguages(corpus);
    const [checked, second] = await Promise.all([
      checking,
      trainSecondOpinion(engine, inputs, labels, classes.length, all, settings.opinion),
    ]);
    const { calibration, verdicts } = calibrate(examples, checked, settings);
    tick();
    const model: Model = {
      version: versionOf(corpus, lexicon, settings),
      classes,
      lexicon,
      first: linearModel(vocabulary, await planes),
      second,
      language,
      calibration,
    };
    await writeModel(directory, model);
    tick();
    return trainingReport(model.version, examples, verdicts, defaultCosts);
  } finally {
    await linear.close();
  }
}

function versionOf(corpus: readonly Utterance[], lexicon: readonly ConceptEntry[], settings: TrainingSettings): string {
  const hash = createHash('sha256').update(JSON.stringify([modelFormat, lexicon, settings]));
  for (const { language, intent, text } of corpus) hash.update(`${language}\n${intent}\n${text}\n`);
  return hash.digest('hex').slice(0, 12);
}
