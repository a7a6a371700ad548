import type { JsonObject } from './json.js';

/** What happened to conversations, append-only. Desk, reports and webhooks read nothing else. */
export const eventTypes = [
  'conversation.opened',
  'conversation.reopened',
  'conversation.closing',
  'conversation.closed',
  'message.received',
  'message.sent',
  'message.noted',
  'message.clarified',
  'handoff.requested',
  'handoff.accepted',
  'handoff.returned',
  'handoff.cancelled',
  'handoff.failed',
  'survey.suppressed',
  'survey.sent',
  'survey.answered',
  'survey.declined',
  'survey.expired',
  'order.looked_up',
  'language.changed',
  'turn.failed',
] as const;

export type EventType = (typeof eventTypes)[number];

export interface SupportEvent {
  /** Assigned by the store on commit, rising over all conversations; absent before. */
  seq?: number;
  conversationId: string;
  episode: number;
  type: EventType;
  at: Date;
  data: JsonObject;
}
