import type { EpisodeOutcome } from '../../../bot/support/episodes/index.js';
import type { OutcomesReport, TimeMeasure } from '../../../bot/support/report-types.js';
import type { SuppressionReason } from '../../../bot/support/survey.js';

/** What is said about conversations: when, how long, how they end, who was asked, and what was put right. */
export interface EpisodeStrings {
  busiestHours: string;
  heatNote: string;
  measure: string;
  median: string;
  mean: string;
  p90: string;
  timesNote: string;
  medianNote: string;
  measures: Record<TimeMeasure, { name: string; what: string }>;
  ninetyWithin(time: string): string;
  outcome: Record<'label' | 'note' | 'column', string> & {
    names: Record<EpisodeOutcome | 'cameBack', string>;
    what: Record<keyof OutcomesReport['shares'], string>;
  };
  effort: Record<
    | 'label'
    | 'note'
    | 'outOf'
    | 'few'
    | 'agrees'
    | 'agreesWeakly'
    | 'contradicts'
    | 'unclear'
    | 'noCorrelation'
    | 'byTopic'
    | 'mean',
    string
  > & {
    correlation(r: string, interval: string, n: string): string;
    /** "effort 34". */
    short(effort: string): string;
  };
  churn: Record<'label' | 'note' | 'start' | 'end' | 'net', string>;
  ledger: Record<
    'label' | 'note' | 'state' | 'reason' | 'suppressed' | 'suppressedNote' | 'showSuppressed' | 'withoutSurvey',
    string
  > & {
    rateInterval(interval: string): string;
    states: Record<'eligible' | 'suppressed' | 'open' | 'answered' | 'declined' | 'expired', string>;
    reasons: Record<SuppressionReason | 'unknown', string>;
  };
  recovery: Record<
    | 'label'
    | 'note'
    | 'none'
    | 'open'
    | 'opened'
    | 'closed'
    | 'overdue'
    | 'firstAction'
    | 'asked'
    | 'answered'
    | 'recovered'
    | 'rate',
    string
  > & {
    overdueFinding(count: number, written: string): string;
    unknown(opened: string): string;
    finding(recovered: string, answered: string): string;
  };
  episodeFindings: {
    /** `conversations`: "1,204 conversations". */
    volume(conversations: string, before: string, baseline: string): string;
    busiest(weekday: string, hours: string): string;
    timesFew: string;
    firstReply(median: string, p90: string): string;
    slower(before: string): string;
    quicker(before: string): string;
    slowerGroup(group: string): string;
    quickerGroup(group: string): string;
    outcomes(confirmed: string, person: string): string;
    response(answered: string, sent: string, rate: string): string;
    suppressed(count: string, all: string): string;
    noneSuppressed: string;
    largest(group: string, share: string): string;
    fewerContacts(share: string): string;
    moreContacts(share: string): string;
  };
}
