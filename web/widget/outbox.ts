import type { Storage } from './storage.js';
import type { RatingAnswer } from './wire.js';

/** A message of the customer that the server has not yet acknowledged. */
export interface OutboxEntry {
  /** The same on every retry, so that the server takes the message once. */
  clientActivityID: string;
  text: string;
  rating?: RatingAnswer;
  /** Cannot be kept beyond the page: a message with files is forgotten when it closes. */
  files?: readonly File[];
  /** When it was written, in ms since 1970: the order of sending. */
  at: number;
  /** The server refused it; it waits for the customer to retry. */
  failed?: boolean;
}

export interface Outbox {
  add(entry: OutboxEntry): void;
  /** Forgets an acknowledged message; unknown ids are fine. */
  remove(clientActivityID: string): void;
  mark(clientActivityID: string, failed: boolean): void;
  /** Oldest first. */
  entries(): OutboxEntry[];
}

/** Keeps each message under a key of its own, so that two tabs of the site never overwrite each other's. */
export function createOutbox(storage: Storage): Outbox {
  const prefix = 'outbox:';
  const held = new Map<string, OutboxEntry>();
  const write = (entry: OutboxEntry) => {
    if (entry.files) held.set(entry.clientActivityID, entry);
    else storage.set(prefix + entry.clientActivityID, JSON.stringify(entry));
  };
  const read = (key: string): OutboxEntry[] => {
    try {
      return [JSON.parse(storage.get(key) ?? '') as OutboxEntry];
    } catch {
      storage.remove(key);
      return [];
    }
  };
  const entries = () =>
    storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap(read)
      .concat(...held.values())
      .sort((a, b) => a.at - b.at);
  return {
    add: write,
    remove(id) {
      held.delete(id);
      storage.remove(prefix + id);
    },
    mark(id, failed) {
      const entry = entries().find((candidate) => candidate.clientActivityID === id);
      if (entry) write({ ...entry, failed });
    },
    entries,
  };
}
