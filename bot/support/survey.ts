import type { Language } from './language.js';

export const metrics = ['csat', 'ces', 'nps'] as const;

export type Metric = (typeof metrics)[number];

export const displays = ['numbers', 'stars', 'faces', 'thumbs'] as const;

export type Display = (typeof displays)[number];

/**
 * A question with its scale, never changed once used: an edit is the next version, and a response points at the version
 * it answered. Scales are never averaged together.
 */
export interface Survey {
  id: string;
  /** From 1. */
  version: number;
  metric: Metric;
  /** The points as shown: 1–2, 1–5 or 1–7 for CSAT, 1–7 for CES, 0–10 for NPS. */
  min: number;
  max: number;
  /**
   * A low point is good, as in the first form of CES. Answers are kept turned round, `min + max − x`, so that in everything
   * stored and computed high is good.
   */
  reversed: boolean;
  /** Lowest value that counts as top box, high being good: 4 of 5 and 6 of 7 for CSAT, 5 of 7 for CES, 9 for NPS. */
  topFrom: number;
  /** Highest value that counts as bottom box: 2 of 5 for CSAT, 3 of 7 for CES, 6 for NPS. */
  bottomTo: number;
  display: Display;
  /** Own words; of those that fit, the one that names most (brand before place) is said. Empty: the product's own. */
  wording: readonly SurveyWording[];
}

/** What is asked in one language, everywhere or for one brand or place only. */
export interface SurveyWording {
  language: Language;
  /** The account of ours that the customer wrote to. */
  brand?: string;
  /** A channel's id. */
  place?: string;
  question: string;
  /** What the first and the last point shown mean. */
  first: string;
  last: string;
  /** Asks for the comment. */
  comment?: string;
}

const closed = { version: 1, reversed: false, wording: [] } as const;

/** The surveys of a new installation: CSAT on five points, CES 2.0 on seven (CEB 2013), NPS (Reichheld 2003). */
export const surveys = {
  csat: { ...closed, id: 'csat', metric: 'csat', min: 1, max: 5, topFrom: 4, bottomTo: 2, display: 'stars' },
  ces: { ...closed, id: 'ces', metric: 'ces', min: 1, max: 7, topFrom: 5, bottomTo: 3, display: 'numbers' },
  nps: { ...closed, id: 'nps', metric: 'nps', min: 0, max: 10, topFrom: 9, bottomTo: 6, display: 'numbers' },
} as const satisfies Record<Metric, Survey>;

/** A point as shown as it is kept, and back: the same function both ways. */
export function turned({ min, max, reversed }: Pick<Survey, 'min' | 'max' | 'reversed'>, point: number): number {
  return reversed ? min + max - point : point;
}

export const suppressionReasons = [
  'throttled',
  'opted_out',
  'no_exchange',
  'spam',
  'window_closed',
  'in_recovery',
  'sampled_out',
  'reopened',
  /** No rule asks about such an episode. */
  'no_rule',
  /** An agent closed without a survey; his reason is an event of the conversation, and the rate is reported. */
  'agent_choice',
] as const;

export type SuppressionReason = (typeof suppressionReasons)[number];

/** Why somebody is asked: an episode closed, the relationship as a whole, or a second rating after a recovery. */
export const occasions = ['closing', 'relationship', 'recovery'] as const;

export type Occasion = (typeof occasions)[number];

/**
 * A ledger row: exactly one per closed episode and occasion, never silence. `createdAt` is the closing, the cohort all rates
 * are computed in. What describes the episode is a snapshot taken at sending.
 */
export interface Invitation {
  id: string;
  conversationId: string;
  episode: number;
  occasion: Occasion;
  surveyId: string;
  surveyVersion: number;
  metric: Metric;
  contactId: string;
  /** `eligible`: to be sent at `dueAt`. */
  status: 'eligible' | 'suppressed' | 'sent' | 'answered' | 'declined' | 'expired';
  reason?: SuppressionReason;
  /** The rule that decided; absent when none applied. */
  ruleId?: string;
  createdAt: Date;
  dueAt?: Date;
  /** When it was put before the customer: the cool-down counts from here. */
  sentAt?: Date;
  expiresAt: Date;
  /** How it was put before him: in the conversation, or as a signed link. */
  via: 'chat' | 'link';
  channel: string;
  language: Language;
  servedBy: 'bot' | 'agent';
  /** The agent who last served the episode; absent when only the bot did. */
  agentId?: string;
  team?: string;
  topic?: string;
  /** Id of the product the customer spoke of last. */
  product?: string;
  /** `new` for a contact's first conversation, else `returning`. */
  segment?: string;
  botVersion: string;
  /** Variant by experiment that the customer saw in the episode. */
  variants?: Record<string, string>;
}

/** One answer, as given; a later answer within 24 h is a further revision, the latest counts. */
export interface Response {
  invitationId: string;
  revision: number;
  raw: string;
  /** High is good, also where the scale as shown was reversed. */
  value: number;
  comment?: string;
  at: Date;
  via: 'chat' | 'link';
}
