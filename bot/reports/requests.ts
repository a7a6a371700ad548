import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { localDayOf, nextDay } from '../support/local-time.js';
import { type Days, type ReportFilters, type ReportPeriod, reportUnits } from '../support/report-query.js';
import { metrics } from '../support/survey.js';
import { themes } from '../support/themes/index.js';
import { localDay } from './calendar.js';

const dayMs = 86_400_000;
const mostDays = 5 * 366;
const defaultDays = 30;

const exact = z.string().max(200).optional();
const day = z
  .string()
  .refine(isDay, { error: ({ input }) => `${String(input).slice(0, 40)} is no day, which is written YYYY-MM-DD` })
  .optional();

const filters = {
  channel: exact,
  language: exact,
  agent: exact,
  topic: exact,
  product: exact,
  segment: exact,
  servedBy: z.enum(['bot', 'agent']).optional(),
};
const ofSurveys = { survey: exact, variant: exact };
const period = { from: day, to: day };
const compared = {
  unit: z.enum(reportUnits).optional(),
  baseline: z
    .string()
    .refine((text) => text === 'previous' || text === 'none' || isRange(text), 'must be previous, none or FROM..TO')
    .optional(),
};
const paged = {
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Reports of scores. */
export const scoreRequest = z.strictObject({ ...period, ...compared, ...filters, ...ofSurveys });
/** Reports of episodes. */
export const episodesRequest = z.strictObject({ ...period, ...compared, ...filters });
export const driversRequest = z.strictObject({
  ...period,
  ...filters,
  ...ofSurveys,
  metric: z.enum(metrics).default('csat'),
});
export const commentsRequest = z.strictObject({
  ...period,
  ...filters,
  ...ofSurveys,
  ...paged,
  metric: z.enum(metrics).optional(),
  theme: z.enum(themes).optional(),
  q: z.string().trim().min(1).max(200).optional(),
});
export const conversationsRequest = z.strictObject({
  ...period,
  ...filters,
  ...ofSurveys,
  ...paged,
  metric: z.enum(metrics).optional(),
  value: z.coerce.number().int().min(0).max(10).optional(),
  status: z.enum(['eligible', 'suppressed', 'open', 'answered', 'declined', 'expired']).optional(),
  outcome: z
    .enum(['open', 'person', 'contained_confirmed', 'contained_answered', 'contained_silent', 'unanswered', 'cameBack'])
    .optional(),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  weekday: z.coerce.number().int().min(0).max(6).optional(),
});
export const exportRequest = z.strictObject({ ...period, ...filters, ...ofSurveys });

/** Left out: no target. */
export const targetsRequest = z
  .strictObject({
    csat: z.number().min(0).max(100),
    ces: z.number().min(1).max(7),
    nps: z.number().min(-100).max(100),
  })
  .partial();

type Asked = { [Name in keyof typeof period | keyof typeof compared]?: string | undefined };

/** Throws BAD_REQUEST with the name of what is wrong. */
export function read<T>(schema: z.ZodType<T>, request: unknown): T {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'request';
  throw new ConvozError('BAD_REQUEST', `${where}: ${issue?.message ?? 'not valid'}`, {
    hint: 'docs/desk-api.md has the fields of each report.',
    cause: parsed.error,
  });
}

/** The days asked for, as a period; by default the last 30 including today. Throws REPORT_RANGE. */
export function periodOf(asked: Asked, now: Date, timeZone: string): ReportPeriod {
  const tomorrow = nextDay(localDayOf(now, timeZone), 1).iso;
  const to = asked.to ?? (asked.from !== undefined && asked.from >= tomorrow ? shifted(asked.from, 1) : tomorrow);
  const from = asked.from ?? shifted(to, -defaultDays);
  const length = lengthOf({ from, to });
  const unit =
    reportUnits.find((one) => one === asked.unit) ?? (length <= 31 ? 'day' : length <= 183 ? 'week' : 'month');
  return { from, to, timeZone, unit };
}

/** What the period is compared with: by default as many days just before it; undefined for nothing. Throws REPORT_RANGE. */
export function baselineOf({ baseline = 'previous' }: Asked, period: Days): Days | undefined {
  if (baseline === 'none') return undefined;
  if (baseline === 'previous') return { from: shifted(period.from, -lengthOf(period)), to: period.from };
  const [from = '', to = ''] = baseline.split('..');
  lengthOf({ from, to });
  return { from, to };
}

/** The filters among the fields of a request. */
export function filtersOf(request: { [Name in keyof ReportFilters]?: string | undefined }): ReportFilters {
  const names = [...Object.keys(filters), ...Object.keys(ofSurveys)] as (keyof ReportFilters)[];
  return Object.fromEntries(names.flatMap((name) => (request[name] === undefined ? [] : [[name, request[name]]])));
}

function lengthOf({ from, to }: Days): number {
  const length = (Date.parse(to) - Date.parse(from)) / dayMs;
  if (length > 0 && length <= mostDays) return length;
  const problem = length > 0 ? 'The period is longer than five years' : 'The period ends before it begins';
  throw new ConvozError('REPORT_RANGE', problem, {
    hint: 'from is the first day, to the day after the last, at most five years later: from=2026-03-01&to=2026-04-01',
  });
}

function shifted(iso: string, days: number): string {
  return nextDay(localDay(iso), days).iso;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return (
    /^(19[7-9]\d|20\d\d)-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
  );
}

function isRange(text: string): boolean {
  const [from, to, ...more] = text.split('..');
  return more.length === 0 && isDay(from ?? '') && isDay(to ?? '');
}
