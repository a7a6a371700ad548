import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Watches the event loop of this thread and the memory of the process until it is stopped. */
export function watch(): { stop(): { lagMs: number; rssMb: number } } {
  const everyMs = 10;
  const delays = monitorEventLoopDelay({ resolution: everyMs });
  delays.enable();
  let rss = 0;
  const timer = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss());
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      delays.disable();
      return { lagMs: Math.max(0, delays.max / 1e6 - everyMs), rssMb: rss / 1024 / 1024 };
    },
  };
}
