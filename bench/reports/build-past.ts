import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openStore } from '../../bot/store/index.js';
import { openSqlite } from '../../bot/store/sqlite.js';
import { insertDay } from './insert-day.js';

export interface PastSize {
  conversations: number;
  days: number;
  /** UTC day of the first. */
  from: Date;
}

const dayMs = 86_400_000;
/** Monday first: shops hear most after the weekend. */
const weekly = [1.35, 1.15, 1.05, 1, 0.95, 0.75, 0.75];

/**
 * Makes a database with a past of that size, unless the file is there: conversations with a rhythm of weeks and seasons, one
 * ledger row each, about a third answered, a fifth of the answers with a comment, cases for the bad ones. All of it inside
 * SQLite, day by day. A build that was broken off is begun anew.
 */
export async function buildPast(file: string, size: PastSize, tell: (line: string) => void): Promise<void> {
  if (existsSync(file)) return;
  const unfinished = `${file}.building`;
  for (const leftover of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(leftover, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  await (await openStore(unfinished)).close();
  const { writer, close } = await openSqlite(unfinished);
  // What is lost in a power cut is built again.
  for (const pragma of ['synchronous = 0', 'cache_size = -400000', 'wal_autocheckpoint = 200000']) {
    await writer.raw(`PRAGMA ${pragma}`);
  }
  const began = performance.now();
  let made = 0;
  for (const [i, count] of perDay(size).entries()) {
    await writer.transaction(async (transaction) => {
      await insertDay(transaction, { first: made, count, start: size.from.getTime() + i * dayMs });
    });
    made += count;
    if (i % 20 === 19) tell(`${made} conversations, ${Math.round((performance.now() - began) / 1000)} s`);
  }
  await writer.raw('ANALYZE');
  await close();
  renameSync(unfinished, file);
}

/** So many conversations on each day; they add up. */
function perDay({ conversations, days, from }: PastSize): number[] {
  const weights = Array.from({ length: days }, (_, i) => {
    const date = new Date(from.getTime() + i * dayMs);
    const season =
      date.getUTCMonth() === 10 && date.getUTCDate() > 20 ? 1.9 : 1 + 0.15 * Math.sin((i / 365) * 2 * Math.PI);
    return season * (weekly[(date.getUTCDay() + 6) % 7] ?? 1) * (1 + i / days);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let given = 0;
  return weights.map((weight) => {
    sum += weight;
    const count = Math.round((conversations * sum) / all) - given;
    given += count;
    return count;
  });
}
