import type { Days, Dimension, ReportFilters, ReportUnit } from '../../bot/support/report-query.js';
import { daysOf, formatDays, type Period, type Preset, parseDays, presets } from './period.js';

export const views = [
  'overview',
  'csat',
  'ces',
  'nps',
  'drivers',
  'comments',
  'volume',
  'times',
  'outcomes',
  'asking',
  'recovery',
] as const;

export type View = (typeof views)[number];

/** What figures can be kept to, in the order they are offered. */
export const dimensions: readonly Dimension[] = [
  'channel',
  'language',
  'topic',
  'agent',
  'product',
  'segment',
  'servedBy',
  'survey',
  'variant',
];

const units: readonly ReportUnit[] = ['day', 'week', 'month'];

/** All that the page shows, and all that a link to it says. */
export interface Address {
  view: View;
  period: Period;
  baseline: 'previous' | 'none' | Days;
  /** Absent: as fits the length of the period. */
  unit?: ReportUnit;
  /** An empty value keeps what has none. */
  filters: ReportFilters;
  /** What the view itself was asked for: a dimension, a search, a theme. */
  asks: Record<string, string>;
  /** Of the conversations listed beside the figures: what narrows them down further. Absent: none are listed. */
  drill?: Record<string, string>;
}

const own = ['by', 'q', 'theme', 'metric', 'measure'] as const;

/** Reads a query; what it does not know is left out. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const get = (name: string) => query.get(name) ?? '';
  const unit = units.find((candidate) => candidate === get('unit'));
  return {
    view: views.find((candidate) => candidate === get('view')) ?? 'overview',
    period: presets.find((preset): preset is Preset => preset === get('period')) ?? parseDays(get('period')) ?? '30d',
    baseline: get('baseline') === 'none' ? 'none' : (parseDays(get('baseline')) ?? 'previous'),
    ...(unit && { unit }),
    filters: pick(query, dimensions),
    asks: pick(query, own),
    ...(query.has('show') && { drill: Object.fromEntries(new URLSearchParams(get('show'))) }),
  };
}

/** The query of an address, with its question mark; what goes without saying is not said. */
export function formatAddress({ view, period, baseline, unit, filters, asks, drill }: Address): string {
  const query = new URLSearchParams({
    ...(view !== 'overview' && { view }),
    ...(period !== '30d' && { period: typeof period === 'string' ? period : formatDays(period) }),
    ...(baseline !== 'previous' && { baseline: typeof baseline === 'string' ? baseline : formatDays(baseline) }),
    ...(unit && { unit }),
    ...filters,
    ...asks,
    ...(drill && { show: String(new URLSearchParams(drill)) }),
  });
  return `?${query}`;
}

/** What every report is asked: the days and the filters, and for those that compare or divide time, how. */
export function queryOf(
  { period, baseline, unit, filters }: Address,
  today: string,
  kind: 'figures' | 'rows' = 'figures',
): Record<string, string> {
  return {
    ...daysOf(period, today),
    ...filters,
    ...(kind === 'figures' && {
      baseline: typeof baseline === 'string' ? baseline : formatDays(baseline),
      ...(unit && { unit }),
    }),
  };
}

function pick<Name extends string>(query: URLSearchParams, names: readonly Name[]): Partial<Record<Name, string>> {
  const given = names.filter((name) => query.has(name)).map((name) => [name, query.get(name) ?? '']);
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}
