import { join } from 'node:path';
import type { Recognizer } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import { loadModel, loadModelInUse, type ModelLog, type ModelPlaces } from './load-model.js';
import { parsePublications, publicationFile } from './publications.js';

export interface LiveModel {
  /** The model to use now. Whoever has begun with one may finish with it. */
  recognizer: () => Recognizer;
  /** Looks whether something else has been published, and uses it from then on if it can be loaded. Never rejects. */
  refresh(): Promise<void>;
  /** Looks every two seconds, or as often as it is told. */
  start(everyMs?: number): void;
  stop(): Promise<void>;
}

/** Loads the model in use, and exchanges it whole when another is published or a publication is taken back. */
export async function followPublished(places: ModelPlaces, log: ModelLog): Promise<LiveModel> {
  let seen = await publicationFile(places.shelf);
  let { recognizer } = await loadModelInUse(places, log);
  let looking = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    let version: string | undefined;
    try {
      const content = await publicationFile(places.shelf);
      if (content === seen) return;
      // What cannot be loaded is not tried again before something else is published.
      seen = content;
      version = parsePublications(content, places.shelf)[0]?.version;
      const fresh = await loadModel(version === undefined ? places.shipped : join(places.shelf, version), places);
      log('info', 'Another model is in use', { model: fresh.version, before: recognizer.version });
      recognizer = fresh;
    } catch (error) {
      const code = isConvozError(error) ? error.code : 'INTERNAL';
      log('error', 'The model stays: the published one cannot be loaded', {
        code,
        model: version,
        error: String(error),
      });
    }
  }

  function refresh(): Promise<void> {
    // One after the other: whoever asks is answered by a look that began after he asked.
    looking = looking.then(look);
    return looking;
  }

  return {
    recognizer: () => recognizer,
    refresh,
    start(everyMs = 2000) {
      timer = setInterval(() => void refresh(), everyMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
