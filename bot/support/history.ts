import type { Conversation } from './conversation.js';
import type { EpisodeOutcome } from './episodes/index.js';
import type { Invitation } from './survey.js';

/** A conversation of a contact, and what came of its present episode. */
export interface PastConversation {
  conversation: Conversation;
  lastText: string;
  lastAt: Date;
  /** Absent until the reports have followed its events. */
  outcome?: EpisodeOutcome;
  /** The latest answer; `value` as it is kept, high being good. */
  rating?: Pick<Invitation, 'metric' | 'surveyId' | 'surveyVersion'> & { value: number };
}

/** What was before. */
export interface History {
  /** The contact's other conversations on all channels, latest first. */
  before(conversation: Conversation, limit: number): Promise<PastConversation[]>;
}
