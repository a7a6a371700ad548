import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LabelledMessage } from '../../bot/models/labelled.js';
import { shelve } from '../../bot/models/shelve.js';
import { readConcepts, readCorpus, trainModel, type Utterance } from '../../bot/nlu/index.js';
import { fixtureCorpus, projectConcepts } from '../nlu/trained.js';

export interface SmallModel {
  version: string;
  directory: string;
}

export interface SmallModels {
  /** Learned from the whole small corpus; `other` from all of it but two utterances. */
  good: SmallModel;
  other: SmallModel;
  /** Takes orders for refunds, and refunds for orders. */
  confused: SmallModel;
  /** The small corpus itself: what a good model has right. */
  labelled: LabelledMessage[];
}

let shared: Promise<SmallModels> | undefined;

/** Three models trained in seconds, once for all tests. */
export function smallModels(): Promise<SmallModels> {
  shared ??= makeModels();
  return shared;
}

/** Puts a copy of a model on a shelf. */
export function putOnShelf(shelf: string, { version, directory }: SmallModel, trainedAt: Date): Promise<unknown> {
  return shelve(shelf, trainedAt, async (draft) => {
    await cp(directory, draft, { recursive: true });
    return { version, trainedAt: trainedAt.toISOString(), utterances: 1, lessons: 0, scores: [], training: {} };
  });
}

async function makeModels(): Promise<SmallModels> {
  const corpus = await readCorpus(fixtureCorpus);
  const exchanged: Record<string, string> = { 'order.track': 'refund.request', 'refund.request': 'order.track' };
  return {
    good: await train(corpus),
    other: await train(corpus.slice(2)),
    confused: await train(corpus.map((line) => ({ ...line, intent: exchanged[line.intent] ?? line.intent }))),
    labelled: corpus,
  };
}

async function train(corpus: readonly Utterance[]): Promise<SmallModel> {
  const directory = await mkdtemp(join(tmpdir(), 'convoz-model-'));
  const options = { directory, settings: { folds: 2 } };
  const { version } = await trainModel(corpus, await readConcepts(projectConcepts), options);
  return { version, directory };
}
