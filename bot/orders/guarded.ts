import { setTimeout as delay } from 'node:timers/promises';
import type { OrderSystem } from '../support/order.js';

export interface Guard {
  timeoutMs?: number;
  /** After this many failures in a row the back end is left alone for `restMs`. */
  failuresToRest?: number;
  restMs?: number;
  clock: { now(): Date };
  /** Told of every failure, since the customer only hears "unavailable". */
  onFailure(problem: unknown): void;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  wait?(ms: number, signal: AbortSignal): Promise<unknown>;
}

/** Any back end made safe to ask: it answers within 3 s, never rejects, and rests for 30 s after five failures. */
export function guarded(system: OrderSystem, guard: Guard): OrderSystem {
  const { timeoutMs = 3_000, failuresToRest = 5, restMs = 30_000, wait = pause } = guard;
  let failures = 0;
  let restUntil = 0;
  const { ofCustomer } = system;

  return {
    normalise: (number) => system.normalise(number),
    find: (number, proof) => ask(() => system.find(number, proof)),
    ...(ofCustomer && { ofCustomer: (proof) => ask(() => ofCustomer.call(system, proof)) }),
  };

  async function ask<Answer extends { status: string }>(work: () => Promise<Answer>) {
    const unavailable = { status: 'unavailable' } as const;
    if (guard.clock.now().getTime() < restUntil) return unavailable;

    const answer = await withinTime(work, timeoutMs, wait).catch((problem: unknown) => {
      guard.onFailure(problem);
      return unavailable;
    });
    failures = answer.status === 'unavailable' ? failures + 1 : 0;
    if (failures >= failuresToRest) {
      restUntil = guard.clock.now().getTime() + restMs;
      failures = 0;
    }
    return answer;
  }
}

async function withinTime<T>(work: () => Promise<T>, timeoutMs: number, wait: NonNullable<Guard['wait']>): Promise<T> {
  const timer = new AbortController();
  const late = wait(timeoutMs, timer.signal).then(
    () => Promise.reject(new Error(`The order back end did not answer within ${timeoutMs} ms`)),
    // Aborted because the back end answered: this side of the race must stay silent.
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([work(), late]);
  } finally {
    timer.abort();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<unknown> {
  return delay(ms, undefined, { signal, ref: false });
}
