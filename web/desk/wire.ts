import type { AgentStatus } from '../../bot/support/availability.js';
import type { ConversationTag, TrailStep } from '../../bot/support/conversation.js';
import type { HandoffReason } from '../../bot/support/handoff.js';
import type { MacroStep } from '../../bot/support/macro.js';
import type { OrderStatus } from '../../bot/support/order.js';
import type { Priority } from '../../bot/support/priority.js';
import type { Metric } from '../../bot/support/survey.js';

/** What the desk's HTTP interface and live feed carry. Times are ISO 8601 in UTC. */
export interface Status {
  tag: ConversationTag;
  since?: string;
  /** Of a conversation that has been put off. */
  until?: string;
  agentId?: string;
  reason?: HandoffReason;
}

export interface ContactCard {
  id?: string;
  name?: string;
  email?: string;
}

/** A row of a list. */
export interface Row {
  id: string;
  channel: string;
  language: string;
  status: Status;
  contact: ContactCard;
  lastText: string;
  lastAt: string;
  episode: number;
  priority: Priority;
  labels: string[];
  teamId?: string;
}

export type Counts = Record<'queued' | 'assigned' | 'snoozed' | 'mine' | 'bot' | 'closing' | 'closed', number>;

export interface Listing {
  conversations: Row[];
  counts: Partial<Counts>;
  next?: string;
}

/** What a waiting customer was promised. */
export interface Waiting {
  conversationId: string;
  promised?: { dueAt: string; state: 'kept' | 'near' | 'broken' };
}

/** `unknown`: nobody can tell whether it arrived. */
export type DeliveryState = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown';

export interface TranscriptMessage {
  id: string;
  seq: number;
  author: { kind: 'customer' | 'bot' | 'agent' | 'system'; id?: string; name?: string };
  at: string;
  text: string;
  /** What the customer could tap. */
  choices?: string[];
  files?: SentFile[];
  /** When the customer last changed it, or took it back: then it has no text. */
  editedAt?: string;
  deletedAt?: string;
  /** On channels that are pushed to. */
  delivery?: { state: DeliveryState; code?: string; canResend: boolean };
}

/** A file of a message. Only what is ready can be opened. */
export interface SentFile {
  id: string;
  name: string;
  type?: string;
  /** In bytes. */
  size: number;
  status: 'waiting' | 'ready' | 'refused' | 'erased';
}

/** For colleagues only; it stands behind the message of its `seq`. */
export interface Note {
  id: string;
  seq: number;
  at: string;
  agentId: string;
  text: string;
  mentions: string[];
}

/** The scale a survey was asked on. */
export interface Scale {
  metric: Metric;
  min: number;
  max: number;
  topFrom: number;
}

export interface Rating extends Scale {
  /** Absent where there are only words. */
  value?: number;
  comment?: string;
  at: string;
}

export interface Order {
  number: string;
  status: OrderStatus;
  placedOn: string;
  totalCents?: number;
  currency?: string;
  parcels?: { carrier: string; status: OrderStatus; trackingUrl?: string; estimatedTo?: string }[];
}

/** Another conversation of the same customer. */
export interface Earlier {
  id: string;
  channel: string;
  status: Status;
  topic?: string;
  lastText: string;
  lastAt: string;
  outcome?: string;
  rating?: Scale & { value?: number };
}

export interface Suggestion {
  intent: string;
  title: string;
  text: string;
  probability: number;
}

export interface Identity {
  channel: string;
  externalId: string;
  verified: boolean;
}

export type Attributes = Record<string, string | number | boolean>;

export interface Detail {
  conversation: Omit<Row, 'lastText' | 'lastAt' | 'contact'> & {
    memory?: { trail?: TrailStep[]; topic?: string; slots?: Record<string, string> };
    /** The customer does not want to hear from us. */
    blocked?: boolean;
    /** Somebody answers him in the vendor's own inbox. */
    takenOver?: boolean;
    /** Until when the channel lets us write; absent: always. */
    replyWindowEndsAt?: string;
  };
  contact?: ContactCard & { identities?: Identity[]; attributes?: Attributes };
  messages: TranscriptMessage[];
  notes: Note[];
  ratings: Rating[];
  cases: { id: string; status: 'open' | 'closed'; reason: 'low_score' | 'unhappy_comment'; dueAt: string }[];
  orders: { status: 'found' | 'unavailable' | 'unproved'; orders: Order[] };
  earlier: Earlier[];
  suggestions: Suggestion[];
  /** Names of agents by id. */
  agents: Record<string, string>;
}

/** Somebody of the team, as far as he is at work. */
export interface Person {
  id: string;
  name: string;
  status: AgentStatus;
  capacity: number;
  /** How many conversations he has in hand. */
  open: number;
}

export interface TeamName {
  id: string;
  name: string;
}

export interface CannedReply {
  id: string;
  code: string;
  language: string;
  title: string;
  text: string;
}

export interface MacroName {
  id: string;
  name: string;
  steps: MacroStep[];
}

export interface SearchHit {
  conversation: { id: string; channel: string; language: string; state: ConversationTag; contact: ContactCard };
  message: { id: string; at: string; author: TranscriptMessage['author'] };
  /** `marks` are what was found: offsets, the end exclusive. */
  snippet: { text: string; marks: [number, number][] };
}

export interface Contact extends ContactCard {
  id: string;
  attributes: Attributes;
  version: number;
  mergedInto?: string;
}

export type TimelineMessage = TranscriptMessage & { conversationId: string; channel: string };
