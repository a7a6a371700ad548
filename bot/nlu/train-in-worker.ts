import { Worker } from 'node:worker_threads';
import { ConvozError } from '../errors.js';
import type { ConceptEntry } from './concepts/read-concepts.js';
import type { Utterance } from './read-corpus.js';
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
  const worker = startWorker({ corpus, lexicon, options });
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

/** From the sources (tests, benches) the thread must be told about TypeScript: loaders are not handed down to threads. */
function startWorker(workerData: TrainingTask): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`./training-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  if (!isSource) return new Worker(entry, { workerData });
  const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(bootstrap, { eval: true, workerData });
}
