import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRecognizer, readConcepts, readCorpus, type TrainingReport, trainModel } from '../../bot/nlu/index.js';

export const fixtureCorpus = fileURLToPath(new URL('../fixtures/nlu/corpus', import.meta.url));

export const projectConcepts = fileURLToPath(new URL('../../nlp-models/concepts', import.meta.url));

/** Trains a model on the fixture corpus in a fresh folder. */
export async function trainFixture(): Promise<{ directory: string; report: TrainingReport }> {
  const directory = await mkdtemp(join(tmpdir(), 'convoz-model-'));
  const report = await trainModel(await readCorpus(fixtureCorpus), await readConcepts(projectConcepts), { directory });
  return { directory, report };
}

let shared: ReturnType<typeof trainFixture> | undefined;

/** One trained model for all tests that only read it. */
export function trainedFixture(): ReturnType<typeof trainFixture> {
  shared ??= trainFixture();
  return shared;
}

export async function fixtureRecognizer() {
  return loadRecognizer((await trainedFixture()).directory);
}
