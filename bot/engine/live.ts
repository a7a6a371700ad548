import type { ChangeSet } from '../support/change-set.js';
import type { Message } from '../support/message.js';

type Listener = (messages: readonly Message[]) => void;

/**
 * Tells live screens what has just been committed. Only a hint: whoever listens replays from the store by sequence
 * number, and takes from here what follows what he has.
 */
export class Live {
  readonly #conversations = new Map<string, Set<Listener>>();
  readonly #feeds = new Set<() => void>();

  /** Calls `listener` with the messages of each committed turn of the conversation; returns how to stop. */
  follow(conversationId: string, listener: Listener): () => void {
    const listeners = this.#conversations.get(conversationId) ?? new Set();
    this.#conversations.set(conversationId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#conversations.delete(conversationId);
    };
  }

  /** Calls `listener` whenever events have been committed; he reads them from the store. */
  followFeed(listener: () => void): () => void {
    this.#feeds.add(listener);
    return () => this.#feeds.delete(listener);
  }

  publish({ conversation, messages, events }: ChangeSet): void {
    const listeners = this.#conversations.get(conversation.id);
    if (listeners && messages.length > 0) for (const listener of listeners) listener(messages);
    if (events.length > 0) for (const listener of this.#feeds) listener();
  }
}
