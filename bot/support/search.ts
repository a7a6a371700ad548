import type { Contact } from './contact.js';
import type { Conversation, ConversationTag } from './conversation.js';
import type { Language } from './language.js';
import type { Message } from './message.js';
import type { SearchTerms } from './search-query.js';

/** What hits are kept to, all of it at once. */
export interface SearchFilters {
  channel?: string;
  /** Of the conversation when the message was written. */
  language?: Language;
  /** Messages this agent wrote. */
  agentId?: string;
  /** From this moment on, and before that one. */
  from?: Date;
  until?: Date;
  /** What their conversations are now. */
  tags?: readonly ConversationTag[];
}

export interface SearchHit {
  message: Message;
  conversation: Conversation;
  contact?: Contact;
}

export interface SearchPage {
  /** Latest first. */
  hits: SearchHit[];
  /** Where the next page begins: a page may be short, or empty, and have one. */
  next?: number;
}

/** Full-text search over all messages, as they are kept: masked. */
export interface Search {
  /** `before` is the `next` of the page before. */
  find(terms: SearchTerms, filters: SearchFilters, page: { before?: number; limit: number }): Promise<SearchPage>;
  /** How many messages, written before there was a search, cannot be found yet. */
  waiting(): Promise<number>;
  /** Makes the latest of those findable; returns how many it were, 0 when there are none left. */
  catchUp(limit: number): Promise<number>;
}
