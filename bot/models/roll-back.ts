import { join } from 'node:path';
import { ConvozError, isConvozError } from '../errors.js';
import { loadModel, type ModelLog, type ModelPlaces } from './load-model.js';
import { readPublications, writePublications } from './publications.js';

/**
 * Takes the last publication back. The one before it is in use again, or the next further back that can be loaded;
 * below them all is the model that comes with Convoz. Throws MODEL_MISSING when nothing is published.
 */
export async function rollBack(
  { shelf, shipped }: ModelPlaces,
  log: ModelLog,
): Promise<{ from: string; to: string; source: 'published' | 'shipped' }> {
  const [from, ...earlier] = await readPublications(shelf);
  if (!from) {
    throw new ConvozError(
      'MODEL_MISSING',
      'There is no publication to take back: the model that comes with Convoz is in use',
      {
        hint: 'Publish one: npm run convoz -- model publish',
      },
    );
  }
  while (earlier[0] && !(await canBeLoaded(join(shelf, earlier[0].version), log))) earlier.shift();
  const to = earlier[0]?.version ?? (await loadModel(shipped)).version;
  await writePublications(shelf, earlier);
  return { from: from.version, to, source: earlier[0] ? 'published' : 'shipped' };
}

async function canBeLoaded(directory: string, log: ModelLog): Promise<boolean> {
  try {
    await loadModel(directory);
    return true;
  } catch (error) {
    if (!isConvozError(error)) throw error;
    log('warn', 'An earlier model is passed over', { code: error.code, error: error.message });
    return false;
  }
}
