import { expect } from 'chai';
import { type Guard, guarded } from '../../bot/orders/index.js';
import type { OrderLookup, OrderSystem } from '../../bot/support/order.js';

describe('guarded', () => {
  const proof = { kind: 'email', email: 'ana@correo.example' } as const;
  let now: Date;
  let problems: unknown[];
  let calls: number;

  beforeEach(() => {
    now = new Date('2026-11-23T09:42:00Z');
    problems = [];
    calls = 0;
  });

  it('passes on what the back end says', async () => {
    const orders = guarded(
      backEnd(async () => ({ status: 'no_match' })),
      guard(never),
    );

    expect(await orders.find('MR-10482', proof)).to.deep.equal({ status: 'no_match' });
    expect(orders.normalise('10482')).to.equal('MR-10482');
    expect(problems).to.deep.equal([]);
  });

  it('answers "unavailable" when the back end is too slow', async () => {
    const orders = guarded(
      backEnd(() => new Promise(() => undefined)),
      guard(atOnce),
    );

    expect(await orders.find('MR-10482', proof)).to.deep.equal({ status: 'unavailable' });
    expect(String(problems[0])).to.include('3000 ms');
  });

  it('answers "unavailable" when the back end fails, at once or later', async () => {
    const failing = guarded(
      backEnd(() => Promise.reject(new Error('HTTP 500'))),
      guard(never),
    );
    const throwing = guarded(
      backEnd(() => {
        throw new Error('no route');
      }),
      guard(never),
    );

    expect(await failing.find('MR-10482', proof)).to.deep.equal({ status: 'unavailable' });
    expect(await throwing.find('MR-10482', proof)).to.deep.equal({ status: 'unavailable' });
    expect(problems.map(String)).to.deep.equal(['Error: HTTP 500', 'Error: no route']);
  });

  it('stops the clock once the back end has answered', async () => {
    const signals: AbortSignal[] = [];
    const wait = (_ms: number, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };

    await guarded(
      backEnd(async () => ({ status: 'no_match' })),
      guard(wait),
    ).find('MR-10482', proof);

    expect(signals.map((signal) => signal.aborted)).to.deep.equal([true]);
  });

  it('leaves a back end that is down alone for half a minute, then tries again', async () => {
    const orders = guarded(
      backEnd(() => Promise.reject(new Error('HTTP 503'))),
      guard(never),
    );
    for (let i = 0; i < 5; i += 1) await orders.find('MR-10482', proof);

    await orders.find('MR-10482', proof);
    expect(calls).to.equal(5);

    now = new Date(now.getTime() + 30_000);
    await orders.find('MR-10482', proof);
    expect(calls).to.equal(6);
  });

  it('counts only failures in a row', async () => {
    const answers = [false, false, false, false, true, false, true];
    const orders = guarded(
      backEnd(async () => {
        if (answers[calls - 1]) return { status: 'no_match' };
        throw new Error('HTTP 503');
      }),
      guard(never),
    );

    for (const _ of answers) await orders.find('MR-10482', proof);

    expect(calls).to.equal(answers.length);
  });

  function backEnd(find: () => Promise<OrderLookup>): OrderSystem {
    return {
      find: () => {
        calls += 1;
        return find();
      },
      normalise: (number) => `MR-${number}`,
    };
  }

  function guard(wait: NonNullable<Guard['wait']>): Guard {
    return { clock: { now: () => now }, onFailure: (problem) => problems.push(problem), wait };
  }
});

function never(): Promise<never> {
  return new Promise(() => undefined);
}

async function atOnce(): Promise<void> {}
