import { type Config, databaseOf } from '../config.js';
import { readIntents, type Utterance } from '../nlu/index.js';
import { openStore } from '../store/index.js';
import { corpusDirectory } from './train.js';

/** What the team has approved for training, without lessons of intents the corpus no longer has: nothing answers those. */
export async function readLessons(config: Config, tell: (line: string) => void): Promise<Utterance[]> {
  const intents = await readIntents(corpusDirectory());
  const store = await openStore(databaseOf(config));
  try {
    const lessons = await store.reviews.lessons();
    const known = lessons.filter(({ intent }) => intents.has(intent));
    const strange = new Set(lessons.map(({ intent }) => intent).filter((intent) => !intents.has(intent)));
    if (strange.size > 0)
      tell(`Lessons of intents that the corpus does not have are left out: ${[...strange].join(', ')}.`);
    return known;
  } finally {
    await store.close();
  }
}
