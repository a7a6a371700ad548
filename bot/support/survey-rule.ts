import type { Language } from './language.js';

/**
 * Whom to ask what when an episode closes. Rules are tried in order and the first that fits decides; when none fits the
 * ledger says `no_rule`.
 */
export interface SurveyRule {
  id: string;
  /** All that is given must hold; an empty condition fits every episode. */
  when: {
    channels?: readonly string[];
    languages?: readonly Language[];
    topics?: readonly string[];
    servedBy?: 'bot' | 'agent';
    /** At least so many hand-overs from person to person. */
    transfersFrom?: number;
  };
  /** Which survey, split at random among contacts in these shares, which add up to 1: a contact always falls in the same part. */
  ask: readonly { surveyId: string; share: number }[];
  /** The share of contacts that is asked at all, 0–1, always the same ones; the others are `sampled_out`. */
  sample: number;
  /** In the conversation, or as a link by e-mail so many hours after the closing, if nothing was written meanwhile. */
  how: { via: 'chat' } | { via: 'link'; afterHours: number };
  /** Local times `HH:MM` between which nobody is asked; what falls in between is sent when it ends. May span midnight. */
  quiet?: { from: string; to: string };
}

/** Quarterly sample of the relationship, never asked at a chat's close. Off when absent. */
export interface RelationshipRule {
  surveyId: string;
  /** The share of contacts active in the last 90 days that is asked per quarter, 0–1. */
  sample: number;
  /** Whether a score in the bottom box opens a recovery case; it does when absent. */
  opensCases?: boolean;
}

/** The rules in force; an edit is the next version. */
export interface SurveyRules {
  version: number;
  closing: readonly SurveyRule[];
  relationship?: RelationshipRule;
}

/** How good the care was, after a person; how easy it was, after the bot alone. */
export const firstRules: SurveyRules = {
  version: 1,
  closing: [
    {
      id: 'after-a-person',
      when: { servedBy: 'agent' },
      ask: [{ surveyId: 'csat', share: 1 }],
      sample: 1,
      how: { via: 'chat' },
    },
    {
      id: 'after-the-bot',
      when: { servedBy: 'bot' },
      ask: [{ surveyId: 'ces', share: 1 }],
      sample: 1,
      how: { via: 'chat' },
    },
  ],
};
