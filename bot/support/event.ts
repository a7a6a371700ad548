import type { JsonObject } from './json.js';

/** What happened to conversations, append-only. Desk, reports and webhooks read nothing else. */
export const eventTypes = [
  'conversation.opened',
  'conversation.reopened',
  'conversation.closing',
  'conversation.closed',
  'message.received',
  'message.sent',
  'message.edited',
  'message.deleted',
  'message.noted',
  'message.clarified',
  'handoff.requested',
  'handoff.accepted',
  'handoff.returned',
  'handoff.cancelled',
  'handoff.failed',
  'handoff.timed_out',
  'sla.warned',
  'sla.breached',
  'channel.blocked',
  'channel.unblocked',
  'channel.taken_over',
  'conversation.assigned',
  'conversation.transferred',
  'conversation.snoozed',
  'conversation.unsnoozed',
  'conversation.labelled',
  'conversation.unlabelled',
  'conversation.prioritised',
  'note.added',
  'message.resent',
  'survey.suppressed',
  'survey.sent',
  'survey.answered',
  'survey.declined',
  'survey.expired',
  'case.opened',
  'case.changed',
  'experiment.shown',
  'order.looked_up',
  'language.changed',
  'contact.merged',
  'contact.split',
  'turn.failed',
  'model.changed',
] as const;

export type EventType = (typeof eventTypes)[number];

export interface SupportEvent {
  /** Assigned by the store on commit, rising over all conversations; absent before. */
  seq?: number;
  /** Empty where it is about no conversation, as with models. */
  conversationId: string;
  episode: number;
  type: EventType;
  at: Date;
  data: JsonObject;
}
