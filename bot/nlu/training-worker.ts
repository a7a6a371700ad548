import { platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { trainModel } from './train.js';
import { packError, type TrainingMessage, type TrainingTask } from './training-messages.js';

const background = 10;

// On Linux 0 is the calling thread, elsewhere it is the whole process, which serves.
if (platform() === 'linux') setPriority(0, background);

const say = (message: TrainingMessage) => parentPort?.postMessage(message);
const { corpus, lexicon, options } = workerData as TrainingTask;

trainModel(corpus, lexicon, options, (done, total) => say({ type: 'step', done, total })).then(
  (report) => say({ type: 'trained', report }),
  (error: unknown) => say({ type: 'failed', error: packError(error) }),
);
