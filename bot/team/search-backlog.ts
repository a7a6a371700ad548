import { setTimeout as delay } from 'node:timers/promises';
import type { Search } from '../support/search.js';

export interface BacklogDeps {
  search: Pick<Search, 'waiting' | 'catchUp'>;
  log: (level: 'info' | 'warn', message: string, ids: Record<string, unknown>) => void;
}

const atOnce = 300;
/** Between batches, so that customers hardly notice. */
const pauseMs = 30;
const retryMs = 10_000;
const saidEvery = 100_000;

/** Makes messages findable that were written before there was a search, the latest first. A stop loses nothing. */
export function searchBacklog({ search, log }: BacklogDeps) {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  return {
    start(): void {
      running ??= work().catch(() => undefined);
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };

  async function work(): Promise<void> {
    let waiting = await surely(() => search.waiting());
    if (waiting > 0) log('info', 'Older messages are being made findable', { waiting });
    for (let said = waiting; waiting > 0; ) {
      const done = await surely(() => search.catchUp(atOnce));
      await delay(pauseMs, undefined, { signal: stopping.signal });
      waiting = done === 0 ? 0 : Math.max(1, waiting - done);
      if (said - waiting >= saidEvery || waiting === 0) {
        said = waiting;
        log('info', waiting > 0 ? 'Older messages are being made findable' : 'All messages can be found', { waiting });
      }
    }
  }

  /** Asks the database until it answers. */
  async function surely<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        log('warn', 'Older messages cannot be made findable now', { error: String(error) });
        await delay(retryMs, undefined, { signal: stopping.signal });
      }
    }
  }
}
