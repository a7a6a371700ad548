export interface Refreshing {
  /** Reads again what another process may have written. Rejects when it cannot be read; what was kept stays. */
  refresh(): Promise<void>;
  /** The same without waiting; a failure is reported. */
  look(): void;
  /** Looks every ten seconds, until stopped. */
  start(): void;
  stop(): void;
}

const everyMs = 10_000;

/** Keeps a copy of something stored, which other processes change, fresh: `keep` is given what `read` resolves with. */
export function refreshing<T>(
  read: () => Promise<T>,
  keep: (read: T) => void,
  failed: (error: unknown) => void,
): Refreshing {
  let timer: NodeJS.Timeout | undefined;
  let [begun, applied] = [0, 0];

  async function refresh(): Promise<void> {
    const mine = ++begun;
    const fresh = await read();
    // One that was begun later has read later.
    if (mine < applied) return;
    applied = mine;
    keep(fresh);
  }

  function look(): void {
    refresh().catch(failed);
  }

  return {
    refresh,
    look,
    start() {
      timer ??= setInterval(look, everyMs).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
