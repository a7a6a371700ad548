import type { ChangeSet } from '../support/change-set.js';
import type { Message } from '../support/message.js';

/** Whoever follows a conversation. */
export interface Follower {
  /** What a turn has committed. */
  said(messages: readonly Message[]): void;
  /** An activity as JSON text that is shown now or never, such as a sign of typing. */
  whispered(activity: string): void;
  /** The customer is writing, at this moment. */
  typed?(): void;
  /** It is known better what became of something that was sent. */
  delivered?(): void;
}

/** What admins should know at once; that it happened is in the audit log. */
export interface Warning {
  code: 'login.locked' | 'webhook.disabled' | 'channel.paused';
  /** Whom it is about; absent for an account that does not exist. */
  agentId?: string;
  webhookId?: string;
  channel?: string;
  at: Date;
}

/**
 * Tells live screens what has just been committed. Only a hint: whoever listens replays from the store by sequence
 * number, and takes from here what follows what he has.
 */
export class Live {
  readonly #conversations = new Map<string, Set<Follower>>();
  readonly #feeds = new Set<() => void>();
  readonly #warned = new Set<(warning: Warning) => void>();

  /** Tells `follower` of each committed turn of the conversation; returns how to stop. */
  follow(conversationId: string, follower: Follower): () => void {
    const followers = this.#conversations.get(conversationId) ?? new Set();
    this.#conversations.set(conversationId, followers.add(follower));
    return () => {
      followers.delete(follower);
      if (followers.size === 0) this.#conversations.delete(conversationId);
    };
  }

  /** Passes on what is not kept to whoever follows the conversation at this moment. */
  whisper(conversationId: string, activity: object): void {
    const text = JSON.stringify(activity);
    for (const follower of this.#conversations.get(conversationId) ?? []) follower.whispered(text);
  }

  /** Tells whoever follows the conversation that its customer is writing. */
  typed(conversationId: string): void {
    for (const follower of this.#conversations.get(conversationId) ?? []) follower.typed?.();
  }

  /** Tells whoever follows the conversation that a delivery in it has come to another state. */
  delivered(conversationId: string): void {
    for (const follower of this.#conversations.get(conversationId) ?? []) follower.delivered?.();
  }

  /** Calls `listener` whenever events have been committed; he reads them from the store. */
  followFeed(listener: () => void): () => void {
    this.#feeds.add(listener);
    return () => this.#feeds.delete(listener);
  }

  /** Calls `listener` with every warning; for screens of admins. Returns how to stop. */
  followWarnings(listener: (warning: Warning) => void): () => void {
    this.#warned.add(listener);
    return () => this.#warned.delete(listener);
  }

  warn(warning: Warning): void {
    for (const listener of this.#warned) listener(warning);
  }

  publish({ conversation, messages, events }: ChangeSet): void {
    const followers = messages.length > 0 ? this.#conversations.get(conversation.id) : undefined;
    for (const follower of followers ?? []) follower.said(messages);
    if (events.length > 0) this.announce();
  }

  /** Events have been committed outside a turn. */
  announce(): void {
    for (const listener of this.#feeds) listener();
  }
}
