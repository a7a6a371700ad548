import type { FileAttachment } from './stored-file.js';
import type { Display, Metric } from './survey.js';

export type Author =
  | { kind: 'customer'; id: string }
  | { kind: 'bot' }
  | { kind: 'agent'; id: string; name: string }
  | { kind: 'system' };

/** A choice the customer can tap instead of typing. `value` is what comes back. */
export interface Choice {
  title: string;
  value: string;
}

/** Asks the channel to show a rating control; channels without one show the choices, and typed answers always count. */
export interface RatingRequest {
  invitationId: string;
  metric: Metric;
  min: number;
  max: number;
  display: Display;
  /** What the first and the last point shown mean, in the customer's language. */
  low: string;
  high: string;
  /** Says how to answer by typing, for channels that cannot offer every point. */
  typed: string;
}

/** What a dialog or an agent says, before a channel gives it its own form. */
export interface Reply {
  text: string;
  choices?: Choice[];
  rating?: RatingRequest;
  files?: FileAttachment[];
}

/** What the bot made of a customer's message at the time. */
export interface Understanding {
  /** The most probable intent, or `none`; of a choice of ours, its value. */
  intent: string;
  /** 0–1 as calibrated by the model; 1 for a choice. */
  probability: number;
  /**
   * What was done with it. `reply` and `survey`: it was taken as the answer to what a dialog or the survey had asked, so
   * that intent and probability say little.
   */
  decision: 'answer' | 'clarify' | 'fallback' | 'handoff' | 'choice' | 'reply' | 'survey';
  /** Version of the language model. */
  model: string;
}

/** A message as kept: the transcript shows `text`, live clients are sent `activity` exactly as stored. */
export interface Message {
  id: string;
  conversationId: string;
  /** From 1, without gaps, in the order in which turns were committed: the watermark of the conversation. */
  seq: number;
  author: Author;
  at: Date;
  /** What a person reads; empty for wire-only activities (typing of handoff events). */
  text: string;
  /** A Bot Framework Activity as JSON text, ready for the wire. */
  activity: string;
  /** The inbox entry this message is, or answers; with `ordinal` unique, so that a turn run twice cannot speak twice. */
  inboxId?: string;
  ordinal: number;
  /** Of customers' messages the bot heard; absent while a person had the conversation. */
  understood?: Understanding;
  /** When the customer last changed it, or took it back: then it has no text any more. */
  editedAt?: Date;
  deletedAt?: Date;
  /** Of the bot's own messages: version of the language model in use. */
  model?: string;
}
