import type { Recognizer } from '../engine/ports.js';
import { readModel } from './model-files.js';
import { startNlpEngine } from './nlp-engine.js';
import { createRecognizer } from './recognizer.js';

/** Loads the model that `trainModel` wrote to `directory`. Throws MODEL_MISSING or MODEL_INVALID. */
export async function loadRecognizer(directory: string): Promise<Recognizer> {
  const engine = startNlpEngine();
  return createRecognizer(await readModel(directory), engine);
}
