import { asKept } from '../../bot/reports/columns/duration-code.js';
import { type EpisodeOutcome, summarise } from '../../bot/support/episodes/index.js';
import type { Days, ReportFilters, ReportUnit } from '../../bot/support/report-query.js';
import type { EpisodeRow, Rated } from '../../bot/support/report-store.js';
import type { TimeMeasure } from '../../bot/support/report-types.js';
import { type Score, scoreOf, tallyOf } from '../../bot/support/scores/index.js';
import { type Metric, type Survey, surveys } from '../../bot/support/survey.js';
import { edited } from './past.js';

/** Reports as one would write them first, from all rows and with no thought of speed: what the fast ones must equal. */

type Filterable = Pick<EpisodeRow, 'channel' | 'language' | 'agentId' | 'topic' | 'product' | 'segment' | 'servedBy'>;

const known = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD` on the calendars of the zone. */
export function dayIn(timeZone: string, at: Date): string {
  const key = `${timeZone} ${at.getTime()}`;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  const day = known.get(key) ?? format.format(at);
  known.set(key, day);
  return day;
}

export function hourOfWeekIn(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  const [weekday = '', hour = ''] = parts.format(at).split(', ');
  return 24 * ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday) + Number(hour);
}

/** First day of the piece of a trend that a day is in, before the period cuts it. */
export function pieceOf(day: string, unit: ReportUnit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

export function isIn({ from, to }: Days, timeZone: string, at: Date): boolean {
  const day = dayIn(timeZone, at);
  return from <= day && day < to;
}

export function passes(
  row: Filterable & Partial<Pick<Rated['invitation'], 'surveyId' | 'variants'>>,
  filters: ReportFilters,
): boolean {
  const { agent, survey, variant, ...plain } = filters;
  if (agent !== undefined && (row.agentId ?? '') !== agent) return false;
  if (survey !== undefined && row.surveyId !== survey) return false;
  if (variant !== undefined) {
    const seen = Object.entries(row.variants ?? {}).map(([experiment, one]) => `${experiment}:${one}`);
    if (variant === '' ? seen.length > 0 : !seen.includes(variant)) return false;
  }
  return Object.entries(plain).every(([name, value]) => (row[name as keyof Filterable] ?? '') === value);
}

export function surveyOf({ surveyId, surveyVersion, metric }: Rated['invitation']): Survey {
  const known = [...edited, ...Object.values(surveys)];
  return known.find((one) => one.id === surveyId && one.version === surveyVersion) ?? surveys[metric];
}

/** What two versions on one scale have in common. */
export function scaleName({ id, min, max }: Survey): string {
  return `${id} ${min}–${max}`;
}

export function scoreOfRows(rows: readonly Rated[], only?: readonly Survey[]): Score {
  const sent = rows.filter(({ invitation: { status } }) => status !== 'suppressed' && status !== 'eligible');
  const asked = [...new Set((sent.length > 0 ? sent : rows).map(({ invitation }) => surveyOf(invitation)))];
  const versions = [...(only ?? asked)].sort((a, b) => b.version - a.version) as [Survey, ...Survey[]];
  const [survey, ...others] = sent.length > 0 || only ? versions : [versions[0]];
  const ledger = rows.map(({ invitation: { contactId, status, reason }, response }) => ({
    contactId,
    status,
    ...(reason !== undefined && { reason }),
    ...(response && { value: response.value, answeredAt: response.at }),
  }));
  return scoreOf(survey, tallyOf(survey, ledger), ...others);
}

/** Rows of a score by the name of their scale. */
export function scaled(rows: readonly Rated[], metric: Metric): Map<string, Rated[]> {
  const own = rows.filter(({ invitation }) => invitation.metric === metric && invitation.occasion !== 'recovery');
  return grouped(own, ({ invitation }) => scaleName(surveyOf(invitation)));
}

export function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

export const timeOf: Record<TimeMeasure, (row: EpisodeRow) => number | undefined> = {
  firstReply: ({ firstReplyMs }) => firstReplyMs,
  firstReplyBusiness: ({ firstReplyBusinessMs }) => firstReplyBusinessMs,
  handoffWait: ({ handoffWaitMs }) => handoffWaitMs,
  wait: ({ waitMs }) => waitMs,
  resolution: ({ resolutionMs }) => resolutionMs,
  resolutionBusiness: ({ resolutionBusinessMs }) => resolutionBusinessMs,
  agentOwned: ({ agentOwnedMs }) => agentOwnedMs,
};

export function timeFigure(rows: readonly EpisodeRow[], measure: TimeMeasure): object {
  const kept = rows.flatMap((row) => timeOf[measure](row) ?? []).map(asKept);
  const { n, median, medianInterval, mean, p90 } = summarise(kept);
  const whole = (ms: number | null) => (ms === null ? null : Math.round(ms));
  return { n, few: n < 30, median: whole(median), medianInterval, mean: whole(mean), p90: whole(p90) };
}

export function outcomeCounts(rows: readonly EpisodeRow[]): Record<EpisodeOutcome | 'cameBack', number> {
  const of = (outcome: EpisodeOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    open: of('open'),
    person: of('person'),
    contained_confirmed: of('contained_confirmed'),
    contained_answered: of('contained_answered'),
    contained_silent: of('contained_silent'),
    unanswered: of('unanswered'),
    cameBack: rows.filter(({ cameBack }) => cameBack).length,
  };
}
