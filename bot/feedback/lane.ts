import type { Clock } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import type { Dispatch } from '../support/dispatch.js';
import type { Dispatches } from '../support/feedback-repositories.js';
import { backoffMs, mostAttempts } from './backoff.js';
import type { Delivery, Sender } from './delivery.js';

export interface LaneDeps {
  dispatches: Dispatches;
  clock: Clock;
  /** 0 ≤ x < 1; spreads the attempts. */
  random: () => number;
  /** Called after each attempt; `given_up` when it was the last one that could have gone well. */
  settled?: (via: Dispatch['via'], status: Delivery['status'] | 'given_up') => void;
  /** Called with ids and codes only. */
  log: (level: 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

export interface Lane {
  kick(): void;
  idle(): Promise<void>;
  stop(): Promise<void>;
}

type Taken = Dispatch & { attempts: number };

const graceMs = 10_000;
/** Past the time-out of an attempt: time to keep what became of it before another process may take it over. */
const leaseMarginMs = 30_000;

/**
 * Sends the dispatches of one kind, so many at a time. One that is being sent is not marked but leased: if the process
 * dies it is simply ready again when the lease ends, and two processes never send the same one side by side.
 */
export function openLane(via: Dispatch['via'], sender: Sender, deps: LaneDeps): Lane {
  const { dispatches, clock, log } = deps;
  const underWay = new Map<string, { over: Promise<void>; abort: AbortController }>();
  let wanted = false;
  let looking: Promise<void> | undefined;
  let stopped = false;
  const hasRoom = () => !stopped && underWay.size < sender.atOnce;

  function kick(): void {
    wanted = true;
    if (looking || !hasRoom()) return;
    looking = look()
      .catch((error: unknown) => log('error', 'Dispatches could not be read', { via, code: codeOf(error) }))
      .finally(() => {
        looking = undefined;
        if (wanted && hasRoom()) kick();
      });
  }

  async function look(): Promise<void> {
    while (wanted && hasRoom()) {
      wanted = false;
      const now = clock.now();
      const due = await dispatches.ready(now, sender.atOnce - underWay.size, via);
      const leaseEnds = new Date(now.getTime() + sender.timeoutMs + leaseMarginMs);
      const ids = due.map(({ id }) => id);
      const taken = new Set(await dispatches.claim(ids, now, leaseEnds));
      for (const one of due) if (taken.has(one.id)) begin({ ...one, attempts: one.attempts + 1 });
    }
  }

  function begin(dispatch: Taken): void {
    const abort = new AbortController();
    const over = attempt(dispatch, abort)
      .then((delivery) => keep(dispatch, delivery))
      .catch((error: unknown) => {
        const ids = { dispatchId: dispatch.id, via, code: codeOf(error) };
        log('error', 'What became of a dispatch could not be kept, so it will be sent once more', ids);
      })
      .finally(() => {
        underWay.delete(dispatch.id);
        kick();
      });
    underWay.set(dispatch.id, { over, abort });
  }

  async function attempt(dispatch: Taken, abort: AbortController): Promise<Delivery> {
    // A process died in each of the attempts: whatever it is that kills, it is not tried for ever.
    if (dispatch.attempts > mostAttempts) return { status: 'refused', code: 'INTERNAL' };
    const timer = setTimeout(() => abort.abort(), sender.timeoutMs);
    try {
      return await Promise.race([sender.send(dispatch, abort.signal), whenAborted(abort.signal)]);
    } catch (error) {
      log('error', 'A sender failed', { dispatchId: dispatch.id, via, code: codeOf(error), error: nameOf(error) });
      return { status: 'later', code: 'INTERNAL' };
    } finally {
      clearTimeout(timer);
    }
  }

  async function keep({ id, attempts }: Taken, delivery: Delivery): Promise<void> {
    if (delivery.status === 'delivered' || delivery.status === 'dropped') {
      await dispatches.done(id);
      deps.settled?.(via, delivery.status);
      return;
    }
    const { status, code, reply } = delivery;
    const ids = { dispatchId: id, via, code, attempts, ...(reply !== undefined && { reply }) };
    if (status === 'later' && attempts < mostAttempts) {
      const pauseMs = backoffMs(attempts, deps.random(), delivery.afterMs);
      await dispatches.retry(id, new Date(clock.now().getTime() + pauseMs), code);
      log('warn', 'A dispatch waits for its next attempt', { ...ids, pauseMs });
      deps.settled?.(via, status);
      return;
    }
    await dispatches.failed(id, code);
    log('error', 'A dispatch was given up', ids);
    deps.settled?.(via, status === 'later' ? 'given_up' : status);
  }

  const quiet = async () => {
    while (looking || underWay.size > 0) {
      await Promise.all([looking, ...[...underWay.values()].map(({ over }) => over)]);
    }
  };
  return {
    kick,
    idle: quiet,
    async stop() {
      stopped = true;
      await looking;
      const grace = setTimeout(() => {
        for (const { abort } of underWay.values()) abort.abort();
      }, graceMs);
      await quiet();
      clearTimeout(grace);
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<Delivery> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ status: 'later', code: 'SEND_UNREACHABLE' }), { once: true });
  });
}

function codeOf(error: unknown): string {
  return isConvozError(error) ? error.code : 'INTERNAL';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
