import type { Dimension, ReportUnit } from '../../../bot/support/report-query.js';
import type { ScoreDimension } from '../../../bot/support/report-types.js';
import type { TeamStrings } from '../../ui/team/strings/strings.js';
import type { View } from '../address.js';
import type { Preset } from '../period.js';

type Words = readonly [headline: string, explanation: string];

/** What the page says whatever it shows: where one is, what is looked at, and how things are read. */
export interface PageStrings {
  errors: TeamStrings['errors'] & Record<'REPORT_RANGE' | 'REPORT_TIMEOUT' | 'BAD_REQUEST' | 'NOT_FOUND', string>;
  views: Record<View, string>;
  viewsLabel: string;
  groups: Record<'scores' | 'conversations' | 'loop', string>;
  period: {
    presets: Record<Preset, string>;
    from: string;
    /** The last day, included. */
    last: string;
    show: string;
    compare: string;
    previous: string;
    none: string;
    /** A baseline that a link brought along. */
    own: string;
    withPrevious: string;
    with(days: string): string;
    alone: string;
  };
  /** "the 30 days before", within and at the beginning of a sentence alike. */
  daysBefore(days: number): string;
  unit: string;
  unitAuto: string;
  unitNames: Record<ReportUnit, string>;
  weekOf(day: string): string;
  filters: {
    title: string;
    all: string;
    clear: string;
    active: string;
    nothing: string;
    remove(dimension: string, value: string): string;
    /** Of a filter that this view knows nothing of. */
    idle: string;
  };
  filterBy(name: string): string;
  dimensions: Record<Dimension | ScoreDimension, string>;
  /** "by channel". */
  by: Record<Dimension | ScoreDimension, string>;
  servedBy: Record<'bot' | 'agent', string>;
  segments: Record<'new' | 'returning', string>;
  version(version: string): string;
  /** What has no value. */
  none: Record<'topic' | 'agent' | 'product' | 'other', string>;
  /** All groups beyond those listed. */
  rest: string;
  asTable: string;
  /** Files of rows. */
  csv: Record<'responses' | 'ledger' | 'episodes', string>;
  print: string;
  more: string;
  moreAbout(what: string): string;
  close: string;
  search: string;
  loading: string;
  upToDate: string;
  showConversations: string;
  conversations: string;
  conversationCount(count: number, written: string): string;
  interval: string;
  share: string;
  count: string;
  /** "73 of 412". */
  ofAll(part: string, all: string): string;
  /** From one figure to another, signs and all. */
  span(low: string, high: string): string;
  breakdown: string;
  /** Of a metric: the figure itself. */
  result: string;
  trend: string;
  duration: Record<'s' | 'min' | 'h' | 'd', (count: number) => string>;
  nothing: Record<'asked' | 'drivers' | 'conversations' | 'comments' | 'found' | 'cases' | 'behind', Words>;
}
