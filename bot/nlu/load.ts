import { setImmediate as nextRound } from 'node:timers/promises';
import type { Recognizer } from '../engine/ports.js';
import { readModel } from './model-files.js';
import { startNlpEngine } from './nlp-engine.js';
import { createRecognizer, type RecognizerOptions } from './recognizer.js';

/**
 * Loads the model that `trainModel` wrote to `directory`, in steps between which a server goes on answering.
 * Throws MODEL_MISSING or MODEL_INVALID.
 */
export async function loadRecognizer(directory: string, options: RecognizerOptions = {}): Promise<Recognizer> {
  const engine = startNlpEngine();
  const model = await readModel(directory);
  await nextRound();
  return createRecognizer(model, engine, options);
}
