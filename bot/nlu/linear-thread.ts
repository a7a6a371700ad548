import { parentPort, workerData } from 'node:worker_threads';
import { distancesTo } from './distances.js';
import type { LinearAnswer, LinearJob, LinearProblem } from './linear-threads.js';
import { trainClass } from './train-linear.js';

const { rows, labels, settings } = workerData as LinearProblem;

parentPort?.on('message', ({ job, label, subset, asked }: LinearJob) => {
  const weights = trainClass(rows, labels, label, subset, settings);
  const numbers = asked ? distancesTo(weights, rows, asked) : weights;
  parentPort?.postMessage({ job, label, numbers } satisfies LinearAnswer, [numbers.buffer as ArrayBuffer]);
});
