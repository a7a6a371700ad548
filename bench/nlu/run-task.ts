import { type DataSet, dataSets, type Example } from './data-sets.js';
import { accuracy, atThreshold, auroc, chooseThreshold, type Judged, percentile } from './measures.js';
import { type SystemId, systems, type Trained } from './systems.js';

/** One system on one data set; a process of its own runs it, so that nothing is left over from another. */
export interface Task {
  set: string;
  system: SystemId;
  folder: string;
}

/** Shares are 0–1. */
export interface TaskResult {
  accuracy: number;
  tested: number;
  /** At the threshold chosen on the validation part. */
  inScopeAtRule?: number;
  outsideRecall?: number;
  auroc?: number;
  trainSeconds: number;
  p50Ms: number;
  p99Ms: number;
  sizeBytes: number;
}

const warmUp = 300;

process.on('message', (task: Task) => {
  run(task).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function run({ set, system, folder }: Task): Promise<TaskResult> {
  const { parts, outOfScope } = (dataSets.find(({ id }) => id === set) as DataSet).read(folder);
  const judged: Judged[] = [];
  const timesMs: number[] = [];
  let trainSeconds = 0;
  let sizeBytes = 0;
  let trained: Trained | undefined;
  for (const { train, test } of parts) {
    const started = performance.now();
    trained = await systems[system].train(train, outOfScope?.train ?? []);
    trainSeconds += (performance.now() - started) / 1000;
    sizeBytes += trained.sizeBytes;
    await judge(trained, train.slice(0, warmUp), []);
    judged.push(...(await judge(trained, test, timesMs)));
  }
  const result: TaskResult = {
    accuracy: accuracy(judged),
    tested: judged.length,
    trainSeconds,
    p50Ms: percentile(timesMs, 0.5),
    p99Ms: percentile(timesMs, 0.99),
    sizeBytes,
  };
  if (!outOfScope || !trained) return result;
  const outside = await judge(trained, outOfScope.test, []);
  const threshold = chooseThreshold(
    await judge(trained, outOfScope.validationInScope, []),
    await judge(trained, outOfScope.validation, []),
  );
  const { inScopeRight, outsideKept } = atThreshold(threshold, judged, outside);
  return { ...result, inScopeAtRule: inScopeRight, outsideRecall: outsideKept, auroc: auroc(judged, outside) };
}

async function judge(trained: Trained, examples: readonly Example[], timesMs: number[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const truth of examples) {
    const started = performance.now();
    const opinion = await trained.ask(truth.text);
    timesMs.push(performance.now() - started);
    judged.push({ ...opinion, truth });
  }
  return judged;
}
