import { type ReadonlySignal, signal } from '@preact/signals';
import { codeOf } from '../../ui/team/call.js';
import type { Api } from '../api.js';
import type { SentFile, TranscriptMessage } from '../wire.js';

/** A reply that the transcript does not show yet. `sent` means accepted by the server. */
export interface PendingReply {
  clientId: string;
  conversationId: string;
  text: string;
  files: readonly SentFile[];
  /** Last message of the transcript when it was written: the reply itself comes later than that. */
  afterSeq: number;
  state: 'sending' | 'sent' | 'failed';
  code?: string;
}

export interface Replies {
  pending: ReadonlySignal<PendingReply[]>;
  send(conversationId: string, text: string, afterSeq: number, files?: readonly SentFile[]): Promise<void>;
  /** The agent is writing: told to the customer every few seconds at most, and nothing is lost if it cannot be. */
  types(conversationId: string): void;
  /** Lets what is sent from now on leave only after this, which must not reject: a reply needs its claim. */
  holdUntil(done: Promise<unknown>): void;
  /** Sends again under the same id, so that it cannot arrive twice. */
  retry(clientId: string): Promise<void>;
  discard(clientId: string): void;
  /** Takes away what has arrived. */
  settle(conversationId: string, messages: readonly TranscriptMessage[]): void;
}

const typingEveryMs = 3000;

/** Replies leave one after the other, in the order in which they were written. */
export function createReplies(api: Api, newId: () => string, onAccepted: () => void): Replies {
  const pending = signal<PendingReply[]>([]);
  let line: Promise<void> = Promise.resolve();

  let toldAt = 0;

  const update = (clientId: string, change: Partial<PendingReply>) => {
    pending.value = pending.value.map((reply) => (reply.clientId === clientId ? { ...reply, ...change } : reply));
  };
  const discard = (clientId: string) => {
    pending.value = pending.value.filter((reply) => reply.clientId !== clientId);
  };
  const post = (clientId: string) => {
    line = line.then(async () => {
      const reply = pending.value.find((candidate) => candidate.clientId === clientId);
      if (reply === undefined) return;
      try {
        const files = reply.files.map(({ id }) => id);
        await api.reply(reply.conversationId, reply.text, clientId, files);
        update(clientId, { state: 'sent' });
        onAccepted();
      } catch (error) {
        update(clientId, { state: 'failed', code: codeOf(error) });
      }
    });
    return line;
  };

  return {
    pending,
    discard,
    send(conversationId, text, afterSeq, files = []) {
      const clientId = newId();
      pending.value = [...pending.value, { clientId, conversationId, text, files, afterSeq, state: 'sending' }];
      return post(clientId);
    },
    types(conversationId) {
      if (Date.now() - toldAt < typingEveryMs) return;
      toldAt = Date.now();
      // Before the claim has arrived, writing would be nobody's to show.
      line.then(() => api.typing(conversationId)).catch(() => undefined);
    },
    holdUntil(done) {
      line = line.then(async () => {
        await done;
      });
    },
    retry(clientId) {
      update(clientId, { state: 'sending' });
      return post(clientId);
    },
    settle(conversationId, messages) {
      const taken = new Set<number>();
      pending.value = pending.value.filter((reply) => {
        const arrived = messages.find(
          ({ seq, author, text }) =>
            reply.conversationId === conversationId &&
            seq > reply.afterSeq &&
            !taken.has(seq) &&
            author.kind === 'agent' &&
            text.trim() === reply.text.trim(),
        );
        if (arrived !== undefined) taken.add(arrived.seq);
        return arrived === undefined;
      });
    },
  };
}
