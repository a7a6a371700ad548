import type { ReportUnit } from '../../../bot/support/report-query.js';
import type { ScaleReport } from '../../../bot/support/report-types.js';
import type { Verdict } from '../../../bot/support/scores/index.js';
import type { Metric } from '../../../bot/support/survey.js';
import type { Theme } from '../../../bot/support/themes/index.js';

/** A metric in words. */
export interface MetricStrings {
  /** "Satisfaction · CSAT". */
  name: string;
  code: string;
  /** At the beginning of a sentence, with its article. */
  the: string;
  /** Within a sentence. */
  object: string;
  /** What the figure is. */
  what(survey: Pick<ScaleReport['survey'], 'topFrom' | 'bottomTo' | 'max'>): string;
  worst: string;
  best: string;
}

/** What is said about scores and answers. */
export interface ScoreStrings {
  metrics: Record<Metric, MetricStrings>;
  /** "73 of 412 answered". */
  answeredOf(answered: string, invited: string): string;
  /** Says why, and what to do. */
  tooFew(n: string): string;
  tooFewShort: string;
  noAnswers: string;
  /** Names of what stands beside a score. */
  facts: Record<'change' | 'mean' | 'camps' | 'silent', string>;
  /** "5.6 (5.4–5.8) of 7". */
  meanOf(mean: string, max: string): string;
  /** `written` has its sign where one is due. */
  points(written: string, size: number): string;
  distribution: string;
  answer: string;
  answered: string;
  answersOf(point: string, count: string): string;
  ratedWith(value: string): string;
  rank: string;
  trendNote: string;
  breakdownNote: string;
  scoreOf: string;
  allScores: string;
  driver: string;
  effect: string;
  driversNote: string;
  elsewhere(score: string): string;
  verdicts: Record<Verdict, string>;
  target: {
    name: string;
    set: string;
    change: string;
    save: string;
    cancel: string;
    label: Record<Metric, string>;
    verdicts: Record<'met' | 'missed' | 'cannot_say', string>;
  };
  commentThemes: Record<'label' | 'note' | 'none' | 'theme' | 'comments' | 'unhappy', string> & {
    names: Record<Theme, string>;
  };
  findings: ScoreFindings;
}

/** Sentences that are said only when the figures bear them. */
export interface ScoreFindings {
  nobodyAsked: string;
  nobodyAnswered: string;
  tooFew(n: string): string;
  noBaseline(metric: string): string;
  baselineFew(before: string): string;
  noClearChange(before: string): string;
  higher(metric: string, before: string): string;
  lower(metric: string, before: string): string;
  trendFew: Record<ReportUnit, string>;
  trendEven: Record<ReportUnit, string>;
  trendOutlier: Record<'higher' | 'lower', (piece: string) => string>;
  mostFrequent(point: string, share: string): string;
  oneGroup: string;
  groupsFew: string;
  /** `by`: "by channel". */
  groupsEven(by: string): string;
  /** Against the whole, where the others cannot all be told from it. */
  apart: Record<'higher' | 'lower', (group: string) => string>;
  best(group: string): string;
  worst(group: string): string;
  bestAndWorst(best: string, worst: string): string;
  noDriver(metric: string): string;
  driver: Record<'higher' | 'lower', (group: string, metric: string, points: string) => string>;
  theme(theme: string, count: string, total: string): string;
}
