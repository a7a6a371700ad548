import type { EventType } from '../../bot/support/event.js';

/** The frames of the desk's feed, both ways. */

/** Another agent with the same conversation open. */
export interface Onlooker {
  id: string;
  name: string;
  typing: boolean;
}

export type FeedFrame =
  | { type: 'hello'; seq: number }
  /** Shown now or never. */
  | { type: 'presence'; conversationId: string; agents: Onlooker[] }
  | { type: 'typing'; conversationId: string }
  | { type: 'warning' }
  | { type: 'delivery'; conversationId: string }
  | { type: EventType; seq: number; conversationId: string; at: string; data: Record<string, unknown> };

/** What a screen tells the others: what it has open, and that somebody writes there. */
export type FeedWord = { type: 'look'; conversationId: string | null } | { type: 'typing'; conversationId: string };
