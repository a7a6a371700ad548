import type { AgentInvites, Agents, ApiKeys } from './access-repositories.js';
import type { Availabilities, Hours, Leases, Teams, Workload } from './assignment-repositories.js';
import type { AuditLog } from './audit.js';
import type { CannedReplies } from './canned-reply.js';
import type { ChangeSet } from './change-set.js';
import type { ChannelStates } from './channel-state.js';
import type { Contact, Identity } from './contact.js';
import type { ContactProofs, Customers, PersonalData } from './contact-repositories.js';
import type { Conversation } from './conversation.js';
import type { ConversationFilter, ListPlace } from './conversation-list.js';
import type { SupportEvent } from './event.js';
import type { Cases, Dispatches, ExperimentStore, Surveys } from './feedback-repositories.js';
import type { Files } from './file-store.js';
import type { History } from './history.js';
import type { KnowledgeStore } from './knowledge-entry.js';
import type { Macros } from './macro.js';
import type { Message } from './message.js';
import type { ModelWorks } from './model-work.js';
import type { Notes } from './note.js';
import type { Outbox } from './outbox.js';
import type { Episodes, ReportStore } from './report-store.js';
import type {
  AgentReply,
  FaqDraft,
  Lesson,
  ReviewDecision,
  ReviewMessage,
  ReviewOutcome,
  ReviewPage,
} from './review.js';
import type { Search } from './search.js';
import type { Settings } from './settings.js';
import type { TopicWeeks } from './topic-weeks.js';
import type { Webhooks } from './webhook.js';

export type { Agents, Credential } from './access-repositories.js';

/** An incoming activity, verified and decoded, before anything has thought about it. */
export interface InboxEntry {
  /** Ours, and the id of the activity: what an acknowledgement returns. */
  id: string;
  /** Assigned on commit: the order in which we accepted entries, and the only order turns follow. */
  seq: number;
  channel: string;
  account: string;
  /** The sender's key for this event, unique within (channel, account): a repeat returns the first entry. */
  eventId: string;
  conversationId: string;
  /** A Bot Framework Activity as JSON text. */
  activity: string;
  receivedAt: Date;
  attempts: number;
}

export type NewInboxEntry = Omit<InboxEntry, 'seq' | 'attempts'>;

export type Accepted = { duplicate: boolean; id: string; seq: number };

export interface Inbox {
  /** Commits before it resolves. A repeated `eventId` resolves with the id first accepted and `duplicate: true`. */
  accept(entry: NewInboxEntry): Promise<Accepted>;
  /** Entries accepted and not yet dealt with, oldest first; what a start after a crash has to run again. */
  pending(afterSeq: number, limit: number): Promise<InboxEntry[]>;
  /** Records a failed attempt; returns how many there have been. */
  failed(id: string, code: string): Promise<number>;
  /** Gives an entry up after too many attempts: it is kept, and never run again. */
  bury(id: string, code: string): Promise<void>;
  counts(): Promise<{ pending: number; dead: number }>;
}

export interface Conversations {
  find(id: string): Promise<Conversation | undefined>;
  /** Where only somebody waits (queued, assigned, snoozed): by priority, then longest waiting first. All others: latest first. */
  list(filter: ConversationFilter): Promise<ConversationSummary[]>;
  /** How many conversations there are by tag, ten thousand at most each, and `mine`: those assigned to the agent. */
  counts(agentId?: string): Promise<Record<string, number>>;
  /** Conversations whose `wakeAt` has passed. */
  due(now: Date, limit: number): Promise<string[]>;
  /** How many wait in the queue before this moment. */
  queuedBefore(since: Date): Promise<number>;
  /**
   * Conversations in which the customer wrote in the period, in the order of their first message in it. `after` is the
   * `seq` of the last one of the page before, 0 at first.
   */
  writtenIn(
    period: { since: Date; until?: Date },
    after: number,
    limit: number,
  ): Promise<{ id: string; seq: number }[]>;
}

/** A row of an agent's list. */
export interface ConversationSummary {
  conversation: Conversation;
  contact?: Contact;
  lastText: string;
  lastAt: Date;
  /** Where it stood in the order of the list. */
  place: ListPlace;
}

export interface Messages {
  /** Messages with `seq > after`, in order. */
  since(conversationId: string, after: number, limit: number): Promise<Message[]>;
  /** What the customer wrote in the entry of the inbox that came under this key. */
  writtenIn(entry: Pick<InboxEntry, 'channel' | 'account' | 'eventId'>): Promise<Message | undefined>;
}

export interface Contacts {
  find(id: string): Promise<Contact | undefined>;
  byIdentity(channel: string, externalId: string): Promise<{ contact: Contact; identity: Identity } | undefined>;
  conversations(contactId: string, limit: number): Promise<Conversation[]>;
}

/** Which conversations events belong to, up to the last of them. */
export interface Touched {
  conversationIds: string[];
  /** Of the last event. */
  seq: number;
  at: Date;
}

export interface Events {
  since(seq: number, limit: number): Promise<SupportEvent[]>;
  /** The conversations of the next `limit` events, each once; undefined when there is no event after `seq`. */
  touched(seq: number, limit: number): Promise<Touched | undefined>;
  latest(): Promise<number>;
  ofConversation(conversationId: string): Promise<SupportEvent[]>;
}

export interface OrderAudits {
  /** Failed look-ups since the given moment, by this peer and from this network address. */
  failuresSince(since: Date, by: { peer: string; address?: string }): Promise<{ peer: number; address: number }>;
}

/** What the bot did not understand or answer well, and what the team made of it. */
export interface Reviews {
  /** Messages the bot was unsure of (`unanswered`, `clarified`), newest first. */
  unsure(page: ReviewPage): Promise<ReviewMessage[]>;
  /**
   * What the bot heard in episodes whose latest rating is in the bottom box, newest first. Choices, small talk and answers
   * to questions of ours are left out.
   */
  badlyRated(page: ReviewPage): Promise<ReviewMessage[]>;
  /** Of each message the first reply of an agent that followed it in its episode; messages without one are left out. */
  replies(messages: readonly Pick<ReviewMessage, 'conversationId' | 'seq'>[]): Promise<AgentReply[]>;
  /** Newest first. */
  decisions(limit: number): Promise<ReviewDecision[]>;
  /** Rejects with REVIEW_DECIDED when the same messages of the group have been decided about meanwhile. */
  decide(decision: ReviewDecision, outcome: ReviewOutcome): Promise<void>;
  /** Takes the latest decision about a group back, lessons and draft included; false when there is none. */
  undo(groupId: string): Promise<boolean>;
  /** All that has been approved; of texts that differ in case and accents only, the one approved last. */
  lessons(): Promise<Lesson[]>;
  /** Drafts with the id of the decision each came from, newest first. */
  drafts(limit: number): Promise<(FaqDraft & { decisionId: string })[]>;
}

/** Everything durable. One contract suite runs on every database. */
export interface Store {
  inbox: Inbox;
  conversations: Conversations;
  messages: Messages;
  contacts: Contacts;
  customers: Customers;
  proofs: ContactProofs;
  personal: PersonalData;
  outbox: Outbox;
  events: Events;
  files: Files;
  notes: Notes;
  history: History;
  cannedReplies: CannedReplies;
  macros: Macros;
  surveys: Surveys;
  cases: Cases;
  dispatches: Dispatches;
  experiments: ExperimentStore;
  orderAudits: OrderAudits;
  reviews: Reviews;
  search: Search;
  episodes: Episodes;
  reports: ReportStore;
  agents: Agents;
  teams: Teams;
  hours: Hours;
  availability: Availabilities;
  leases: Leases;
  workload: Workload;
  agentInvites: AgentInvites;
  apiKeys: ApiKeys;
  audit: AuditLog;
  knowledge: KnowledgeStore;
  modelWorks: ModelWorks;
  topicWeeks: TopicWeeks;
  settings: Settings;
  webhooks: Webhooks;
  channelStates: ChannelStates;
  /**
   * Commits one turn. Concurrent callers share a transaction, each under its own savepoint; resolves once durable.
   * Rejects with `VERSION_CONFLICT` when the conversation has moved on, and with `TURN_ALREADY_DONE` when its inbox
   * entry has been dealt with; then nothing of the set is kept.
   */
  commit(changes: ChangeSet): Promise<void>;
  /** Small secrets and settings of this installation, such as the token signing key. */
  setting(key: string, fallback: () => string): Promise<string>;
  /** True when the writer can commit within a second. */
  heartbeat(): Promise<boolean>;
  close(): Promise<void>;
}
