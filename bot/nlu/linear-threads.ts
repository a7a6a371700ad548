import { availableParallelism } from 'node:os';
import { distancesTo } from './distances.js';
import type { SparseMatrix } from './sparse-matrix.js';
import { startThread } from './start-thread.js';
import { type LinearSettings, trainLinear } from './train-linear.js';

/** What all jobs of a training have in common; the matrix lies in memory that threads share. */
export interface LinearProblem {
  rows: SparseMatrix;
  labels: Uint16Array;
  settings: LinearSettings;
}

/** One class to be told from the rest, on some of the examples. */
export interface LinearJob {
  job: number;
  label: number;
  subset: Uint32Array;
  /** Examples whose distances are wanted instead of the weights, which are far more numbers. */
  asked: Uint32Array | undefined;
}

export interface LinearAnswer {
  job: number;
  label: number;
  numbers: Float32Array;
}

export interface LinearTrainer {
  /** The weights of each class, as `trainLinear` finds them. */
  train(subset: Uint32Array): Promise<Float32Array[]>;
  /** Learns the same, and returns per class the signed distances of the examples in `asked`. */
  distances(subset: Uint32Array, asked: Uint32Array): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** With fewer examples starting threads takes longer than they save. */
const worthThreads = 4000;
const mostThreads = 2;

/** Trains in threads of its own where that is worth it, class by class, while the caller's thread does something else. */
export function linearTrainer(
  problem: LinearProblem,
  classCount: number,
  threads = problem.rows.rowCount < worthThreads ? 1 : Math.min(mostThreads, availableParallelism()),
): LinearTrainer {
  const { rows, labels, settings } = problem;
  if (threads === 1) {
    const train = (subset: Uint32Array) => trainLinear(rows, labels, classCount, subset, settings);
    return {
      train: async (subset) => train(subset),
      distances: async (subset, asked) => train(subset).map((plane) => distancesTo(plane, rows, asked)),
      close: async () => undefined,
    };
  }
  return inThreads(problem, classCount, threads);
}

interface Running {
  left: number;
  answers: Float32Array[];
  resolve(answers: Float32Array[]): void;
  reject(cause: unknown): void;
}

function inThreads(problem: LinearProblem, classCount: number, threads: number): LinearTrainer {
  const running = new Map<number, Running>();
  const workers = Array.from({ length: threads }, () => startThread('linear-thread', problem));
  let jobs = 0;
  for (const worker of workers) {
    worker.on('message', ({ job, label, numbers }: LinearAnswer) => {
      const own = running.get(job);
      if (!own) return;
      own.answers[label] = numbers;
      own.left -= 1;
      if (own.left > 0) return;
      running.delete(job);
      own.resolve(own.answers);
    });
    worker.on('error', (cause) => {
      for (const { reject } of running.values()) reject(cause);
      running.clear();
    });
  }
  const begin = (subset: Uint32Array, asked?: Uint32Array) => {
    const job = jobs;
    jobs += 1;
    const answers = new Promise<Float32Array[]>((resolve, reject) => {
      running.set(job, { left: classCount, answers: [], resolve, reject });
      for (let label = 0; label < classCount; label += 1)
        workers[label % threads]?.postMessage({ job, label, subset, asked } satisfies LinearJob);
    });
    // A thread may die while nobody is waiting yet; whoever waits later is told.
    answers.catch(() => undefined);
    return answers;
  };
  return {
    train: (subset) => begin(subset),
    distances: begin,
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
