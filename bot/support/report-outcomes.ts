import type { EpisodeOutcome } from './episodes/index.js';
import type { Bucket, Group, ReportHead } from './report-types.js';
import type { Correlation, Interval } from './scores/index.js';

/** Share 0–1 with Wilson's interval; null when there is nothing to take a share of. */
export interface ShareFigure {
  share: number | null;
  interval: Interval | null;
}

/** Episodes by how they ended; `cameBack` are those of a contact who wrote again within 7 days, however they ended. */
export type OutcomeCounts = Record<EpisodeOutcome | 'cameBack', number>;

/** The ledger of a cohort: `eligible` is still to be sent, the rest add up to what was decided. */
export interface LedgerFigure {
  eligible: number;
  suppressed: Record<string, number>;
  sent: number;
  answered: number;
  declined: number;
  expired: number;
  open: number;
  responseRate: number | null;
  responseInterval: Interval | null;
  /** Of episodes a person had: closed by the person's choice without a survey. */
  withoutSurvey: ShareFigure;
}

/** Cases whose bad rating belongs to an episode closed in the period. */
export interface RecoveryFigure {
  opened: number;
  closed: number;
  /** Asked for a second rating; of these answered; of these no longer in the bottom box and better than the first. */
  asked: number;
  answered: number;
  recovered: number;
  /** `recovered` of `answered`, 0–1. */
  rate: number | null;
  interval: Interval | null;
  /** Median hours from opening to the first action, of cases that have had one. */
  medianHours: number | null;
  /** Open and past their due time. */
  overdue: number;
}

/** GET /api/reports/outcomes. Episodes by the day of opening; ledger and recovery by the day of closing. */
export interface OutcomesReport extends ReportHead {
  report: 'outcomes';
  episodes: number;
  outcomes: OutcomeCounts;
  /** Of the episodes that are over. */
  shares: Record<keyof Omit<OutcomeCounts, 'open'>, ShareFigure>;
  /** Observed effort 0–100, higher is harder; never to be called CES. */
  effort: {
    mean: number | null;
    n: number;
    /** With the CES that the same episodes were given: negative when the figure tells the truth. */
    correlation: (Correlation & { metric: 'ces' }) | null;
    byTopic: (Group & { n: number; mean: number })[];
  };
  /** Contacts who wrote in the 90 days before the period began and before it ended; `net` is the share lost. */
  churn: { start: number; end: number; net: number | null };
  ledger: LedgerFigure;
  recovery: RecoveryFigure;
  trend: (Bucket & { episodes: number; outcomes: OutcomeCounts })[];
  baseline?: { period: Bucket; episodes: number; outcomes: OutcomeCounts };
}
