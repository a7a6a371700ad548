import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection } from './load/connection.js';
import { Customer, type Timing } from './load/customer.js';
import { percentile, type Run, row } from './load/figures.js';
import { hasTaskset, type ServerProcess, startProcess } from './load/server-process.js';

/**
 * `npm run bench:turns [-- --seconds 10 --conversations 50 --soak]`: durable turns per second over Direct Line beside a
 * raw Express echo and a plain Bot Framework echo, in one run on one machine, each server on one core.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = Number(option('--seconds') ?? 10);
const conversations = Number(option('--conversations') ?? 50);
const steadyPerSecond = 300;
const soakTurns = 100_000;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const questions = readQuestions();
const say = (line: string) => process.stdout.write(`${line}\n`);

say(
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, ${conversations} conversations, ${seconds} s a case, server on one core: ${hasTaskset() ? 'yes' : 'no'}`,
);
say('| case | turns/s | server CPU µs a turn | ack p50 / p99 ms | answer p50 / p99 ms |');
say('| --- | --- | --- | --- | --- |');
for (const echo of ['express-echo', 'botbuilder-echo']) {
  const server = await startProcess(['--import', 'tsx', join(root, `bench/targets/${echo}.ts`)], {}, /port (\d+)/);
  say(row(echo, await echoRun(server)));
  await server.stop();
}
const directory = mkdtempSync(join(tmpdir(), 'convoz-bench-'));
const server = await startProcess(
  [join(root, 'dist/bot/main.js'), 'start'],
  {
    PORT: '0',
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    RATE_TOKENS_PER_MINUTE: '1000000',
    RATE_MESSAGES_PER_MINUTE: '1000000',
  },
  /localhost:(\d+)/,
);
const customers = await arrive(server.port);
await closedLoop(server, customers, 2);
say(row(`convoz, as fast as ${conversations} can`, await closedLoop(server, customers, seconds)));
say(row(`convoz at ${steadyPerSecond} turns/s`, await openLoop(server, customers, seconds)));
if (process.argv.includes('--soak')) await soak();
say(`RSS of the service: ${Math.round(server.rssMb())} MB`);
for (const customer of customers) customer.close();
await server.stop();
rmSync(directory, { recursive: true });

async function arrive(port: number): Promise<Customer[]> {
  const arrived = Array.from({ length: conversations }, () => new Customer(port));
  for (const customer of arrived) await customer.start();
  return arrived;
}

/** Real questions of many kinds; none that asks for a person, since a queued customer is not answered by the bot. */
function question(at: number): string {
  return questions[at % questions.length] ?? '';
}

function readQuestions(): string[] {
  const skipped = /^(contact\.human_agent|feedback\.complaint|none)$/;
  return ['es', 'gl', 'en', 'pt'].flatMap((language) =>
    readFileSync(join(root, `nlp-models/held-out/${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ intent }) => !skipped.test(intent))
      .map(({ text }) => text),
  );
}

async function echoRun(target: ServerProcess): Promise<Run> {
  const connections = Array.from({ length: conversations }, () => new Connection(target.port));
  const activity = JSON.stringify({
    type: 'message',
    id: '1',
    text: 'where is my order',
    channelId: 'test',
    serviceUrl: 'http://127.0.0.1:1/',
    deliveryMode: 'expectReplies',
    from: { id: 'me' },
    recipient: { id: 'bot' },
    conversation: { id: 'c' },
    channelData: {},
  });
  const run = await measure(target, seconds, async (until, timings) => {
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < until) {
          const asked = performance.now();
          const { status } = await connection.post('/', activity);
          if (status !== 200) throw new Error(`The echo answered ${status}`);
          timings.push({ ackMs: Number.NaN, answerMs: performance.now() - asked });
        }
      }),
    );
  });
  for (const connection of connections) connection.close();
  return { ...run, ack: undefined };
}

function closedLoop(target: ServerProcess, all: Customer[], forSeconds: number): Promise<Run> {
  return measure(target, forSeconds, async (until, timings) => {
    await Promise.all(
      all.map(async (customer, i) => {
        for (let at = i * 17; performance.now() < until; at += 1) timings.push(await customer.ask(question(at)));
      }),
    );
  });
}

/** Questions arrive at a fixed rate, however long the answers take. */
function openLoop(target: ServerProcess, all: Customer[], forSeconds: number): Promise<Run> {
  return measure(target, forSeconds, async (until, timings) => {
    const idle = [...all];
    const running: Promise<void>[] = [];
    const began = performance.now();
    for (let asked = 0; performance.now() < until; ) {
      const due = Math.floor(((performance.now() - began) / 1000) * steadyPerSecond);
      while (asked < due) {
        const customer = idle.shift();
        if (!customer) break;
        running.push(
          customer.ask(question(asked)).then((timing) => {
            timings.push(timing);
            idle.push(customer);
          }),
        );
        asked += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(running);
  });
}

async function soak(): Promise<void> {
  for (let turns = 0; turns < soakTurns; ) {
    const run = await closedLoop(server, customers, 10);
    turns += Math.round(run.perSecond * 10);
    process.stderr.write(`\r${turns} turns, RSS ${Math.round(server.rssMb())} MB `);
  }
  process.stderr.write('\n');
}

async function measure(
  target: ServerProcess,
  forSeconds: number,
  load: (until: number, timings: Timing[]) => Promise<void>,
): Promise<Run> {
  const timings: Timing[] = [];
  const cpu = target.cpuMicros();
  const began = performance.now();
  await load(began + forSeconds * 1000, timings);
  const tookSeconds = (performance.now() - began) / 1000;
  const answers = timings.map((t) => t.answerMs);
  const acks = timings.map((t) => t.ackMs);
  return {
    perSecond: timings.length / tookSeconds,
    cpuMicrosPerTurn: (target.cpuMicros() - cpu) / timings.length,
    ack: { p50: percentile(acks, 0.5), p99: percentile(acks, 0.99) },
    answer: { p50: percentile(answers, 0.5), p99: percentile(answers, 0.99) },
  };
}
