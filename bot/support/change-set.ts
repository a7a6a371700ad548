import type { Contact, Identity } from './contact.js';
import type { Conversation } from './conversation.js';
import type { SupportEvent } from './event.js';
import type { Message } from './message.js';
import type { Invitation, Response } from './survey.js';

/** Something to be sent on a channel that is pushed to; its id is `${inbox or turn id}:${ordinal}`. */
export interface OutboxEntry {
  id: string;
  conversationId: string;
  channel: string;
  messageId: string;
  /** What the channel sends, as JSON text. */
  payload: string;
  createdAt: Date;
}

/** One look-up of an order, kept for audit and for the limits on guessing. The proof itself is never kept. */
export interface OrderAudit {
  conversationId: string;
  /** The channel's id of the asker, as `channel:id`. */
  peer: string;
  /** A keyed hash of the network address, where the channel knows one. */
  address?: string;
  orderNumber: string;
  outcome: 'found' | 'no_match' | 'unavailable';
  at: Date;
}

/**
 * The whole effect of one turn. It is committed in one transaction, or not at all; `conversation.version` is the
 * version the turn read plus one, and the commit fails with `VERSION_CONFLICT` when somebody else was faster.
 */
export interface ChangeSet {
  conversation: Conversation;
  isNew: boolean;
  contact?: Contact;
  identity?: Identity;
  messages: Message[];
  events: SupportEvent[];
  outbox: OutboxEntry[];
  invitations: Invitation[];
  responses: Response[];
  orderAudits: OrderAudit[];
  /** The inbox entry this turn has dealt with. */
  inboxDone?: string;
}
