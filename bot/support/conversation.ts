import type { HandoffReason } from './handoff.js';
import type { Json } from './json.js';
import type { Language } from './language.js';
import type { Choice } from './message.js';
import type { Priority } from './priority.js';
import type { WaitingClock } from './waiting.js';

/**
 * Where a conversation stands. `closing` means that a survey is open; a message that is no answer to it reopens.
 * Every transition is also an event, from which all times and outcomes are derived.
 */
export type ConversationStatus =
  | { tag: 'bot' }
  | { tag: 'queued'; since: string; reason: HandoffReason }
  | { tag: 'assigned'; since: string; agentId: string; reason: HandoffReason }
  /** Put off: it stays the agent's, and is back in his list then, or as soon as the customer writes. */
  | { tag: 'snoozed'; since: string; until: string; agentId: string; reason: HandoffReason }
  | { tag: 'closing'; since: string; invitationId: string; step: 'score' | 'comment' }
  | { tag: 'closed'; since: string };

export type ConversationTag = ConversationStatus['tag'];

/** The dialog that waits for the customer's next message, with the plain JSON it asked to keep. */
export interface ActiveDialog {
  id: string;
  state: Json;
}

/** What the bot remembers of a conversation between turns; small by design. */
export interface Memory {
  active?: ActiveDialog;
  /** How many turns in a row the bot was unsure; two offer a person. */
  unsure: number;
  /** Messages of the customer and of us in this episode: a survey needs a real exchange. */
  customerMessages: number;
  replies: number;
  /** When the customer wrote last, ISO 8601: some channels let us write only for a while after. */
  heardAt?: string;
  /** Intent of the last answered question: the topic an invitation is filed under. */
  topic?: string;
  /** Id of the product the customer named last. */
  product?: string;
  /** Something was answered that can be rated (an FAQ, an order), not a lone greeting. */
  resolved: boolean;
  /** What the bot understood and tried, newest last, at most ten: evidence for the agent. */
  trail: TrailStep[];
  /** Failed order look-ups in this conversation (SUPPORT: at most five). */
  failedLookups: number;
  /** The agent who last served this episode. */
  servedBy?: string;
  /** The last runs of macros in this episode, at most five: a repeated click does nothing. */
  runs?: string[];
  /** How often in this episode one agent took over from another. */
  transfers?: number;
  /** The variant of each experiment that the customer has been shown in this episode. */
  variants?: Record<string, string>;
  /** The choices last offered: a reply that equals one of the titles (or its number) is that choice, typed or tapped. */
  offered?: Choice[];
  /** What else the customer wanted, next first: intents, to be dealt with when nothing is asked of him, and until when (ISO 8601). */
  wishes?: { intent: string; until: string }[];
  /**
   * Set when the customer has asked for the language spoken: the one he wrote then, which proves nothing from now on, and how
   * many of his messages in a row have plainly been in yet another.
   */
  languageAsked?: { wrote: Language; against: number };
  /** The customer sounded unhappy and has been told in this episode that we are sorry. */
  regretted?: boolean;
  /** A person wrote to him about a recovery case: what he writes next is for a person, until then (ISO 8601). */
  forPersonUntil?: string;
  /** He does not want to hear from us: nothing is said to him unasked. Until he writes again. */
  blocked?: true;
  /** Somebody answers him in the vendor's own inbox, and the bot is silent; until an agent ends that, or a day is quiet. */
  takenOver?: true;
  /** When he was last told what the bot can read, ISO 8601. */
  unsupportedAt?: string;
  /** Set while he waits for a person to answer. */
  waiting?: WaitingClock;
  /** Agents who gave the conversation back in this episode: the rules do not give it to them again. */
  declined?: string[];
  /** Facts that dialogs keep for the episode, by name (an order number, an e-mail address already given). */
  slots: Record<string, string>;
}

export interface TrailStep {
  at: string;
  intent: string;
  probability: number;
  decision: string;
  /** The message sounded plainly unhappy. */
  unhappy?: true;
}

export interface Conversation {
  id: string;
  channel: string;
  /** The account of ours on that channel: never mix two accounts' ids. */
  account: string;
  contactId: string;
  /** The channel's id of the person on the other side. */
  peerId: string;
  language: Language;
  status: ConversationStatus;
  /** Counts from 1; a reopened conversation starts the next one. Surveys are per episode. */
  episode: number;
  memory: Memory;
  /** Sequence number of the last message; 0 when there is none. */
  lastSeq: number;
  /** Rises by one with each committed turn; a turn that read another version runs again. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** When the conversation wants to be woken (quiet time over, survey expired); undefined when it does not. */
  wakeAt?: Date;
  /** Absent: normal. Of one episode. */
  priority?: Priority;
  /** The team whose queue it is in, or was in last in this episode. */
  teamId?: string;
  /** What agents have put on it, in order; over all episodes. Absent: nothing. */
  labels?: string[];
  /** Where to deliver for channels that are pushed to (a Bot Framework conversation reference); opaque JSON. */
  reference?: Json;
}

/** The agent who has the conversation, be it put off or not. */
export function holderOf(status: ConversationStatus): string | undefined {
  return status.tag === 'assigned' || status.tag === 'snoozed' ? status.agentId : undefined;
}

export function emptyMemory(): Memory {
  return { unsure: 0, customerMessages: 0, replies: 0, resolved: false, trail: [], failedLookups: 0, slots: {} };
}
