import type { EpisodeFacts } from './episodes/index.js';
import type { SupportEvent } from './event.js';
import type { ReportFilters } from './report-query.js';
import type { Targets } from './report-types.js';
import type { Invitation, Response, Survey } from './survey.js';

/**
 * What is kept in columns: invitations by the UTC day of the closing, the comments among their answers, and episodes by the
 * UTC day of the opening.
 */
export type ColumnsKind = 'ledger' | 'comments' | 'episodes';

/**
 * A UTC day, counted from 1970-01-01, with how often its rows have changed so far. Columns that were built at a lower mark
 * are stale.
 */
export interface DayMark {
  day: number;
  mark: number;
}

export type StoredDay = DayMark & { columns: Uint8Array };

/** What columns hold of an invitation and its episode; moments and times in milliseconds, null where there is nothing. */
export interface LedgerEntry extends Pick<Invitation, 'contactId' | 'occasion' | 'metric' | 'status'>, Described {
  /** Of the closing. */
  at: number;
  surveyId: string;
  surveyVersion: number;
  reason: string | null;
  /** Variant by experiment, as JSON text. */
  variants: string | null;
  /** Of the latest answer. */
  value: number | null;
  answeredAt: number | null;
  comment: string | null;
  /** Observed effort of the episode, 0–100. */
  effort: number | null;
  /** Of the recovery case that the answer opened. */
  caseStatus: 'open' | 'closed' | null;
  caseDueAt: number | null;
  /** From opening to the first action. */
  firstActionMs: number | null;
  isAskedAgain: boolean;
  secondValue: number | null;
}

/** What columns hold of an episode. */
export interface EpisodeEntry extends Described {
  /** Of the opening. */
  at: number;
  contactId: string;
  /** With a space between. */
  intents: string;
  outcome: string;
  cameBack: boolean;
  firstReplyMs: number | null;
  firstReplyBusinessMs: number | null;
  handoffWaitMs: number | null;
  waitMs: number | null;
  resolutionMs: number | null;
  resolutionBusinessMs: number | null;
  agentOwnedMs: number | null;
  effort: number;
}

/** What everything can be filtered and grouped by. */
export interface Described {
  channel: string;
  language: string;
  agentId: string | null;
  topic: string | null;
  product: string | null;
  segment: string | null;
  servedBy: 'bot' | 'agent';
}

/** An episode as reports keep it: its facts, whose it is, and what became of it later. */
export type EpisodeRow = Pick<
  EpisodeFacts,
  | 'conversationId'
  | 'episode'
  | 'openedAt'
  | 'closedAt'
  | 'channel'
  | 'language'
  | 'servedBy'
  | 'agentId'
  | 'topic'
  | 'intents'
  | 'outcome'
  | 'firstReplyMs'
  | 'firstReplyBusinessMs'
  | 'handoffWaitMs'
  | 'resolutionMs'
  | 'resolutionBusinessMs'
  | 'turns'
  | 'rephrasings'
  | 'fallbacks'
  | 'transfers'
> & {
  contactId: string;
  product?: string;
  segment?: string;
  cameBack: boolean;
  /** Absent for episodes that never were in the queue. */
  waitMs?: number;
  /** Absent for episodes that no person had. */
  agentOwnedMs?: number;
  /** Observed effort, 0–100. */
  effort: number;
};

/** An invitation with its latest answer. */
export interface Rated {
  invitation: Invitation;
  response?: Response;
}

export type EpisodeKey = Pick<EpisodeRow, 'conversationId' | 'episode'>;

/** The database as it was at one moment: every read of a report sees the same. */
export interface ReportView {
  /** Days from `from` to `to`, both included, that have rows, in order. */
  marks(kind: ColumnsKind, from: number, to: number): Promise<DayMark[]>;
  /** Days before `before` whose kept columns are missing or stale, latest first. */
  stale(kind: ColumnsKind, before: number, limit: number): Promise<DayMark[]>;
  columns(kind: ColumnsKind, days: readonly number[]): Promise<StoredDay[]>;
  /** By moment and id. */
  ledgerOf(day: number, which?: { commented: boolean }): Promise<LedgerEntry[]>;
  /** By moment, conversation and number. */
  episodesOf(day: number): Promise<EpisodeEntry[]>;
  definitions(): Promise<Survey[]>;
  agentNames(): Promise<Map<string, string>>;
  /** Rows at these moments (milliseconds since 1970), latest first. */
  ratedAt(moments: readonly number[]): Promise<Rated[]>;
  episodesAt(moments: readonly number[]): Promise<EpisodeRow[]>;
  ratedIn(episodes: readonly EpisodeKey[]): Promise<Rated[]>;
  episodes(keys: readonly EpisodeKey[]): Promise<EpisodeRow[]>;
  /** What the customer wrote last, by conversation. */
  lastTexts(conversationIds: readonly string[]): Promise<Map<string, string>>;
}

/** Opens views, one at a time, on a connection of its own. */
export interface ReportReader {
  view<T>(look: (view: ReportView) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Where a page of rows begins: after the row of that moment (milliseconds since 1970) and key. */
export interface RowsAfter {
  at: number;
  key: string;
}

/** A page of raw rows, oldest first. */
export interface RowsWanted {
  /** Moments in milliseconds since 1970; `to` is excluded. */
  from: number;
  to: number;
  /** Exact values by column; an empty one is "none". */
  filters: Pick<ReportFilters, RowFilter>;
  after?: RowsAfter;
  limit: number;
}

export type RowFilter = Exclude<keyof ReportFilters, 'survey' | 'variant'>;

/** What reports keep, and raw rows for whoever wants to count himself. */
export interface ReportStore {
  /** Keeps columns, unless some that were built at a higher mark are there: they have seen more. */
  keep(kind: ColumnsKind, days: readonly StoredDay[]): Promise<void>;
  /** Invitations with their latest answers, by the moment of closing and id. */
  ratedPage(wanted: RowsWanted): Promise<Rated[]>;
  /** By the moment of opening and `conversation episode`. */
  episodesPage(wanted: RowsWanted): Promise<EpisodeRow[]>;
  targets(): Promise<Targets>;
  keepTargets(targets: Targets): Promise<void>;
}

/** All that is known of a conversation when its episodes are made. */
export interface ConversationLog {
  contactId: string;
  /** Oldest first. */
  events: SupportEvent[];
  /** Snapshots that invitations took of the episodes. */
  snapshots: Pick<Invitation, 'episode' | 'product' | 'segment'>[];
}

/** Rows of episodes, made of the event log. */
export interface Episodes {
  /** Number of the last event that is in the rows; 0 at first. */
  followed(): Promise<number>;
  logs(conversationIds: readonly string[]): Promise<ConversationLog[]>;
  /** By contact and moment of opening. */
  ofContacts(contactIds: readonly string[]): Promise<EpisodeRow[]>;
  /** A page of the contacts with an episode opened since then, by id; `after` is the last of the page before, empty at first. */
  activeContacts(since: Date, after: string, limit: number): Promise<string[]>;
  /**
   * Writes rows, over those with the same key, and how far the log has been followed, in one transaction. `days` are UTC
   * days whose episodes change by it.
   */
  keep(rows: readonly EpisodeRow[], days: readonly number[], followed: number): Promise<void>;
}
