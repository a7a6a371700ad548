import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReports, type Reports } from '../bot/reports/index.js';
import { openStore } from '../bot/store/index.js';
import { percentile } from './load/figures.js';
import { buildPast } from './reports/build-past.js';
import { type Case, listCases, periodsUntil, reportCases } from './reports/questions.js';
import { watch } from './reports/watch.js';

/**
 * `npm run bench:reports [-- --small --keep DIRECTORY --rounds 3 --only ces,drivers]`: every report over two years of 3,000,000 conversations with
 * 1,000,000 answers on SQLite (`--small`: 30,000), for several periods and filters, cold and warm, and the first pages of the
 * lists. `--keep` keeps the database for the next run; building it takes some minutes. Processor time is that of all threads: it
 * is what to compare where a machine has other work.
 */
const isSmall = process.argv.includes('--small');
const keptIn = option('--keep');
const only = option('--only')?.split(',');
const rounds = Number(option('--rounds') ?? 3);
const days = 731;
const from = new Date('2024-11-22T00:00:00Z');
const last = new Date(from.getTime() + (days - 1) * 86_400_000);
const conversations = isSmall ? 30_000 : 3_000_000;
const goalMs = { report: 300, list: 100 };
const longest = 30 * 60_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

const directory = keptIn ?? mkdtempSync(join(tmpdir(), 'convoz-bench-'));
const file = join(directory, `reports-${conversations}.db`);
say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${load()} at the beginning`);
await buildPast(file, { conversations, days, from }, tell);
const store = await openStore(file);
await prepare();
const periods = periodsUntil(last);
const watching = watch();
say('| what | period | cold ms | warm p50 / p95 ms | processor p50 / p95 ms |');
say('| --- | --- | --- | --- | --- |');
const slow = [...(await measure(reportCases, goalMs.report)), ...(await measure(listCases, goalMs.list))];
const { lagMs, rssMb } = watching.stop();
say('');
say(
  `Longest the main thread was held up: ${lagMs.toFixed(0)} ms. Most memory (RSS), all threads: ${Math.round(rssMb)} MB. Load ${load()} at the end.`,
);
say(slow.length === 0 ? 'Every p95 is within its goal.' : `Above their goal: ${slow.join(', ')}.`);
await store.close();
if (!keptIn) rmSync(directory, { recursive: true });

/** Builds the columns of all days, as the service does bit by bit. */
async function prepare(): Promise<void> {
  const began = performance.now();
  const reports = open();
  const all = { from: '2024-11-01', to: '2026-12-31' };
  for (const name of ['csat', 'volume']) await reports.report(name, { ...all, baseline: 'none', unit: 'month' });
  await reports.comments(all);
  await reports.stop();
  say(`Columns of ${days} days: ${((performance.now() - began) / 1000).toFixed(1)} s where they had to be built`);
}

function open(): Reports {
  const clock = { now: () => new Date(last.getTime() + 20 * 3_600_000) };
  const log = () => undefined;
  const limits = { timeoutMs: longest };
  return createReports({ store, location: file, timeZone: 'Europe/Madrid', clock, openMs: () => 0, log, limits });
}

/** Each case in each period: once with nothing in memory but the code, then again and again with all filters. */
async function measure(cases: readonly Case[], goal: number): Promise<string[]> {
  const slow: string[] = [];
  for (const one of cases.filter(({ name }) => only?.includes(name) ?? true)) {
    const all: Timing[] = [];
    for (const [period, range] of Object.entries(periods)) {
      const reports = open();
      await one.ask(reports, { from: '2020-01-01', to: '2020-01-02', ...one.filters[0] });
      const cold = await timed(() => one.ask(reports, { ...range, ...one.filters[0] }));
      const warm: Timing[] = [];
      for (let round = 0; round < rounds; round++) {
        for (const filters of one.filters) warm.push(await timed(() => one.ask(reports, { ...range, ...filters })));
      }
      await reports.stop();
      all.push(...warm);
      say(`| ${one.name} | ${period} | ${cold.wallMs.toFixed(0)} | ${both(warm)} |`);
    }
    say(`| **${one.name}** | all of them | | ${both(all)} |`);
    const p95 = percentile(
      all.map(({ wallMs }) => wallMs),
      0.95,
    );
    if (p95 > goal) slow.push(`${one.name} (p95 ${p95.toFixed(0)} ms, goal ${goal})`);
  }
  return slow;
}

interface Timing {
  wallMs: number;
  processorMs: number;
}

function both(timings: readonly Timing[]): string {
  return [timings.map(({ wallMs }) => wallMs), timings.map(({ processorMs }) => processorMs)]
    .map((values) => `${percentile(values, 0.5).toFixed(0)} / ${percentile(values, 0.95).toFixed(0)}`)
    .join(' | ');
}

async function timed(work: () => Promise<object>): Promise<Timing> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wallMs: performance.now() - began, processorMs: (user + system) / 1000 };
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
