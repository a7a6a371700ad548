import type { Worker } from 'node:worker_threads';
import { ConvozError } from '../../errors.js';
import type { ColumnsKind, StoredDay } from '../../support/report-store.js';
import { type ThreadMessage, type ThreadRequest, unpackError } from './messages.js';

export interface ReportQueueOptions {
  start: () => Worker;
  /** Is given columns that were built anew. */
  keep: (kind: ColumnsKind, day: StoredDay) => void;
  /** A report that takes longer is given up, and the thread with it. */
  timeoutMs: number;
  /** The thread ends, and gives its memory back, when nothing has been asked of it for so long. */
  idleMs: number;
}

interface Job {
  request: ThreadRequest;
  signal: AbortSignal | undefined;
  resolve(result: object): void;
  reject(error: unknown): void;
}

const mostWaiting = 100;
const patienceMs = 2000;

/** Hands reports one after the other to a thread that is there while it is needed. */
export class ReportQueue {
  readonly #options: ReportQueueOptions;
  readonly #waiting: Job[] = [];
  #thread: Worker | undefined;
  #current: Pick<Job, 'resolve' | 'reject'> | undefined;
  #running: Promise<void> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: ReportQueueOptions) {
    this.#options = options;
  }

  /**
   * Rejects with REPORT_TIMEOUT, with OVERLOADED when too many wait, and with INTERNAL when the thread died of it. One whose
   * signal is aborted before its turn is left out, and rejects with the signal's reason.
   */
  ask(request: ThreadRequest, signal?: AbortSignal): Promise<object> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed || this.#waiting.length >= mostWaiting) return reject(tooMany());
      this.#waiting.push({ request, signal, resolve, reject });
      this.#running ??= this.#work();
    });
  }

  /** What still waits is refused; resolves when the running report and the thread have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(tooMany());
    await this.#running;
    await this.#end();
  }

  async #work(): Promise<void> {
    // Not before `ask` has noted that it runs: a job aborted already would end it at once, and for good.
    await undefined;
    clearTimeout(this.#idle);
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      if (job.signal?.aborted) job.reject(job.signal.reason);
      else await this.#run(job.request).then(job.resolve, job.reject);
    }
    this.#running = undefined;
    this.#idle = setTimeout(() => void this.#end(), this.#options.idleMs);
    this.#idle.unref();
  }

  async #run(request: ThreadRequest): Promise<object> {
    this.#thread ??= this.#started();
    const thread = this.#thread;
    const { timeoutMs } = this.#options;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void thread.terminate();
    }, timeoutMs);
    thread.ref();
    try {
      return await new Promise<object>((resolve, reject) => {
        this.#current = { resolve, reject };
        thread.postMessage(request);
      });
    } catch (error) {
      throw isLate ? tooLong(timeoutMs) : error;
    } finally {
      clearTimeout(timer);
      this.#current = undefined;
      thread.unref();
    }
  }

  #started(): Worker {
    const thread = this.#options.start();
    const died = (cause: unknown) => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      this.#current?.reject(threadDied(cause));
    };
    thread.on('error', died);
    thread.on('exit', died);
    thread.on('message', (message: ThreadMessage) => {
      if (message.type === 'rebuilt') this.#options.keep(message.kind, message.day);
      else if (message.type === 'done') this.#current?.resolve(message.result);
      else this.#current?.reject(unpackError(message.error));
    });
    return thread;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    if (!thread) return;
    this.#thread = undefined;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    const timer = setTimeout(() => void thread.terminate(), patienceMs);
    thread.ref();
    thread.postMessage('close');
    await ended;
    clearTimeout(timer);
  }
}

function tooMany(): ConvozError {
  return new ConvozError('OVERLOADED', 'Too many reports are waiting', { hint: 'Try again in a moment.' });
}

function tooLong(timeoutMs: number): ConvozError {
  return new ConvozError('REPORT_TIMEOUT', `The report took longer than ${timeoutMs / 1000} seconds`, {
    hint: 'Ask for fewer days, or again: what had to be prepared for the first time is kept.',
  });
}

function threadDied(cause: unknown): ConvozError {
  return new ConvozError('INTERNAL', 'The thread that computes reports ended early', {
    hint: 'Try again; the log has the details.',
    cause,
  });
}
