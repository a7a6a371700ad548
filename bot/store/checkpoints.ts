import { statSync } from 'node:fs';
import type { Knex } from 'knex';

/** From this size of the write-ahead log on, its pages are moved into the database. */
const worthBytes = 4 * 1024 * 1024;
const everyMs = 250;

/**
 * Moves the write-ahead log into the database beside the writer, on a handle of its own: left to SQLite, the commit that
 * makes the log too long would do it, and every turn in that commit would wait for the disk. Passive, so it never makes
 * a writer wait (sqlite.org/wal.html, "Application-Initiated Checkpoints"). Returns how to stop.
 */
export function checkpointBeside(file: string, handle: Knex): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (running || sizeOf(`${file}-wal`) < worthBytes) return;
    running = checkpoint(handle).finally(() => {
      running = undefined;
    });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
    await handle.destroy();
  };
}

/** One that cannot run now is tried again; the writer's own limit stands behind it. */
async function checkpoint(handle: Knex): Promise<void> {
  await handle.raw('PRAGMA wal_checkpoint(PASSIVE)').then(
    () => undefined,
    () => undefined,
  );
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
