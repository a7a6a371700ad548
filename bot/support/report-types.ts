import type { OutcomesReport } from './report-outcomes.js';
import type { Dimension, ReportFilters, ReportPeriod } from './report-query.js';
import type { Comparison, Driver, Interval, Score } from './scores/index.js';
import type { Metric } from './survey.js';

/** What every report says first: over what it looks, and up to when it knows. */
export interface ReportHead {
  period: ReportPeriod;
  filters: ReportFilters;
  /** ISO 8601, UTC: what happened later is not in it. */
  asOf: string;
}

/** Part of a figure. */
export interface Group {
  /** Empty for what has none, such as episodes without a topic. */
  key: string;
  /** Where the key is an id: an agent's name. */
  label?: string;
  /** All groups beyond the fifty largest, together; `key` is `other`. */
  isRest?: true;
}

/** A piece of the period in local days, the last one excluded; the first and last piece may be cut by the period. */
export interface Bucket {
  from: string;
  to: string;
}

/** The figures of a score that a table or a line needs; see `Score`. */
export type MiniScore = Pick<
  Score,
  | 'score'
  | 'interval'
  | 'mean'
  | 'meanInterval'
  | 'n'
  | 'few'
  | 'invited'
  | 'answered'
  | 'contacts'
  | 'responseRate'
  | 'bounds'
  | 'distribution'
>;

export type ScoredGroup = Group & {
  score: MiniScore;
  /** Place from the top, 1 the highest; null where the intervals do not tell it from all others. */
  rank: number | null;
};

export const scoreDimensions = [
  'channel',
  'language',
  'topic',
  'agent',
  'product',
  'segment',
  'servedBy',
  'version',
] as const;

export type ScoreDimension = (typeof scoreDimensions)[number];

/** One survey on one scale: scales are never added up. */
export interface ScaleReport {
  survey: {
    id: string;
    /** Ascending; all on this scale. */
    versions: number[];
    metric: Metric;
    min: number;
    max: number;
    topFrom: number;
    bottomTo: number;
  };
  score: Score;
  /** Absent when no baseline was asked for. */
  baseline?: { period: Bucket; score: MiniScore; difference: Comparison };
  trend: (Bucket & { score: MiniScore })[];
  /** Largest group first. */
  by: Record<ScoreDimension, ScoredGroup[]>;
}

/** GET /api/reports/csat, ces, nps. Invitations at the end of an episode and of the relationship, by the day of closing. */
export interface ScoreReport extends ReportHead {
  report: Metric;
  metric: Metric;
  /** Most answers first; empty when nobody was to be asked in the period. */
  scales: ScaleReport[];
  /** Whether the first scale meets what an admin has set: for CES the mean, else the score. */
  target?: { value: number; verdict: 'met' | 'missed' | 'cannot_say' };
}

export const timeMeasures = [
  'firstReply',
  'firstReplyBusiness',
  'handoffWait',
  'wait',
  'resolution',
  'resolutionBusiness',
  'agentOwned',
] as const;

/** `wait`: in the queue, of episodes that were. `agentOwned`: with a person, of episodes a person had. The rest: EpisodeFacts. */
export type TimeMeasure = (typeof timeMeasures)[number];

/** Whole milliseconds, kept to 0.4 % or a tenth of a second; null when nothing was measured. */
export interface TimeFigure {
  n: number;
  few: boolean;
  median: number | null;
  medianInterval: Interval | null;
  mean: number | null;
  p90: number | null;
}

export type TimeFigures = Record<TimeMeasure, TimeFigure>;

/** GET /api/reports/times. Episodes by the day of opening. */
export interface TimesReport extends ReportHead {
  report: 'times';
  measures: TimeFigures;
  baseline?: { period: Bucket; measures: TimeFigures };
  trend: (Bucket & { measures: TimeFigures })[];
  by: Record<'channel' | 'language' | 'topic' | 'agent', (Group & { measures: TimeFigures })[]>;
}

export type { LedgerFigure, OutcomeCounts, OutcomesReport, RecoveryFigure, ShareFigure } from './report-outcomes.js';

/** GET /api/reports/drivers?metric=csat. Of one scale, the one with most answers. */
export interface DriversReport extends ReportHead {
  report: 'drivers';
  metric: Metric;
  /** Absent when nobody has answered. */
  survey?: ScaleReport['survey'];
  /** Strongest first; Holm's correction is over the groups of one dimension. */
  drivers: (Driver & { dimension: Exclude<Dimension, 'survey' | 'variant'>; label?: string })[];
}

/** GET /api/reports/volume. Episodes by the moment of opening. */
export interface VolumeReport extends ReportHead {
  report: 'volume';
  episodes: number;
  baseline?: { period: Bucket; episodes: number };
  /** Monday first, 24 local hours each. */
  heat: number[][];
  trend: (Bucket & { episodes: number })[];
  by: Record<
    'channel' | 'language' | 'topic' | 'agent' | 'product' | 'segment' | 'servedBy',
    (Group & { episodes: number })[]
  >;
}

export type Report = ScoreReport | TimesReport | OutcomesReport | DriversReport | VolumeReport;

/** What is behind the figures, a page at a time. */
export type { Comment, CommentsReport, ConversationsReport, ListedConversation } from './report-pages.js';

/** What an admin wants to reach: percentages, for CES the mean, for NPS −100 to 100. */
export type Targets = { [Name in Metric]?: number };
