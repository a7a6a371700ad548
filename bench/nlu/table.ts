import type { DataSet } from './data-sets.js';
import { published } from './published.js';
import type { TaskResult } from './run-task.js';
import { type SystemId, systems } from './systems.js';

export interface Measured {
  set: DataSet;
  system: SystemId;
  result: TaskResult;
}

const head = ['', 'accuracy', 'in scope at rule', 'OOS recall', 'AUROC', 'train s', 'p50 / p99 ms', 'model MB'];

/** The measured and the published rows as Markdown tables, one per data set. */
export function tables(measured: readonly Measured[]): string {
  const sets = [...new Set(measured.map(({ set }) => set))];
  return sets.map((set) => `### ${set.title}\n\n${table(rowsOf(set, measured))}\n`).join('\n');
}

function rowsOf(set: DataSet, measured: readonly Measured[]): string[][] {
  const own = measured
    .filter((one) => one.set === set)
    .map(({ system, result }) => rowOf(systems[system].title, result));
  const others = published
    .filter(({ accuracy, outsideRecall }) => accuracy[set.id] !== undefined || (set.id === 'clinc150' && outsideRecall))
    .map(({ who, accuracy, inScopeAtRule, outsideRecall }) => [
      `*${who}*`,
      accuracy[set.id]?.toFixed(1) ?? '',
      set.id === 'clinc150' ? (inScopeAtRule?.toFixed(1) ?? '') : '',
      set.id === 'clinc150' ? (outsideRecall?.toFixed(1) ?? '') : '',
      ...['', '', '', ''],
    ]);
  const rows = [head, ...own, ...others];
  const isUsed = (column: number) => column === 0 || rows.slice(1).some((row) => row[column] !== '');
  return rows.map((row) => row.filter((_, column) => isUsed(column)));
}

function rowOf(title: string, result: TaskResult): string[] {
  const percent = (share?: number) => (share === undefined ? '' : (100 * share).toFixed(1));
  return [
    title,
    percent(result.accuracy),
    percent(result.inScopeAtRule),
    percent(result.outsideRecall),
    result.auroc?.toFixed(3) ?? '',
    result.trainSeconds.toFixed(1),
    `${result.p50Ms.toFixed(2)} / ${result.p99Ms.toFixed(2)}`,
    (result.sizeBytes / 1e6).toFixed(1),
  ];
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [line(first), rule, ...rest.map(line)].join('\n');
}
