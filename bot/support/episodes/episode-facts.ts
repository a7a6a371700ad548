import type { Language } from '../language.js';

/**
 * How an episode ended, told from what the customer did and never from his leaving alone.
 *
 * - `open`: it has not.
 * - `person`: a person wrote to the customer.
 * - `contained_confirmed`: no person did, and the customer said that it helped.
 * - `contained_answered`: no person did; the bot answered, and the customer went quiet. He may have been content, or not.
 * - `contained_silent`: no person did, and nothing says that he was answered: he left.
 * - `unanswered`: a person was called, or took it and wrote nothing, and the customer did not confirm anything.
 *
 * Contained are the three that say so. Of them only the confirmed are known to be resolved; who came back is a fourth
 * figure, see `cameBack`. The four are shown side by side and never added up to a success.
 */
export type EpisodeOutcome =
  | 'open'
  | 'person'
  | 'contained_confirmed'
  | 'contained_answered'
  | 'contained_silent'
  | 'unanswered';

/**
 * What is known of one episode once its events have been read. Times are whole milliseconds, never negative, and absent
 * where there is nothing to measure. Every episode stands alone: nothing is counted from one that went before.
 *
 * `botMs`, `waitMs`, `agentOwnedMs` and `snoozedMs` divide the time from `openedAt` to `closedAt` (to the last event, while
 * the episode is open) among them, so that they add up to `resolutionMs`.
 */
export interface EpisodeFacts {
  conversationId: string;
  /** From 1. */
  episode: number;
  /** First message of the customer. */
  openedAt: Date;
  /** When it was over, before the survey: waiting for a rating is no part of it. */
  closedAt?: Date;
  /** `unknown` when the log begins after the conversation did. */
  channel: string;
  /** Spoken at the end; `unknown` as above. */
  language: Language | 'unknown';
  /** `agent` once a person took it or wrote, be it for a moment. */
  servedBy: 'bot' | 'agent';
  /** Who had it, in order; somebody who had it twice with another between is there twice. */
  agents: string[];
  /** The last of `agents`. */
  agentId?: string;
  /** From one person to another, be the bot or the queue between them, or to a team; from the bot to a person is none. */
  transfers: number;
  /** Intents answered, each once, in the order of the first time. No small talk. */
  intents: string[];
  /** The one answered last. */
  topic?: string;
  /** Messages of the customer, without answers to surveys. */
  turns: number;
  /** Messages the bot was not sure of and that the customer had to follow up, to the bot. */
  rephrasings: number;
  /** Messages the bot did not understand at all. */
  fallbacks: number;
  /** First message of the customer → first message of a person. Claiming alone is no reply. */
  firstReplyMs?: number;
  firstReplyBusinessMs?: number;
  /** Call for a person → first message of one. A call the customer took back does not count, one we failed does. */
  handoffWaitMs?: number;
  handoffWaitBusinessMs?: number;
  /** With the bot. */
  botMs: number;
  /** In the queue, all calls together, also after hours; absent when it never was. */
  waitMs?: number;
  /** Assigned to a person and not snoozed; absent when no person had it. */
  agentOwnedMs?: number;
  /** Assigned to a person and put off; absent like the one before. */
  snoozedMs?: number;
  /** `openedAt` → `closedAt`. Also when nothing was resolved: see `outcome`. */
  resolutionMs?: number;
  resolutionBusinessMs?: number;
  outcome: EpisodeOutcome;
}

export function isContained(outcome: EpisodeOutcome): boolean {
  return outcome.startsWith('contained_');
}
