import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FakeVendor, VendorPost } from '../test/fakes/fake-vendor.js';
import { vendorFakes } from '../test/fakes/index.js';
import { percentile } from './load/figures.js';
import { startProcess } from './load/server-process.js';

/**
 * `npm run bench:channels [-- --seconds 30 --rate 50]`: how long vendors wait for the acknowledgement of what they deliver, to
 * five channels at once at a steady rate, while the same service answers through the vendors' own APIs. Time counts from the
 * moment a delivery was due. Exit code 1 when the 99th percentile is above 250 ms, or anything was not acknowledged.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = Number(option('--seconds') ?? 30);
const perSecond = Number(option('--rate') ?? 50);
const mostMs = 250;
const warmUp = 100;
const publicUrl = 'https://chat.shop.example';
const people = 200;

interface Delivered {
  channel: string;
  status: number;
  ms: number;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const questions = readQuestions();
const vendors = await sideBySide();
const directory = mkdtempSync(join(tmpdir(), 'convoz-bench-'));
const server = await startProcess(
  ['--import', 'tsx', join(root, 'bot/main.ts'), 'start'],
  { ...environmentOf(vendors), PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'error' },
  /localhost:(\d+)/,
);
say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, service on one core`);
say(`${perSecond} deliveries a second for ${seconds} s over ${vendors.map(({ channel }) => channel).join(', ')}`);
await steadily(warmUp, 'w');
const before = server.cpuMicros();
const delivered = await steadily(perSecond * seconds, 'm');
const cpu = (server.cpuMicros() - before) / 1e6;
await answered();

say('| channel | deliveries | acknowledged | p50 ms | p99 ms | longest ms |');
say('| --- | --- | --- | --- | --- | --- |');
for (const { channel } of vendors)
  say(
    row(
      channel,
      delivered.filter((one) => one.channel === channel),
    ),
  );
say(row('all', delivered));
const sent = vendors.map((vendor) => vendor.sends).reduce((a, b) => a + b, 0);
say(
  `Sent to the vendors by then: ${sent}. Processor time: ${Math.round((cpu / seconds) * 100)} % of a core. RSS: ${Math.round(server.rssMb())} MB`,
);
const isQuick = percentile(times(delivered), 0.99) <= mostMs;
process.exitCode = isQuick && delivered.every(({ status }) => status === 200) ? 0 : 1;
await server.stop();
await Promise.all(vendors.map((vendor) => vendor.close()));
rmSync(directory, { recursive: true });

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Five vendors that one service can be set up for: settings of none stand in the way of another's. */
async function sideBySide(): Promise<FakeVendor[]> {
  const chosen: FakeVendor[] = [];
  for (const { start } of vendorFakes) {
    if (chosen.length === 5) break;
    const vendor = await start();
    const taken = environmentOf(chosen);
    const isFree = Object.entries(vendor.env()).every(
      ([name, value]) => taken[name] === undefined || taken[name] === value,
    );
    if (isFree) chosen.push(vendor);
    else await vendor.close();
  }
  return chosen;
}

function environmentOf(of: readonly FakeVendor[]): Record<string, string> {
  return Object.assign({ PUBLIC_URL: publicUrl }, ...of.map((vendor) => vendor.env()));
}

/** As many deliveries, one channel after the other, each when it is due and whatever became of those before. */
async function steadily(count: number, prefix: string): Promise<Delivered[]> {
  const begin = performance.now();
  const all: Promise<Delivered>[] = [];
  for (let i = 0; i < count; i += 1) {
    const due = begin + (i / perSecond) * 1000;
    await delay(Math.max(0, due - performance.now()));
    const vendor = vendors[i % vendors.length] as FakeVendor;
    const text = questions[i % questions.length] ?? '';
    const post = vendor.says(`person-${i % people}`, text, `${prefix}-${i}`, publicUrl);
    all.push(send(post).then((status) => ({ channel: vendor.channel, status, ms: performance.now() - due })));
  }
  return Promise.all(all);
}

function send({ target, headers, body }: VendorPost): Promise<number> {
  return new Promise((resolve) => {
    const length = { 'content-length': String(body.length) };
    const options = { port: server.port, path: target, method: 'POST', headers: { ...headers, ...length } };
    request(options, (response) => response.resume().once('end', () => resolve(response.statusCode ?? 0)))
      .once('error', () => resolve(0))
      .end(body);
  });
}

/** What was taken is dealt with in the end: the last of it is not cut off by the stop. */
async function answered(): Promise<void> {
  await delay(2000);
}

function row(name: string, of: readonly Delivered[]): string {
  const ms = times(of);
  const taken = of.filter(({ status }) => status === 200).length;
  const shown = [percentile(ms, 0.5), percentile(ms, 0.99), Math.max(0, ...ms)].map((value) => value.toFixed(1));
  return `| ${name} | ${of.length} | ${taken} | ${shown.join(' | ')} |`;
}

function times(of: readonly Delivered[]): number[] {
  return of.map(({ ms }) => ms);
}

function readQuestions(): string[] {
  return ['es', 'gl', 'en', 'pt'].flatMap((language) =>
    readFileSync(join(root, `nlp-models/held-out/${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ intent }) => !/^(contact\.human_agent|feedback\.complaint|none)$/.test(intent))
      .map(({ text }) => text),
  );
}
