import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { codeOf } from '../../ui/team/call.js';
import type { Api } from '../api.js';
import { coalesce } from '../coalesce.js';
import type { Detail, TranscriptMessage } from '../wire.js';

/** The open conversation, kept in step with the server. */
export interface Thread {
  id: ReadonlySignal<string | undefined>;
  /** Undefined until it has been fetched. */
  detail: ReadonlySignal<Detail | undefined>;
  /** The error code of the last attempt to fetch it. */
  problem: ReadonlySignal<string | undefined>;
  open(id: string | undefined): void;
  /** Fetches everything about it again. */
  reload(): Promise<void>;
  /** Fetches only the messages after the last one known. */
  catchUp(): Promise<void>;
  /** Shows a change before the server has confirmed it; the next `reload` tells the truth. */
  pretend(id: string, change: Partial<Detail['conversation']>): void;
}

/** `onMessages` is told of every batch of messages as it arrives, with the conversation they belong to. */
export function createThread(api: Api, onMessages: (id: string, messages: TranscriptMessage[]) => void): Thread {
  const id = signal<string>();
  const detail = signal<Detail>();
  const problem = signal<string>();

  const fetchInto = async (fetch: (id: string) => Promise<Detail>) => {
    const asked = id.value;
    if (asked === undefined) return;
    try {
      const fresh = await fetch(asked);
      if (id.value !== asked) return;
      batch(() => {
        detail.value = fresh;
        problem.value = undefined;
        onMessages(asked, fresh.messages);
      });
    } catch (error) {
      if (id.value === asked) problem.value = codeOf(error);
      throw error;
    }
  };
  const reload = coalesce(() => fetchInto(api.conversation));
  const catchUp = coalesce(() =>
    fetchInto(async (asked) => {
      const fresh = await api.messagesAfter(asked, detail.value?.messages.at(-1)?.seq ?? 0);
      const known = detail.value ?? (await api.conversation(asked));
      return { ...known, messages: joined(known.messages, fresh) };
    }),
  );

  return {
    id,
    detail,
    problem,
    reload,
    catchUp,
    open(next) {
      if (next === id.value) return;
      batch(() => {
        id.value = next;
        detail.value = undefined;
        problem.value = undefined;
      });
    },
    pretend(of, change) {
      const known = detail.value;
      if (known === undefined || id.value !== of) return;
      detail.value = { ...known, conversation: { ...known.conversation, ...change } };
    },
  };
}

function joined(known: TranscriptMessage[], fresh: TranscriptMessage[]): TranscriptMessage[] {
  const last = known.at(-1)?.seq ?? 0;
  return [...known, ...fresh.filter((message) => message.seq > last)];
}
