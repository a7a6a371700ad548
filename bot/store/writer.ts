import { setTimeout as delay } from 'node:timers/promises';
import { ConvozError, isConvozError } from '../errors.js';
import type { Dialect, Run } from './database.js';

/** Applies many items in few statements and returns one result per item, in order. Throws if any item cannot be kept. */
export type Apply<T, R> = (run: Run, items: readonly T[]) => Promise<R[]>;

interface Job {
  apply: Apply<never, unknown>;
  item: unknown;
  resolve(result: never): void;
  reject(error: unknown): void;
}

const largestGroup = 400;
/** With little to do, a pause this long between commits lets more share the next: less work each, a little later. */
const gatherMs = 3;
const worthCommitting = 24;

/**
 * The one place that writes. Whatever is submitted while a commit is under way shares the next transaction (group
 * commit): one fsync for many turns. If the group as a whole fails, it is rolled back and each item is tried again
 * under its own savepoint, so that one bad item never takes the others with it. Results are delivered after COMMIT.
 */
export class Writer {
  readonly #dialect: Dialect;
  #waiting: Job[] = [];
  #busy = false;
  #idle: (() => void)[] = [];

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  submit<T, R>(apply: Apply<T, R>, item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ apply: apply as Apply<never, unknown>, item, resolve, reject });
      if (!this.#busy) {
        this.#busy = true;
        setImmediate(() => void this.#drain());
      }
    });
  }

  /** Resolves when everything submitted so far has been settled. */
  async settled(): Promise<void> {
    if (this.#busy) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, largestGroup);
      try {
        await this.#transaction((run) => together(run, group));
      } catch (error) {
        await this.#oneByOne(group, error);
      }
      if (this.#waiting.length < worthCommitting) await delay(gatherMs);
    }
    this.#busy = false;
    for (const done of this.#idle.splice(0)) done();
  }

  async #oneByOne(group: Job[], first: unknown): Promise<void> {
    if (group.length === 1) {
      group[0]?.reject(asStoreError(first));
      return;
    }
    const refused = new Map<Job, unknown>();
    try {
      await this.#transaction(async (run) => {
        const settle: (() => void)[] = [];
        for (const job of group) {
          await run('SAVEPOINT item');
          try {
            settle.push(...(await together(run, [job])));
            await run('RELEASE SAVEPOINT item');
          } catch (error) {
            await run('ROLLBACK TO SAVEPOINT item');
            refused.set(job, error);
          }
        }
        return settle;
      });
    } catch (error) {
      for (const job of group) refused.set(job, error);
    }
    for (const [job, error] of refused) job.reject(asStoreError(error));
  }

  /** Runs `work` between BEGIN and COMMIT on the writer connection, then calls what it returned. */
  async #transaction(work: (run: Run) => Promise<(() => void)[]>): Promise<void> {
    const { writer, begin } = this.#dialect;
    const connection = await writer.client.acquireConnection();
    const run: Run = (sql, params = []) => this.#dialect.execute(connection, sql, params);
    let settle: (() => void)[];
    try {
      await run(begin);
      try {
        settle = await work(run);
        await run('COMMIT');
      } catch (error) {
        await run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await writer.client.releaseConnection(connection);
    }
    for (const done of settle) done();
  }
}

/** Applies jobs grouped by what they do, in order of first appearance; returns the calls that hand out the results. */
async function together(run: Run, jobs: readonly Job[]): Promise<(() => void)[]> {
  const kinds = new Map<Job['apply'], Job[]>();
  for (const job of jobs) {
    const same = kinds.get(job.apply);
    if (same) same.push(job);
    else kinds.set(job.apply, [job]);
  }
  const settle: (() => void)[] = [];
  for (const [apply, same] of kinds) {
    const results = await apply(run, same.map((job) => job.item) as never[]);
    for (const [i, job] of same.entries()) settle.push(() => job.resolve(results[i] as never));
  }
  return settle;
}

function asStoreError(error: unknown): unknown {
  if (isConvozError(error)) return error;
  return new ConvozError('STORE_UNAVAILABLE', 'The database refused to commit', {
    hint: 'Look at the cause: a full disk, a lost connection or a locked file. Nothing was acknowledged.',
    cause: error,
  });
}
