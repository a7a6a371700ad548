import { expect } from 'chai';
import { mostAttempts } from '../../bot/feedback/backoff.js';
import type { Delivery, Sender } from '../../bot/feedback/delivery.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { hour, minute } from '../support-files/test-clock.js';
import { SmallDispatcher, scriptedSender } from './small-dispatcher.js';

const notNow: Delivery = { status: 'later', code: 'SEND_UNREACHABLE', reply: 503 };

describe('the dispatcher', () => {
  let small: SmallDispatcher;
  beforeEach(async () => {
    small = await SmallDispatcher.start();
  });
  afterEach(() => small.close());

  const counts = () => small.store.dispatches.counts();

  it('sends what waits, each once, and nothing before its time', async () => {
    await small.given(['a', 'b']);
    await small.given(['later'], { nextAt: new Date(small.clock.now().getTime() + minute) });
    const sender = scriptedSender();
    const dispatcher = small.dispatcher({ webhook: sender });

    for (let i = 0; i < 3; i++) dispatcher.kick();
    await dispatcher.idle();

    expect(sender.sent.sort()).to.deep.equal(['a', 'b']);
    expect(await counts()).to.deep.equal({ ready: 1, failed: 0 });
    expect(small.settled).to.deep.equal(['webhook delivered', 'webhook delivered']);
  });

  it('sends again after a growing pause, and has it delivered in the end', async () => {
    await small.given(['a']);
    const sender = scriptedSender(notNow, notNow);
    const dispatcher = small.dispatcher({ webhook: sender });

    const sentAfter: [seconds: number, times: number][] = [];
    for (const seconds of [0, 4.999, 0.001, 9.999, 0.001]) {
      small.clock.advance(seconds * 1000);
      dispatcher.kick();
      await dispatcher.idle();
      sentAfter.push([seconds, sender.sent.length]);
    }

    expect(sentAfter).to.deep.equal([
      [0, 1],
      [4.999, 1],
      [0.001, 2],
      [9.999, 2],
      [0.001, 3],
    ]);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 0 });
  });

  it('waits as long as the receiver asks', async () => {
    await small.given(['a']);
    const sender = scriptedSender({ ...notNow, afterMs: 10 * minute });
    const dispatcher = small.dispatcher({ webhook: sender });

    for (const ms of [0, 10 * minute - 1, 1]) {
      small.clock.advance(ms);
      dispatcher.kick();
      await dispatcher.idle();
    }

    expect(sender.sent).to.deep.equal(['a', 'a']);
    expect(small.log[0]?.ids).to.include({ pauseMs: 10 * minute });
  });

  it('gives up what was refused, keeps it, and sends it once more when told to', async () => {
    await small.given(['a']);
    const sender = scriptedSender({ status: 'refused', code: 'MAIL_REFUSED', reply: 550 });
    const dispatcher = small.dispatcher({ webhook: sender });
    dispatcher.kick();
    await dispatcher.idle();
    small.clock.advance(hour);
    dispatcher.kick();
    await dispatcher.idle();
    const failures = await small.store.dispatches.failures(10);

    const again = await dispatcher.again('a');
    await dispatcher.idle();

    expect(failures.map(({ id, code, attempts }) => [id, code, attempts])).to.deep.equal([['a', 'MAIL_REFUSED', 1]]);
    expect(again).to.equal(true);
    expect(sender.sent).to.deep.equal(['a', 'a']);
    expect(await dispatcher.again('a')).to.equal(false);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 0 });
  });

  it(`gives up after ${mostAttempts} attempts, and says so`, async () => {
    await small.given(['a']);
    const sender = scriptedSender(...Array.from({ length: 50 }, () => notNow));
    const dispatcher = small.dispatcher({ webhook: sender });

    for (let i = 0; i < 30; i++) {
      dispatcher.kick();
      await dispatcher.idle();
      small.clock.advance(hour);
    }

    expect(sender.sent.length).to.equal(mostAttempts);
    expect(small.settled.at(-1)).to.equal('webhook given_up');
    expect(small.log.at(-1)).to.deep.include({ level: 'error', message: 'A dispatch was given up' });
    expect(await counts()).to.deep.equal({ ready: 0, failed: 1 });
  });

  it('never tries for ever what kills the process in each attempt', async () => {
    await small.given(['a']);
    for (let i = 0; i < mostAttempts; i++) {
      await small.store.dispatches.claim(['a'], small.clock.now(), small.clock.now());
    }
    const sender = scriptedSender();
    const dispatcher = small.dispatcher({ webhook: sender });

    dispatcher.kick();
    await dispatcher.idle();

    expect(sender.sent).to.deep.equal([]);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 1 });
  });

  it('takes a sender that throws for a failure that may pass', async () => {
    await small.given(['a']);
    const sender = scriptedSender(new TypeError('ana@mail.example is no function'));
    const dispatcher = small.dispatcher({ webhook: sender });

    dispatcher.kick();
    await dispatcher.idle();
    small.clock.advance(minute);
    dispatcher.kick();
    await dispatcher.idle();

    expect(sender.sent).to.deep.equal(['a', 'a']);
    expect(JSON.stringify(small.log)).to.include('TypeError').and.not.include('ana@');
  });

  it('drops what nobody wants any more, without a failure', async () => {
    await small.given(['a']);
    const dispatcher = small.dispatcher({ webhook: scriptedSender({ status: 'dropped' }) });

    dispatcher.kick();
    await dispatcher.idle();

    expect(small.settled).to.deep.equal(['webhook dropped']);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 0 });
  });

  it('takes up again what a process left that died while sending, once its lease is over', async () => {
    await small.given(['a']);
    const neverEnds: Sender = { ...scriptedSender(), send: () => new Promise(() => {}) };
    small.dispatcher({ webhook: neverEnds }).kick();
    await eventually(async () => (await small.store.dispatches.ready(small.clock.now(), 1)).length === 0);
    const sender = scriptedSender();
    const next = small.dispatcher({ webhook: sender });

    next.kick();
    await next.idle();
    const during = [...sender.sent];
    small.clock.advance(neverEnds.timeoutMs + 30_000);
    next.kick();
    await next.idle();

    expect(during).to.deep.equal([]);
    expect(sender.sent).to.deep.equal(['a']);
  });

  it('sends each of 200 once, though five dispatchers want them all', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `d${i}`);
    await small.given(ids);
    const sender = scriptedSender();
    const dispatchers = Array.from({ length: 5 }, () => small.dispatcher({ webhook: sender }));

    for (const dispatcher of dispatchers) dispatcher.kick();
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.idle()));

    expect(sender.sent.length).to.equal(200);
    expect(new Set(sender.sent).size).to.equal(200);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 0 });
  });

  it('misses no call, at whatever moment of looking it comes', async () => {
    for (let ticks = 0; ticks < 12; ticks++) {
      await small.given([`d${ticks}`]);
      const sender = scriptedSender();
      let looked = false;
      const dispatcher = small.dispatcher(
        { webhook: sender },
        {
          dispatches: {
            ...small.store.dispatches,
            ready: async (...given) => (looked ? small.store.dispatches.ready(...given) : []),
            async claim(...given) {
              if (looked) return small.store.dispatches.claim(...given);
              looked = true;
              void callAfter(ticks, dispatcher.kick);
              return [];
            },
          },
        },
      );

      dispatcher.kick();
      await eventually(() => looked);
      await dispatcher.idle();

      expect(sender.sent, `after ${ticks} ticks`).to.deep.equal([`d${ticks}`]);
    }
  });

  it('has no more under way than the sender allows, and no kind waits for another', async () => {
    const gate = deferred();
    let underWay = 0;
    let most = 0;
    const slow: Sender = {
      timeoutMs: 10_000,
      atOnce: 3,
      async send() {
        underWay += 1;
        most = Math.max(most, underWay);
        await gate.promise;
        underWay -= 1;
        return { status: 'delivered' };
      },
    };
    const quick = scriptedSender();
    await small.given(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'], { via: 'email' });
    await small.given(['w1']);
    const dispatcher = small.dispatcher({ email: slow, webhook: quick });

    dispatcher.kick();
    await eventually(() => underWay === 3 && quick.sent.length === 1);
    gate.resolve();
    await dispatcher.idle();

    expect(most).to.equal(3);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 0 });
  });

  it('leaves alone what it has no sender for', async () => {
    await small.given(['a'], { via: 'email' });
    const sender = scriptedSender();
    const dispatcher = small.dispatcher({ webhook: sender });

    dispatcher.kick();
    await dispatcher.idle();

    expect(await counts()).to.deep.equal({ ready: 1, failed: 0 });
  });

  it('ends an attempt that takes too long, and counts it as not delivered', async () => {
    await small.given(['a']);
    let aborted = false;
    const stuck: Sender = {
      timeoutMs: 30,
      atOnce: 1,
      send: (_dispatch, signal) => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        return new Promise(() => {});
      },
    };
    const dispatcher = small.dispatcher({ webhook: stuck });

    dispatcher.kick();
    await dispatcher.idle();

    expect(aborted).to.equal(true);
    expect(small.log[0]?.ids).to.include({ code: 'SEND_UNREACHABLE', attempts: 1 });
    expect(await counts()).to.deep.equal({ ready: 1, failed: 0 });
  });

  it('finds by itself what comes while it runs, and nothing after it was stopped', async () => {
    const sender = scriptedSender();
    const dispatcher = small.dispatcher({ webhook: sender });
    dispatcher.start();
    await dispatcher.idle();

    await small.given(['a']);
    await eventually(() => sender.sent.length === 1);
    await dispatcher.stop();
    await small.given(['b']);
    dispatcher.kick();
    await dispatcher.idle();

    expect(sender.sent).to.deep.equal(['a']);
  });

  it('lets what is under way arrive before it stops', async () => {
    await small.given(['a', 'b']);
    const gate = deferred();
    const sent: string[] = [];
    const slow: Sender = {
      timeoutMs: 10_000,
      atOnce: 1,
      async send({ id }) {
        sent.push(id);
        await gate.promise;
        return { status: 'delivered' };
      },
    };
    const dispatcher = small.dispatcher({ webhook: slow });
    dispatcher.kick();
    await eventually(() => sent.length === 1);

    const stopped = dispatcher.stop();
    gate.resolve();
    await stopped;

    expect(sent).to.deep.equal(['a']);
    expect(await counts()).to.deep.equal({ ready: 1, failed: 0 });
    expect(await small.store.dispatches.ready(small.clock.now(), 10)).to.have.length(1);
  });

  it('goes on when the store has failed for a while', async () => {
    await small.given(['a']);
    const sender = scriptedSender();
    let broken = true;
    const dispatcher = small.dispatcher(
      { webhook: sender },
      {
        dispatches: {
          ...small.store.dispatches,
          ready: (...given) => (broken ? Promise.reject(new Error('disk')) : small.store.dispatches.ready(...given)),
        },
      },
    );
    dispatcher.kick();
    await dispatcher.idle();
    broken = false;

    dispatcher.kick();
    await dispatcher.idle();

    expect(small.log.map(({ message }) => message)).to.deep.equal(['Dispatches could not be read']);
    expect(sender.sent).to.deep.equal(['a']);
  });

  it('sends once more what it could not keep as delivered, when the lease is over: at least once', async () => {
    await small.given(['a']);
    const sender = scriptedSender();
    let broken = true;
    const done = (id: string) => (broken ? Promise.reject(new Error('disk')) : small.store.dispatches.done(id));
    const dispatcher = small.dispatcher({ webhook: sender }, { dispatches: { ...small.store.dispatches, done } });
    dispatcher.kick();
    await dispatcher.idle();
    broken = false;

    small.clock.advance(minute);
    dispatcher.kick();
    await dispatcher.idle();

    expect(sender.sent).to.deep.equal(['a', 'a']);
    expect(await counts()).to.deep.equal({ ready: 0, failed: 0 });
  });

  it('logs ids and codes, never what is sent', async () => {
    await small.given(['a', 'b']);
    const dispatcher = small.dispatcher({
      webhook: scriptedSender(notNow, { status: 'refused', code: 'SEND_REFUSED', reply: 404 }),
    });

    dispatcher.kick();
    await dispatcher.idle();

    expect(small.log.length).to.equal(2);
    for (const { ids } of small.log) {
      expect(ids).to.have.all.keys(
        ...['dispatchId', 'via', 'code', 'attempts', 'reply'],
        ...('pauseMs' in ids ? ['pauseMs'] : []),
      );
    }
    expect(JSON.stringify(small.log)).to.not.include('words');
  });
});

/** Calls after so many rounds of the queue of promises. */
async function callAfter(ticks: number, call: () => void): Promise<void> {
  for (let i = 0; i < ticks; i++) await Promise.resolve();
  call();
}
