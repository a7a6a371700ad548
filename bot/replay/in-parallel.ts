import { setImmediate as nextRound } from 'node:timers/promises';

/** At a time: they wait for commits, which conversations side by side share. */
const parallel = 16;

/** Does the work for a few items at a time and returns the results in the items' order; the event loop turns between items. */
export async function inParallel<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = numbered(items);
  const ends = await Promise.allSettled(
    Array.from({ length: parallel }, async () => {
      // One iterator for all: each takes the next that nobody has.
      for (const [index, item] of waiting) {
        await nextRound();
        results[index] = await work(item);
      }
    }),
  );
  // Only when all have stopped: what they work on may be taken away then.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

function* numbered<T>(items: Iterable<T>): Generator<[number, T]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}
