import { parentPort, workerData } from 'node:worker_threads';
import type { LinearJob, LinearProblem } from './linear-threads.js';
import { trainClass } from './train-linear.js';

const { rows, labels, settings } = workerData as LinearProblem;

parentPort?.on('message', ({ job, label, subset }: LinearJob) => {
  const weights = trainClass(rows, labels, label, subset, settings);
  parentPort?.postMessage({ job, label, weights }, [weights.buffer as ArrayBuffer]);
});
