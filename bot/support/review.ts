import type { Language } from './language.js';

/** Why a customer's message deserves a second look. */
export const reviewReasons = ['unanswered', 'clarified', 'badly_rated'] as const;

export type ReviewReason = (typeof reviewReasons)[number];

/** A customer's message the bot may learn from, as stored: not masked for the eyes of others yet. */
export interface ReviewMessage {
  conversationId: string;
  seq: number;
  at: Date;
  /** At most the first 1,000 characters. */
  text: string;
  /** Of the conversation when the message was answered. */
  language: Language;
  reason: ReviewReason;
}

/** What an agent said to a customer whom the bot had not understood; not masked for the eyes of others yet. */
export interface AgentReply {
  /** At most the first 1,000 characters. */
  text: string;
  at: Date;
  language: Language;
  agentId: string;
}

/** A stretch of messages from the newest back, `since` and `until` included. */
export interface ReviewPage {
  since: Date;
  until?: Date;
  /** The last message of the page before. */
  after?: Pick<ReviewMessage, 'at' | 'conversationId' | 'seq'>;
  limit: number;
}

/** An utterance the team has approved, masked; training takes it as one more line of the corpus. */
export interface Lesson {
  text: string;
  intent: string;
  language: Language;
}

/** A new answer in the making. Nothing of it is said to customers before it has been published. */
export interface FaqDraft {
  status: 'draft';
  question: string;
  answer: string;
  language: Language;
  /** The intent it may become, or the one it would answer. */
  intent?: string;
  /** How else customers asked, masked. */
  questions: string[];
}

/** What was decided about a group of alike messages. It covers the messages up to `coversUntil`; later ones bring it back. */
export interface ReviewDecision {
  id: string;
  groupId: string;
  kind: 'approved' | 'drafted' | 'dismissed';
  /** The normalised, masked text the group is known by. */
  leader: { text: string; language: Language };
  coversUntil: Date;
  decidedAt: Date;
  /** The agent; absent when it was decided in the terminal. */
  decidedBy?: string;
  /** Approved: what the lessons teach. */
  intent?: string;
}

/** What a decision brings with it; gone again when it is taken back. */
export interface ReviewOutcome {
  lessons: Lesson[];
  draft?: FaqDraft;
}
