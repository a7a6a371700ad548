import { type Config, databaseOf } from '../config.js';
import { knowledgeInUse } from '../knowledge-in-use.js';
import { learnedFromUse } from '../models/index.js';
import { readIntents, type Utterance } from '../nlu/index.js';
import { openStore } from '../store/index.js';
import { corpusDirectory } from './train.js';

/** What training learns beside the corpus: what the team has approved, and the examples of its own topics. */
export async function readLessons(config: Config, tell: (line: string) => void): Promise<Utterance[]> {
  const intents = await readIntents(corpusDirectory());
  const store = await openStore(databaseOf(config));
  try {
    const knowledge = await knowledgeInUse(store, { clock: { now: () => new Date() }, log: () => undefined });
    const { extra, strange } = learnedFromUse(intents, await store.reviews.lessons(), knowledge.lessons());
    if (strange.length > 0) tell(`Lessons of intents that nothing answers are left out: ${strange.join(', ')}.`);
    return extra;
  } finally {
    await store.close();
  }
}
