import type { Language } from './language.js';

export type Metric = 'csat' | 'ces';

/** A question with its scale. A response points at the version it answered; scales are never averaged together. */
export interface Survey {
  id: string;
  version: number;
  metric: Metric;
  min: number;
  max: number;
  /** Lowest value that counts as top box: 4 of 5 for CSAT, 5 of 7 for CES. */
  topFrom: number;
  /** Highest value that counts as bottom box: 2 of 5 for CSAT, 3 of 7 for CES. */
  bottomTo: number;
  display: 'numbers' | 'stars' | 'faces';
}

/** CSAT on five points, and CES 2.0 on seven (1 very difficult … 7 very easy; CEB 2013). */
export const surveys = {
  csat: { id: 'csat', version: 1, metric: 'csat', min: 1, max: 5, topFrom: 4, bottomTo: 2, display: 'stars' },
  ces: { id: 'ces', version: 1, metric: 'ces', min: 1, max: 7, topFrom: 5, bottomTo: 3, display: 'numbers' },
} as const satisfies Record<Metric, Survey>;

export const suppressionReasons = [
  'throttled',
  'opted_out',
  'no_exchange',
  'spam',
  'window_closed',
  'in_recovery',
  'sampled_out',
  'reopened',
] as const;

export type SuppressionReason = (typeof suppressionReasons)[number];

/** A ledger row: exactly one per closed episode and survey, never silence. Snapshots are taken at sending. */
export interface Invitation {
  id: string;
  conversationId: string;
  episode: number;
  surveyId: string;
  surveyVersion: number;
  metric: Metric;
  contactId: string;
  status: 'suppressed' | 'sent' | 'answered' | 'declined' | 'expired';
  reason?: SuppressionReason;
  createdAt: Date;
  expiresAt: Date;
  channel: string;
  language: Language;
  /** The agent who served the episode; absent when only the bot did. */
  agentId?: string;
  topic?: string;
  botVersion: string;
}

/** One answer, as given; a later answer within 24 h is a further revision, the latest counts. */
export interface Response {
  invitationId: string;
  revision: number;
  raw: string;
  /** Absent on a revision that only adds a comment. */
  value: number;
  comment?: string;
  at: Date;
}
