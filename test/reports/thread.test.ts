import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import type { ThreadRequest } from '../../bot/reports/thread/messages.js';
import { ReportQueue, type ReportQueueOptions } from '../../bot/reports/thread/report-queue.js';
import { codeOf } from '../support-files/code-of.js';
import { eventually } from '../support-files/eventually.js';

/** A thread that does what the request, misused for it, says. */
const obedient = `
  const { parentPort } = require('node:worker_threads');
  let asked = 0;
  parentPort.on('message', (request) => {
    if (request === 'close') return parentPort.close();
    asked += 1;
    const [what, argument] = request.asked;
    if (what === 'spin') for (const until = Date.now() + argument; Date.now() < until; );
    if (what === 'throw') throw new Error('out of order');
    if (what === 'exit') process.exit(3);
    if (what === 'fail') return parentPort.postMessage({ type: 'failed', error: { code: argument, message: 'no' } });
    if (what === 'rebuild') parentPort.postMessage({ type: 'rebuilt', kind: 'ledger', day: { day: 1, mark: 2, columns: new Uint8Array(3) } });
    parentPort.postMessage({ type: 'done', result: { asked, argument } });
  });`;

describe('the queue of reports', () => {
  let started: Worker[];
  let kept: unknown[];
  let queue: ReportQueue;
  const ask = (what: string, argument: unknown = null, signal?: AbortSignal) =>
    queue.ask({ type: 'answer', now: new Date(), asked: [what, argument] } as unknown as ThreadRequest, signal);
  const open = (options: Partial<ReportQueueOptions> = {}) => {
    const start = () => {
      const thread = new Worker(obedient, { eval: true });
      started.push(thread);
      return thread;
    };
    return new ReportQueue({ start, keep: (...day) => kept.push(day), timeoutMs: 5000, idleMs: 60_000, ...options });
  };
  beforeEach(() => {
    started = [];
    kept = [];
    queue = open();
  });
  afterEach(() => queue.close());

  it('starts no thread before the first report, and one for all of them', async () => {
    expect(started).to.have.length(0);

    const results = await Promise.all([ask('count'), ask('count'), ask('count')]);

    expect(started).to.have.length(1);
    expect(results.map((result) => (result as { asked: number }).asked)).to.deep.equal([1, 2, 3]);
  });

  it('gives a report up that takes too long, and answers the next one with a new thread', async () => {
    await queue.close();
    queue = open({ timeoutMs: 1000 });

    const slow = codeOf(ask('spin', 60_000));
    const next = ask('count', 'next');

    expect(await slow).to.equal('REPORT_TIMEOUT');
    expect(await next).to.deep.equal({ asked: 1, argument: 'next' });
    expect(started).to.have.length(2);
  });

  it('goes on after a report that nobody waited for any more when it was asked', async () => {
    const gone = ask('count', 'gone', AbortSignal.abort(new Error('gone'))).catch((error: Error) => error.message);

    expect(await gone).to.equal('gone');
    expect(await ask('count', 'next')).to.deep.equal({ asked: 1, argument: 'next' });
  });

  for (const death of ['throw', 'exit']) {
    it(`takes the death of the thread (${death}) for the failure of one report`, async () => {
      const dead = codeOf(ask(death));
      const next = ask('count', 'next');

      expect(await dead).to.equal('INTERNAL');
      expect(await next).to.deep.equal({ asked: 1, argument: 'next' });
    });
  }

  it('survives a thread that dies while nobody waits for it', async () => {
    await ask('count');
    await started[0]?.terminate();

    expect(await ask('count')).to.deep.include({ asked: 1 });
  });

  it('hands errors over with their code, and hides those that are not ours', async () => {
    expect(await codeOf(ask('fail', 'STORE_UNAVAILABLE'))).to.equal('STORE_UNAVAILABLE');
    expect(await codeOf(ask('fail', 'SOMETHING_ELSE'))).to.equal('INTERNAL');
  });

  it('hands on what had to be built anew', async () => {
    await ask('rebuild');

    expect(kept).to.deep.equal([['ledger', { day: 1, mark: 2, columns: new Uint8Array(3) }]]);
  });

  it('leaves a report out that nobody waits for any more', async () => {
    const gone = new AbortController();
    const running = ask('spin', 100);
    const left = ask('count', null, gone.signal).catch((error: Error) => error.name);
    gone.abort();

    await running;

    expect(await left).to.equal('AbortError');
    expect(await ask('count')).to.deep.include({ asked: 2 });
  });

  it('ends the thread when it has been idle, and starts another when it is needed', async () => {
    await queue.close();
    queue = open({ idleMs: 20 });
    await ask('count');
    const ended = new Promise((resolve) => started.at(-1)?.once('exit', resolve));

    await ended;

    expect(await ask('count')).to.deep.include({ asked: 1 });
  });

  it('refuses more when a hundred wait, and all when it is closed', async () => {
    const asked = Array.from({ length: 105 }, () =>
      ask('count').then(
        () => 'done',
        (error) => error.code,
      ),
    );

    const ends = await Promise.all(asked);
    expect(ends.filter((end) => end === 'OVERLOADED')).to.have.length.within(4, 5);
    await queue.close();

    expect(await codeOf(ask('count'))).to.equal('OVERLOADED');
    await eventually(() => started[0]?.threadId === -1);
  });
});
