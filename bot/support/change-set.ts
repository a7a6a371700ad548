import type { Contact, Identity } from './contact.js';
import type { Conversation } from './conversation.js';
import type { Dispatch } from './dispatch.js';
import type { SupportEvent } from './event.js';
import type { Message } from './message.js';
import type { MessageChange } from './message-change.js';
import type { Note } from './note.js';
import type { RecoveryCase } from './recovery.js';
import type { AwaitedFile } from './stored-file.js';
import type { Invitation, Metric, Response } from './survey.js';

/** One request to be made on a channel that is pushed to; of a message that takes several they leave in this order. */
export interface OutboxEntry {
  /** The message's; of its second request on `${messageId}:1`, `:2` …; sent by an agent once more `~2`, `~3` …. */
  id: string;
  conversationId: string;
  channel: string;
  messageId: string;
  /** What the channel sends, as JSON text. */
  payload: string;
  /** Whose words they are, which is how long and how often they are tried; the bot's when absent. */
  says?: 'bot' | 'person' | 'survey';
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

/** A contact is put a question of this metric. The commit fails while the cool-down of an earlier one lasts. */
export interface Asking {
  contactId: string;
  metric: Metric;
  at: Date;
  /** When the cool-down ends that begins with it. */
  freeAt: Date;
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
  /** What the customer has changed of his earlier messages. */
  changed?: MessageChange[];
  notes: Note[];
  /** Labels taken off the conversation. */
  unlabelled: string[];
  events: SupportEvent[];
  outbox: OutboxEntry[];
  /** New ones, and those changed by an answer: every response comes with its invitation. */
  invitations: Invitation[];
  responses: Response[];
  askings: Asking[];
  cases: RecoveryCase[];
  dispatches: Dispatch[];
  orderAudits: OrderAudit[];
  /** What vendors keep of this turn's message, to be fetched once it is committed. */
  files?: AwaitedFile[];
  /** The inbox entry this turn has dealt with. */
  inboxDone?: string;
}
