import { setTimeout as delay } from 'node:timers/promises';
import { doubled, type OutboxLimits } from './outbox-limits.js';

export interface KeepAtIt {
  pauseMs: OutboxLimits['retryMs'];
  /** Ends it: what has not been kept by then is left to the next process. */
  signal: AbortSignal;
  failed: (error: unknown) => void;
}

/** Writes what has happened in the world, which cannot be made undone: again and again, until the database takes it. Never rejects. */
export async function keepAtIt(write: () => Promise<unknown>, { pauseMs, signal, failed }: KeepAtIt): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await write();
      return;
    } catch (error) {
      failed(error);
      if (signal.aborted) return;
      await delay(doubled(pauseMs, tried), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
