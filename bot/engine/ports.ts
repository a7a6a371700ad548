import type { Contact } from '../support/contact.js';
import type { Conversation, Memory } from '../support/conversation.js';
import type { Experiment } from '../support/experiment.js';
import type { HandoffReason } from '../support/handoff.js';
import type { Json } from '../support/json.js';
import type { Knowledge } from '../support/knowledge.js';
import type { Language } from '../support/language.js';
import type { Reply } from '../support/message.js';
import type { OrderProof, OrderSystem } from '../support/order.js';
import type { Invitation, Survey } from '../support/survey.js';
import type { SurveyRules } from '../support/survey-rule.js';
import type { Promised, WaitingClock } from '../support/waiting.js';
import type { WaitingEstimate } from '../support/waiting-estimate.js';
import type { Notices } from './notices.js';

export type { Channel, ChannelCapabilities, Sending } from './channel.js';
export type { Notices } from './notices.js';

/** The time and fresh ids, so that tests choose both. */
export interface Clock {
  now(): Date;
}

export interface Ids {
  /** An opaque id of 128 random bits, safe in URLs. */
  next(): string;
}

/** What the bot should do with a message it has recognised. */
export type Decision = 'answer' | 'clarify' | 'fallback' | 'handoff';

export interface Entity {
  type: 'order_number' | 'email' | 'phone' | 'date' | 'amount' | 'product';
  /** As written by the customer. */
  raw: string;
  /**
   * Normalised: an e-mail in lower case, a date as `YYYY-MM-DD`, an amount as `12.50 EUR`, a phone as `+34981000000`, a
   * product as its id.
   */
  value: string;
  /** Offsets into the text, in UTF-16 units, end exclusive. */
  start: number;
  end: number;
}

export interface Recognition {
  language: Language;
  /** 0–1; low for a text as short as "ok", so that the conversation's language should stand. */
  languageConfidence: number;
  /** BCP 47: a language we do not speak, which the customer writes or asks for. */
  foreign?: string;
  /** The customer asks to be spoken to in this language; `alone` when he wants nothing else. */
  languageAsked?: { language: Language; alone: boolean };
  /** The most probable intent, or `none`. */
  intent: string;
  /** Calibrated: of all messages given 0.8, about 80 % are right. */
  probability: number;
  decision: Decision;
  /** 0–1: the chance that the message is none of our business. Absent where a rule spoke, or several wishes were found. */
  outOfScope?: number;
  /** The next intents in falling order, without the first and without `none`, at most four. */
  alternatives: { intent: string; probability: number }[];
  /** Of a message with several wishes the others, in the order they were written; `probability` is then that of the least sure one. */
  further?: string[];
  entities: Entity[];
  /** −1 (very unhappy) … 1. Evidence, never alone a reason to escalate. */
  sentiment: number;
}

/** Understanding: a pure function of the text, fast enough to run in the turn (p99 below 2 ms). */
export interface Recognizer {
  recognise(text: string, hints: { language?: Language; now: Date }): Recognition;
  /** Identifies the trained model; recorded with every invitation. */
  readonly version: string;
}

/** How a person can be reached now; `opensAt` is set when nobody is on duty. */
export interface Availability {
  open: boolean;
  opensAt?: Date;
  timeZone: string;
}

export interface BusinessHours {
  at(now: Date): Availability;
}

/** What customers who wait for a person are promised, and how long they are left without a word. */
export interface WaitingRules {
  promised(conversation: Conversation, clock: WaitingClock, now: Date): Promised | undefined;
  /** When a customer in the queue since then is told that nobody has come. */
  timesOutAt(conversation: Conversation, since: Date): Date | undefined;
}

/** What is asked, and of whom: the definitions and rules in force, which an admin may change while the bot serves. */
export interface SurveyBook {
  /** That version, or the one in force. Versions are never lost; an id nobody knows is answered with a shipped survey. */
  survey(id: string, version?: number): Survey;
  rules(): SurveyRules;
}

/** Which wording a contact sees of what is being tried out; the same one as long as the experiment runs. */
export interface Experiments {
  variant(
    on: Experiment['on'],
    contactId: string,
  ): { experimentId: string; variantId: string; text: Partial<Record<Language, string>> } | undefined;
}

/** What a dialog may look up. Everything here is an idempotent read with its own timeout. */
export interface Facts {
  orders: OrderSystem;
  knowledge: Knowledge;
  hours: BusinessHours;
  /** The hours of the team that would deal with it; those of the house when absent. */
  hoursOf?(conversation: Conversation): BusinessHours;
  /** How many wait in the queue, for the same team, before a customer who joins now, or joined at that moment. */
  queueLength(conversation: Conversation, joinedAt?: Date): Promise<number>;
  /** What others waited at this time of the day; undefined when too little is known. Absent: never known. */
  expectedWait?(soFarMs: number): Promise<WaitingEstimate | undefined>;
}

/** The narrow view of a turn that a dialog gets. All effects are kept and committed together when the turn ends. */
export interface Turn {
  /** What the customer wrote or tapped, cleaned; empty when the dialog was begun by the engine itself. */
  readonly text: string;
  /** Id of the customer's message; absent when the dialog was begun by the engine itself. */
  readonly messageId?: string;
  /** Set when the customer tapped one of our choices: the `value` of the choice. */
  readonly choice?: string;
  readonly recognition: Recognition;
  readonly language: Language;
  readonly contact: Contact;
  readonly conversation: Readonly<Conversation>;
  /** Mutable; committed with the turn. */
  readonly memory: Memory;
  readonly facts: Facts;
  readonly now: Date;
  /** The open or just created invitation, in the survey dialog only. */
  readonly invitation?: Invitation;
  /** The definition the invitation was sent with. */
  readonly survey?: Survey;
  reply(message: string | Reply): void;
  /** Puts the customer into the queue for a person when the turn ends. */
  requestPerson(reason: HandoffReason): void;
  /** The customer has what he came for. A survey follows quiet, or comes at once if he `confirmed` it, or `left` saying so. */
  resolved(how: 'answered' | 'confirmed' | 'left'): void;
  /** The wording being tried out that this contact sees, if any. Notes that he has seen it: only ask for what will be said. */
  wordingOf(on: Experiment['on']): string | undefined;
  /** The customer has said which of several topics an unclear message of his was about: evidence to learn from. */
  meant(messageId: string, intent: string): void;
  /** Looks an order up within the limits on guessing, and keeps the audit row. */
  findOrder(number: string, proof: OrderProof): Promise<FoundOrder>;
  /** Records the answer to the open survey: `value` as it is kept, high being good, alone or with a comment. */
  rate(raw: string, value: number, comment?: string): void;
  /** The customer does not want to answer; `forever` honours "don't ask me again" on every channel. */
  declineSurvey(forever: boolean): void;
}

export type FoundOrder = Awaited<ReturnType<OrderSystem['find']>> | { status: 'limited' };

export type Outcome =
  /** A `closing` question, such as "did that help?", is asked last, once everything in the message has been answered. */
  | { status: 'waiting'; state: Json; closing?: Reply }
  | { status: 'complete' }
  /** Calls the escalation dialog, which speaks to the customer and requests the person. */
  | { status: 'handoff'; reason: HandoffReason }
  /** The message is not for this dialog after all: recognise it and start over. */
  | { status: 'pass' };

/** One thing the bot can talk about: two functions and a JSON state. */
export interface Dialog {
  readonly id: string;
  /** The intents that begin it; empty for dialogs the engine begins. */
  readonly intents: readonly string[];
  /** It also takes whatever intent no dialog names: what has been added to the knowledge since. */
  readonly takesOthers?: boolean;
  begin(turn: Turn): Promise<Outcome> | Outcome;
  resume(turn: Turn, state: Json): Promise<Outcome> | Outcome;
  /** True when the message plainly answers what the dialog asked, so that no other intent may interrupt. */
  expects?(turn: Turn, state: Json): boolean;
  /** Asks its question again, in the language that the customer has just asked for. */
  repeat?(turn: Turn, state: Json): Promise<Outcome> | Outcome;
}

/** Everything the bot can say. Dialogs in order of precedence; the named ones are begun by the engine. */
export interface Script {
  dialogs: readonly Dialog[];
  welcome: Dialog;
  clarify: Dialog;
  fallback: Dialog;
  /** The customer asks for another language, or writes one that we do not speak. */
  language: Dialog;
  escalation: Dialog;
  survey: Dialog;
  /** Heard while the customer waits in the queue; begun when nobody has come for too long. */
  waiting?: Dialog;
  notices: Notices;
}
