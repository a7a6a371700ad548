import { type ConceptEntry, type TrainingProgress, trainInWorker, type Utterance } from '../nlu/index.js';
import { handleAll, scoresOf } from './handle.js';
import type { LabelledMessage } from './labelled.js';
import { loadModel, type ModelPlaces } from './load-model.js';
import type { ModelReport } from './model-report.js';
import { shelve } from './shelve.js';

export interface TrainingMaterial {
  corpus: readonly Utterance[];
  /** Utterances learned from use; those the corpus has already count once. */
  extra: readonly Utterance[];
  concepts: readonly ConceptEntry[];
  /** To measure with. */
  labelled: readonly LabelledMessage[];
}

/** Trains a model in a worker thread, measures it, and puts it on the shelf. Nothing is published by that. */
export function trainCandidate(
  places: ModelPlaces,
  { corpus, extra, concepts, labelled }: TrainingMaterial,
  now: Date,
  progress?: TrainingProgress,
  signal?: AbortSignal,
): Promise<ModelReport> {
  const known = new Set(corpus.map(keyOf));
  const lessons = [...new Map(extra.map((utterance) => [keyOf(utterance), utterance])).entries()]
    .filter(([key]) => !known.has(key))
    .map(([, utterance]) => utterance);
  const all = [...corpus, ...lessons];
  return shelve(places.shelf, now, async (directory) => {
    const training = await trainInWorker(all, concepts, { directory }, progress, signal);
    const recognizer = await loadModel(directory, places);
    return {
      version: recognizer.version,
      trainedAt: now.toISOString(),
      utterances: all.length,
      lessons: lessons.length,
      scores: scoresOf(labelled, await handleAll(recognizer, labelled)),
      training,
    };
  });
}

function keyOf({ language, intent, text }: Utterance): string {
  return `${language}\n${intent}\n${text}`;
}
