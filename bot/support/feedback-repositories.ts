import type { Dispatch } from './dispatch.js';
import type { SupportEvent } from './event.js';
import type { Experiment } from './experiment.js';
import type { RecoveryCase } from './recovery.js';
import type { Invitation, Metric, Response, Survey } from './survey.js';
import type { SurveyRules } from './survey-rule.js';

export interface ReportFilter {
  metric: Metric;
  from?: Date;
  to?: Date;
  channel?: string;
  language?: string;
  agentId?: string;
  topic?: string;
}

export interface Surveys {
  invitation(id: string): Promise<Invitation | undefined>;
  /** Latest response of an invitation; undefined when there is none. */
  latestResponse(invitationId: string): Promise<Response | undefined>;
  /** Every invitation of a conversation with its latest response, oldest first. */
  ofConversation(conversationId: string): Promise<{ invitation: Invitation; response?: Response }[]>;
  /** Every revision of an invitation's answer, first to last. */
  revisions(invitationId: string): Promise<Response[]>;
  /** When the cool-down of this metric ends for this contact; undefined when he has never been asked. */
  freeAt(contactId: string, metric: Metric): Promise<Date | undefined>;
  /** Invitations of a sending cohort, each with its latest response; the raw material of every score. */
  ledger(filter: ReportFilter): Promise<LedgerRow[]>;
  /** Every version of every survey that an admin has written; the shipped ones are not among them. */
  definitions(): Promise<Survey[]>;
  /** Keeps the next version. Rejects with EDIT_CONFLICT when there already is one of that number. */
  define(survey: Survey, by: string, at: Date): Promise<void>;
  /** The rules last kept; undefined when nobody has changed the first ones. */
  rules(): Promise<SurveyRules | undefined>;
  /** Keeps the next version. Rejects with EDIT_CONFLICT when there already is one of that number. */
  keepRules(rules: SurveyRules, by: string, at: Date): Promise<void>;
  /** Eligible invitations whose time has come, earliest first. */
  due(now: Date, limit: number): Promise<Invitation[]>;
  /** Open invitations past their expiry. */
  expired(now: Date, limit: number): Promise<Invitation[]>;
}

export interface LedgerRow {
  contactId: string;
  status: Invitation['status'];
  reason?: string;
  value?: number;
  answeredAt?: Date;
}

export interface Cases {
  find(id: string): Promise<RecoveryCase | undefined>;
  /** Open ones: earliest due first. Closed ones: last closed first. `ownerId` null: those nobody has taken. */
  list(filter: {
    status: RecoveryCase['status'];
    ownerId?: string | null;
    limit: number;
    /** The last case of the page before. */
    after?: RecoveryCase;
  }): Promise<RecoveryCase[]>;
  /** Open cases, and of these the ones past their due time. */
  counts(now: Date): Promise<{ open: number; overdue: number }>;
  ofConversation(conversationId: string): Promise<RecoveryCase[]>;
  /** The open case of a contact, in whatever conversation; undefined when there is none. */
  openOf(contactId: string): Promise<RecoveryCase | undefined>;
  /**
   * Writes a case whose `version` is one more than the stored one, with the event that tells of it and the invitation to
   * the second rating, if there is one; a known one is changed as long as it has not been sent. Rejects with EDIT_CONFLICT
   * when somebody else was faster, and keeps nothing then.
   */
  change(change: { changed: RecoveryCase; event: SupportEvent; invitation?: Invitation }): Promise<void>;
  /** Open cases that fell due in the period, earliest first: after `since`, at `until` at the latest. */
  fellDue(since: Date, until: Date, limit: number): Promise<RecoveryCase[]>;
}

export interface Dispatches {
  /** Keeps them, unless they are known by their id. */
  add(dispatches: Dispatch[]): Promise<void>;
  /** Those whose time has come, earliest first; `attempts` are the ones begun so far. */
  ready(now: Date, limit: number, via?: Dispatch['via']): Promise<(Dispatch & { attempts: number })[]>;
  /**
   * Takes those that are still ready, before they are sent: an attempt is counted, and nobody else is offered them before
   * `until`, when they are ready again if the process that took them died. Resolves with the ids taken.
   */
  claim(ids: string[], now: Date, until: Date): Promise<string[]>;
  /** Delivered, or not wanted any more. The payload, which may hold an address, is not kept longer. */
  done(id: string): Promise<void>;
  retry(id: string, at: Date, code: string): Promise<void>;
  /** Gives it up: it is kept, and can be sent again by hand. */
  failed(id: string, code: string): Promise<void>;
  /** Makes one that was given up ready again, its attempts forgotten; false when there is none of that id. */
  again(id: string, at: Date): Promise<boolean>;
  /** Those given up, latest first, with the code of the last attempt. */
  failures(limit: number): Promise<(Dispatch & { attempts: number; code: string })[]>;
  counts(): Promise<{ ready: number; failed: number }>;
}

export interface ExperimentStore {
  list(): Promise<Experiment[]>;
  /** Rejects with EDIT_CONFLICT when the id is taken, or another experiment is running on the same thing. */
  add(experiment: Experiment): Promise<void>;
  /** Rejects with NOT_FOUND when it is not running. */
  stop(id: string, at: Date): Promise<void>;
  /** A page of the ledger rows of contacts who take part, by the moment of the closing and id; `from` is included. */
  ledger(id: string, page: { from: Date; after?: TriedRow; limit: number }): Promise<TriedRow[]>;
}

/** A ledger row as an experiment reads it. */
export type TriedRow = Pick<
  Invitation,
  'id' | 'contactId' | 'surveyId' | 'surveyVersion' | 'metric' | 'occasion' | 'status' | 'createdAt'
> & {
  variantId: string;
  /** Every revision, first to last. */
  answers: Pick<Response, 'value' | 'at'>[];
};
