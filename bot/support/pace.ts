import { setImmediate as nextRound } from 'node:timers/promises';

/** To be awaited between the pieces of long work: about as often as it is told it lets everything else that waits go first. */
export function pace(longestMs = 10): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await nextRound();
    since = performance.now();
  };
}
