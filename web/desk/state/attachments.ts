import { type ReadonlySignal, signal } from '@preact/signals';
import { codeOf } from '../../ui/team/call.js';
import type { Api } from '../api.js';
import type { SentFile } from '../wire.js';

/** A file on its way into a reply. */
export interface Chosen {
  key: string;
  conversationId: string;
  name: string;
  size: number;
  /** How much of it has left, from 0 to 1. */
  share: number;
  /** As the server keeps it, once it does. */
  kept?: SentFile;
  /** Why it was refused. */
  code?: string;
}

/** Files that an agent has chosen for a reply. They leave for the server at once, and for the customer with the reply. */
export interface Attachments {
  chosen: ReadonlySignal<readonly Chosen[]>;
  add(conversationId: string, files: Iterable<File>): void;
  remove(key: string): void;
  /** What can go with a reply of this conversation; it is not to be chosen any more. */
  take(conversationId: string): SentFile[];
}

/** Of one reply, and of each file in bytes; the server says so, too. */
const most = 5;
const longest = 10_485_760;

export function createAttachments(api: Pick<Api, 'upload'>, newId: () => string): Attachments {
  const chosen = signal<readonly Chosen[]>([]);
  const aborts = new Map<string, AbortController>();
  const update = (key: string, change: Partial<Chosen>) => {
    chosen.value = chosen.value.map((one) => (one.key === key ? { ...one, ...change } : one));
  };
  const send = async (conversationId: string, file: File) => {
    const key = newId();
    const { name, size } = file;
    const isTooMany = chosen.value.filter((one) => one.conversationId === conversationId).length >= most;
    const code = isTooMany ? 'TOO_MANY_FILES' : size > longest ? 'BODY_TOO_LARGE' : undefined;
    chosen.value = [...chosen.value, { key, conversationId, name, size, share: 0, ...(code && { code }) }];
    if (code) return;
    const abort = new AbortController();
    aborts.set(key, abort);
    try {
      const kept = await api.upload(
        conversationId,
        { file, onProgress: (share) => update(key, { share }) },
        abort.signal,
      );
      update(key, { share: 1, name: kept.name, kept });
    } catch (error) {
      update(key, { code: codeOf(error) });
    } finally {
      aborts.delete(key);
    }
  };
  return {
    chosen,
    add(conversationId, files) {
      for (const file of files) void send(conversationId, file);
    },
    remove(key) {
      aborts.get(key)?.abort();
      chosen.value = chosen.value.filter((one) => one.key !== key);
    },
    take(conversationId) {
      const mine = chosen.value.filter((one) => one.conversationId === conversationId);
      chosen.value = chosen.value.filter((one) => one.conversationId !== conversationId);
      return mine.flatMap(({ kept }) => (kept ? [kept] : []));
    },
  };
}
