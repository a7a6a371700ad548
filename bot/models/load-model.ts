import { join } from 'node:path';
import { setImmediate as nextRound } from 'node:timers/promises';
import type { Recognizer } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import { loadRecognizer, type RecognizerOptions } from '../nlu/index.js';
import { type Publication, readPublications } from './publications.js';

/** Where models are found, and what they are told besides what they have learned. */
export interface ModelPlaces extends RecognizerOptions {
  /** Directory with one directory per model; it need not exist. */
  shelf: string;
  /** Directory of the model that comes with Convoz. */
  shipped: string;
}

export type ModelLog = (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;

export interface LoadedModel {
  recognizer: Recognizer;
  source: 'published' | 'shipped';
}

const firstMessages = [
  'hola',
  'onde está o meu pedido MR-10474?',
  'i want my money back',
  'não recebi nada, já faz 3 dias',
];

/**
 * Loads the model a server would use: the published one or, where there is none or it cannot be used, the one that comes
 * with Convoz. Throws MODEL_MISSING or MODEL_INVALID only when that one cannot be used either.
 */
export async function loadModelInUse(places: ModelPlaces, log: ModelLog): Promise<LoadedModel> {
  let published: Publication | undefined;
  try {
    published = (await readPublications(places.shelf))[0];
    if (published)
      return { recognizer: await loadModel(join(places.shelf, published.version), places), source: 'published' };
  } catch (error) {
    if (!isConvozError(error)) throw error;
    const ids = { code: error.code, model: published?.version, error: error.message };
    log('warn', 'The published model cannot be used: the one that comes with Convoz is', ids);
  }
  return { recognizer: await loadModel(places.shipped, places), source: 'shipped' };
}

/** Loads a model and lets it understand a few messages, so that no customer waits for the compiler. */
export async function loadModel(directory: string, options: RecognizerOptions = {}): Promise<Recognizer> {
  const recognizer = await loadRecognizer(directory, options);
  for (const text of firstMessages) {
    await nextRound();
    recognizer.recognise(text, { now: new Date() });
  }
  return recognizer;
}
