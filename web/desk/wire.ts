import type { ConversationTag, TrailStep } from '../../bot/support/conversation.js';
import type { EventType } from '../../bot/support/event.js';
import type { HandoffReason } from '../../bot/support/handoff.js';
import type { Metric } from '../../bot/support/survey.js';

/** What the desk's HTTP interface and live feed carry. Times are ISO 8601 in UTC. */
export interface Me {
  id: string;
  login: string;
  name: string;
  role: string;
  mustChangePassword: boolean;
}

export interface Status {
  tag: ConversationTag;
  since?: string;
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
}

export type Counts = Record<'queued' | 'assigned' | 'mine' | 'bot' | 'closing' | 'closed', number>;

export interface Listing {
  conversations: Row[];
  counts: Counts;
}

export interface TranscriptMessage {
  id: string;
  seq: number;
  author: { kind: 'customer' | 'bot' | 'agent' | 'system'; id?: string; name?: string };
  at: string;
  text: string;
  /** What the customer could tap. */
  choices?: string[];
}

export interface Rating {
  metric: Metric;
  value: number;
  comment?: string;
  at: string;
}

export interface Detail {
  conversation: Omit<Row, 'lastText' | 'lastAt' | 'contact'> & {
    memory?: { trail?: TrailStep[]; topic?: string; slots?: Record<string, string> };
  };
  contact?: ContactCard;
  messages: TranscriptMessage[];
  ratings: Rating[];
  /** Names of agents by id. */
  agents: Record<string, string>;
}

export type FeedFrame =
  | { type: 'hello'; seq: number }
  | { type: EventType; seq: number; conversationId: string; at: string; data: Record<string, unknown> };
