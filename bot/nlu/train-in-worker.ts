import type { Worker } from 'node:worker_threads';
import { ConvozError } from '../errors.js';
import type { ConceptEntry } from './concepts/read-concepts.js';
import type { Utterance } from './read-corpus.js';
import { startThread } from './start-thread.js';
import type { TrainingProgress, TrainOptions } from './train.js';
import { type TrainingMessage, type TrainingTask, unpackError } from './training-messages.js';
import type { TrainingReport } from './training-report.js';

/**
 * `trainModel` in a thread of its own, behind everything else where the system allows that (Linux), so that a server goes
 * on answering. Aborting ends the thread at once, rejects with the signal's reason and may leave files that are no model.
 */
export async function trainInWorker(
  corpus: readonly Utterance[],
  lexicon: readonly ConceptEntry[],
  options: TrainOptions,
  progress: TrainingProgress = () => undefined,
  signal?: AbortSignal,
): Promise<TrainingReport> {
  signal?.throwIfAborted();
  const worker = startThread('training-worker', { corpus, lexicon, options } satisfies TrainingTask);
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop);
  try {
    return await resultOf(worker, progress);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function resultOf(worker: Worker, progress: TrainingProgress): Promise<TrainingReport> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: TrainingMessage) => {
      switch (message.type) {
        case 'step':
          return progress(message.done, message.total);
        case 'trained':
          return resolve(message.report);
        case 'failed':
          return reject(unpackError(message.error));
      }
    });
    const died = (cause: unknown) =>
      reject(new ConvozError('INTERNAL', 'The thread that trained a model ended early', { cause }));
    worker.on('error', died);
    worker.on('exit', died);
  });
}
