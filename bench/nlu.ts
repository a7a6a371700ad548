import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type DataSet, dataSets, missing } from './nlu/data-sets.js';
import type { Task, TaskResult } from './nlu/run-task.js';
import type { SystemId } from './nlu/systems.js';
import { systems } from './nlu/systems.js';
import { type Measured, tables } from './nlu/table.js';

/**
 * `npm run bench:nlu -- --data <folder> [--quick]`: the product's own trainer and recogniser on public intent data, beside
 * plain nlp.js in the same run and beside published figures. Two tasks run at a time. A whole run writes its tables into
 * docs/nlu.md; `--quick` takes the small sets only and writes nothing.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);
const atOnce = 2;
const document = fileURLToPath(new URL('../docs/nlu.md', import.meta.url));

const chosen = dataSets.filter(({ isQuick }) => isQuick || !values.quick);
const absent = chosen.map((set) => missing(values.data ?? 'data', set)).filter((one) => one !== undefined);
if (absent.length > 0) {
  tell('The benchmark data are not part of the project. Missing:');
  for (const line of absent) tell(`  ${line}`);
  tell('Put them into one folder under these names and say where: npm run bench:nlu -- --data <folder>');
  process.exit(1);
}

const ids = Object.keys(systems) as SystemId[];
// The longest tasks first, so that the two lanes end together.
const waiting = [...chosen].reverse().flatMap((set) => ids.map((system) => ({ set, system })));
const total = waiting.length;
const started = performance.now();
const measured: Measured[] = [];
await Promise.all(Array.from({ length: atOnce }, lane));

const order = ({ set, system }: Measured) => dataSets.indexOf(set) * ids.length + ids.indexOf(system);
measured.sort((one, other) => order(one) - order(other));
const minutes = (performance.now() - started) / 60_000;
const how = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}; ${atOnce} tasks at a time, ${minutes.toFixed(1)} minutes in all.`;
say(`\n${how}\n\n${tables(measured)}`);
if (!values.quick) writeInto(document, `${how}\n\n${tables(measured)}`);

async function lane(): Promise<void> {
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    const { set, system } = task;
    const result = await inOwnProcess({ set: set.id, system, folder: values.data ?? '' });
    measured.push({ set, system, result });
    tell(`${measured.length} of ${total}: ${describe(set, system, result)}`);
  }
}

function inOwnProcess(task: Task): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./nlu/run-task.ts', import.meta.url)));
    let result: TaskResult | undefined;
    child.on('message', (message) => {
      result = message as TaskResult;
    });
    child.on('exit', (code) =>
      result ? resolve(result) : reject(new Error(`${task.system} on ${task.set} ended with ${code}`)),
    );
    child.send(task);
  });
}

function describe(set: DataSet, system: SystemId, { accuracy, trainSeconds }: TaskResult): string {
  return `${set.title}, ${systems[system].title}: ${(100 * accuracy).toFixed(1)} %, trained in ${trainSeconds.toFixed(1)} s`;
}

/** Replaces what stands between the two marks. */
function writeInto(path: string, text: string): void {
  const [before, , after] = readFileSync(path, 'utf8').split(/<!-- (?:begin|end) bench:nlu -->\n/);
  if (before === undefined || after === undefined) throw new Error(`${path} has no place for the tables`);
  writeFileSync(path, `${before}<!-- begin bench:nlu -->\n\n${text}\n<!-- end bench:nlu -->\n${after}`);
  tell(`Written to ${path}`);
}
