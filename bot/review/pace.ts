import { setImmediate as nextRound } from 'node:timers/promises';

const longestMs = 10;

/** To be awaited between the pieces of long work: about every 10 ms it lets everything else that waits go first. */
export function pace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await nextRound();
    since = performance.now();
  };
}
