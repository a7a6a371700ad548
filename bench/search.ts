import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitChanges } from '../bot/store/commit.js';
import type { Dialect } from '../bot/store/database.js';
import { openStore } from '../bot/store/index.js';
import { searchRepository } from '../bot/store/search.js';
import { openSqlite } from '../bot/store/sqlite.js';
import { Writer } from '../bot/store/writer.js';
import { randomFrom } from '../bot/support/random.js';
import type { SearchFilters } from '../bot/support/search.js';
import { readSearch } from '../bot/support/search-query.js';
import { percentile } from './load/figures.js';
import { conversation } from './search/build-messages.js';
import { vocabularies } from './search/invented-texts.js';

/**
 * `npm run bench:search [-- --small]`: 1,000,000 messages on SQLite (`--small`: 60,000), committed as turns are, and how long
 * searches of every kind take in them. The writer's time is taken statement by statement: what of it goes into the index is
 * what search costs a commit.
 */
const isSmall = process.argv.includes('--small');
const count = isSmall ? 10_000 : 166_667;
const atOnce = 50;
const rounds = 30;
const goalMs = 200;
const past = { of: count, from: new Date('2024-11-22T00:00:00Z'), days: 731 };
const now = new Date(past.from.getTime() + past.days * 86_400_000);

const say = (line: string) => process.stdout.write(`${line}\n`);
const load = () => loadavg()[0]?.toFixed(1) ?? '?';
const random = randomFrom(20_261_122);
const words = vocabularies();

const directory = mkdtempSync(join(tmpdir(), 'convoz-bench-'));
const file = join(directory, 'search.db');
say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${load()} at the beginning`);
await (await openStore(file)).close();
const spent = { index: 0, all: 0 };
const dialect = timed(await openSqlite(file));
const writer = new Writer(dialect);
await build();
await measure();
await dialect.close();
rmSync(directory, { recursive: true });

async function build(): Promise<void> {
  const commit = commitChanges(dialect);
  const began = performance.now();
  let next = 0;
  const turn = async () => {
    for (let i = next++; i < count; i = next++) {
      await writer.submit(commit, conversation(i, past, words, random));
      if (i % 20_000 === 0) process.stderr.write(`\r${i} of ${count} conversations `);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  process.stderr.write('\r');
  const seconds = (performance.now() - began) / 1000;
  say(
    `${count * 6} messages in ${count} commits, ${atOnce} at a time: ${seconds.toFixed(0)} s, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  );
  say(
    `Of a commit's ${((spent.all / count) * 1000).toFixed(0)} µs in the database the index takes ${((spent.index / count) * 1000).toFixed(0)} (${((100 * spent.index) / (spent.all - spent.index)).toFixed(0)} % on top), for six messages.`,
  );
}

async function measure(): Promise<void> {
  const { find } = searchRepository(dialect, writer);
  const { ranked } = words.es;
  const frequent = () => ranked[Math.floor(random() * 40)] ?? '';
  const seldom = () => ranked[Math.floor(ranked.length * (0.5 + random() / 2))] ?? '';
  const day = (n: number) => new Date(now.getTime() - n * 86_400_000);
  const cases: [string, () => string, (() => SearchFilters)?][] = [
    ['a common word', () => frequent()],
    ['a rare word', () => seldom()],
    ['an order number', () => `MR-${10_000 + Math.floor(random() * 90_000)}`],
    ['two common words', () => `${frequent()} ${frequent()} `],
    ['four words', () => `${frequent()} ${frequent()} ${frequent()} ${seldom()}`],
    ['a phrase of common words', () => `"${frequent()} ${frequent()}"`],
    ['a phrase with a rare word', () => `"${frequent()} ${seldom()}"`],
    ['a beginning of three letters', () => frequent().padEnd(3, 'e').slice(0, 3)],
    ['a beginning of five letters', () => seldom().padEnd(5, 'e').slice(0, 5)],
    ['a common word without another', () => `"${frequent()}" -${frequent()}`],
    ['what nobody has written', () => `${frequent()} zzyzzyx`],
    ['common, in a channel', frequent, () => ({ channel: 'email' })],
    ['common, in a language', frequent, () => ({ language: 'pt' })],
    ['common, by an agent', frequent, () => ({ agentId: `agent${Math.floor(random() * 40)}` })],
    ['common, in open conversations', frequent, () => ({ tags: ['bot', 'queued', 'assigned'] })],
    ['common, in queued conversations (none)', frequent, () => ({ tags: ['queued'] })],
    ['common, in a week a year ago', frequent, () => ({ from: day(372), until: day(365) })],
  ];
  say('| search | hits on the page | p50 / p95 ms |');
  say('| --- | --- | --- |');
  const all: number[] = [];
  for (const [name, text, filters = () => ({})] of cases) {
    const took: number[] = [];
    let hits = 0;
    for (let round = 0; round < rounds; round++) {
      const [terms, kept] = [readSearch(text()), filters()];
      const began = performance.now();
      hits += (await find(terms, kept, { limit: 20 })).hits.length;
      took.push(performance.now() - began);
    }
    all.push(...took);
    say(`| ${name} | ${(hits / rounds).toFixed(0)} | ${both(took)} |`);
  }
  say(`| **all of them** | | ${both(all)} |`);
  say(`Goal: p95 within ${goalMs} ms. Load ${load()} at the end.`);
}

function both(values: number[]): string {
  return `${percentile(values, 0.5).toFixed(1)} / ${percentile(values, 0.95).toFixed(1)}`;
}

/** The same database, with a clock on the writer's statements. */
function timed(given: Dialect): Dialect {
  return {
    ...given,
    async execute(connection, sql, params) {
      const began = performance.now();
      const rows = await given.execute(connection, sql, params);
      const took = performance.now() - began;
      spent.all += took;
      if (/message_(docs|words)/.test(sql)) spent.index += took;
      return rows;
    },
  };
}
