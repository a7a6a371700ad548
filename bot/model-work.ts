import { inVoice, shippedVoice } from '../dialogs/wording/index.js';
import { modelPlaces } from './commands/model-places.js';
import { conceptDirectory, corpusDirectory } from './commands/train.js';
import type { Config } from './config.js';
import { createModelDesk, learnedFromUse, readLabelled } from './models/index.js';
import { readConcepts, readCorpus, readIntents } from './nlu/index.js';
import { projectPath } from './project-path.js';
import { checkTranscripts } from './replay/index.js';
import type { WorkplaceDeps } from './workplace.js';

const labelledDirectory = () => projectPath('nlp-models/development');

/** Composes what trains and publishes the models of this installation from the desk. */
export function modelWork(config: Config, deps: WorkplaceDeps) {
  const { store, live, model, knowledge, clock, ids, log } = deps;
  return createModelDesk({
    works: store.modelWorks,
    announce: () => live.announce(),
    places: () => modelPlaces(config),
    async material() {
      await knowledge.refresh();
      const intents = await readIntents(corpusDirectory());
      const { extra, strange } = learnedFromUse(intents, await store.reviews.lessons(), knowledge.lessons());
      if (strange.length > 0) log('warn', 'Lessons of intents that nothing answers are left out', { intents: strange });
      return {
        corpus: await readCorpus(corpusDirectory()),
        extra,
        concepts: await readConcepts(conceptDirectory()),
        labelled: await readLabelled(labelledDirectory()),
      };
    },
    judge: async () => ({
      labelled: await readLabelled(labelledDirectory()),
      checkTranscripts: (recognizer) =>
        inVoice(shippedVoice, () => checkTranscripts(recognizer, projectPath('test/transcripts'))),
    }),
    model,
    clock,
    ids,
    log,
  });
}
