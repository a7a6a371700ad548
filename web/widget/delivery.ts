import { RequestError } from './api.js';
import { backoffMs } from './backoff.js';
import type { Outbox, OutboxEntry } from './outbox.js';

export interface DeliveryParts {
  outbox: Outbox;
  /** False while there is no conversation to post to; `flush` is called again when there is. */
  ready(): boolean;
  /** Rejects with RequestError. */
  post(entry: OutboxEntry): Promise<void>;
  /** Gets another token after 401 or 403. */
  renew(): Promise<void>;
  acknowledged(clientActivityID: string): void;
  refused(clientActivityID: string): void;
  ended(): void;
}

/** Tries of a message that the server can be reached for but does not take, before the customer is told. */
const patience = 6;

/** Sends the outbox in order, one message at a time, until it is empty; retries what may yet succeed. */
export function createDelivery({ outbox, ready, post, renew, acknowledged, refused, ended }: DeliveryParts) {
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tries = new Map<string, number>();

  async function flush(): Promise<void> {
    if (running) return;
    running = true;
    clearTimeout(timer);
    try {
      for (let entry = next(); entry && ready(); entry = next()) {
        if (!(await deliver(entry))) break;
      }
    } finally {
      running = false;
    }
  }

  const next = () => outbox.entries().find((entry) => !entry.failed);

  /** False when delivery has to pause. */
  async function deliver(entry: OutboxEntry): Promise<boolean> {
    const id = entry.clientActivityID;
    const tried = tries.get(id) ?? 0;
    tries.set(id, tried + 1);
    try {
      await post(entry);
      outbox.remove(id);
      tries.delete(id);
      acknowledged(id);
      return true;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return recover(entry, error, tried);
    }
  }

  async function recover(entry: OutboxEntry, error: RequestError, tried: number): Promise<boolean> {
    const { status } = error;
    if (status === 404) {
      tries.delete(entry.clientActivityID);
      ended();
      return false;
    }
    if ((status === 401 || status === 403) && tried < 2) return renewed();
    const mayYetSucceed = status === 0 || status === 429 || (status >= 500 && tried < patience);
    if (!mayYetSucceed) {
      tries.delete(entry.clientActivityID);
      outbox.mark(entry.clientActivityID, true);
      refused(entry.clientActivityID);
      return true;
    }
    timer = setTimeout(flush, error.retryAfterMs ?? backoffMs(tried));
    return false;
  }

  async function renewed(): Promise<boolean> {
    try {
      await renew();
      return true;
    } catch {
      timer = setTimeout(flush, backoffMs(1));
      return false;
    }
  }

  return { flush: () => void flush() };
}
