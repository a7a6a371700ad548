import { readFileSync } from 'node:fs';

export interface EventLoopWatch {
  /** The longest time, in ms, for which the event loop was kept busy, since the watch began or was last asked. */
  longest(): number;
  stop(): void;
}

const everyMs = 1;

/**
 * Watches how long this thread works without letting the event loop come round. On a machine with other things to do a
 * late round mostly waits for a processor, so the thread's own processor time is counted where the system tells it.
 */
export function watchEventLoop(): EventLoopWatch {
  let longest = 0;
  let last = workedMs();
  const timer = setInterval(() => {
    const now = workedMs();
    longest = Math.max(longest, now - last);
    last = now;
  }, everyMs);
  return {
    longest() {
      const found = longest;
      longest = 0;
      return found;
    },
    stop: () => clearInterval(timer),
  };
}

/** Processor time of the main thread: on Linux the first field of schedstat, in ns, exact to a few ms; elsewhere the clock. */
export function workedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
