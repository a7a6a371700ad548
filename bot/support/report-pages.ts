import type { EpisodeOutcome } from './episodes/index.js';
import type { ReportHead } from './report-types.js';
import type { Interval } from './scores/index.js';
import type { Metric } from './survey.js';
import type { Theme } from './themes/index.js';

export interface Comment {
  invitationId: string;
  conversationId: string;
  episode: number;
  metric: Metric;
  surveyId: string;
  /** High is good, also where the scale as shown was reversed. */
  value: number;
  min: number;
  max: number;
  comment: string;
  /** When it was given, ISO 8601. */
  at: string;
  channel: string;
  language: string;
  topic?: string;
  agentId?: string;
  themes: Theme[];
}

/** GET /api/reports/comments: the latest closing first. */
export interface CommentsReport extends ReportHead {
  comments: Comment[];
  /** Over all comments of the period and filters, whatever the theme or words looked for; most frequent first. */
  themes: {
    theme: Theme;
    n: number;
    /** Of all comments, 0–1; one comment may have several themes. */
    share: number;
    interval: Interval;
    /** Of these comments: given with a rating in the bottom box. */
    unhappy: number;
  }[];
  /** Comments of the period and filters. */
  total: number;
  /** To be given as `after` for more. */
  next?: string;
}

/** Without `openedAt`, `outcome` and `effort` where the customer wrote nothing, or nothing is known of the episode yet. */
export interface ListedConversation {
  conversationId: string;
  episode: number;
  openedAt?: string;
  closedAt?: string;
  channel: string;
  language: string;
  topic?: string;
  agentId?: string;
  outcome?: EpisodeOutcome;
  effort?: number;
  ratings: { metric: Metric; value: number; comment?: string }[];
  /** What the customer wrote last in the conversation. */
  lastText: string;
}

/**
 * GET /api/reports/conversations: the episodes behind a figure, the latest first. With a metric, value or status: those of
 * the ledger, by the day of closing; otherwise episodes by the day of opening.
 */
export interface ConversationsReport extends ReportHead {
  conversations: ListedConversation[];
  next?: string;
}
