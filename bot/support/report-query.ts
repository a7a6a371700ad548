/** Reports of figures; `comments` and `conversations` list what is behind them. */
export const reportNames = ['csat', 'ces', 'nps', 'times', 'outcomes', 'drivers', 'volume'] as const;

export type ReportName = (typeof reportNames)[number];

export const reportUnits = ['day', 'week', 'month'] as const;

/** What a trend is cut into: local days, weeks from Monday, calendar months. */
export type ReportUnit = (typeof reportUnits)[number];

/** What a figure can be broken down by, and kept to. */
export const dimensions = [
  'channel',
  'language',
  'agent',
  'topic',
  'product',
  'segment',
  'servedBy',
  'survey',
  'variant',
] as const;

export type Dimension = (typeof dimensions)[number];

/**
 * Exact values; an empty one keeps what has none, such as episodes without a topic. `variant` is written
 * `experiment:variant`. Surveys and variants belong to what was asked, so reports of episodes refuse them.
 */
export type ReportFilters = { [Name in Dimension]?: string };

/** Local days `YYYY-MM-DD`, the last one excluded. */
export interface Days {
  from: string;
  to: string;
}

export interface ReportPeriod extends Days {
  timeZone: string;
  unit: ReportUnit;
}
