import type {
  Bucket,
  Group,
  MiniScore,
  OutcomesReport,
  Report,
  ScaleReport,
  TimeFigures,
  TimesReport,
  VolumeReport,
} from '../../support/report-types.js';
import type { Interval } from '../../support/scores/index.js';
import type { csvCell } from './csv-cell.js';

/** One figure of a report, with where it stands. */
export interface FigureRow {
  /** `total`, `baseline`, `trend`, or what it is broken down by. */
  section: string;
  survey?: string;
  key?: string;
  label?: string;
  from?: string;
  to?: string;
  figure: string;
  value: number | string | null;
  interval?: Interval | null;
  n?: number;
}

/** Columns of the export of a report by name, in order. The names are promised. */
export const figureCells: Record<string, (row: FigureRow) => Parameters<typeof csvCell>[0]> = {
  section: ({ section }) => section,
  survey: ({ survey }) => survey,
  key: ({ key }) => key,
  label: ({ label }) => label,
  from: ({ from }) => from,
  to: ({ to }) => to,
  figure: ({ figure }) => figure,
  value: ({ value }) => value,
  low: ({ interval }) => interval?.[0],
  high: ({ interval }) => interval?.[1],
  n: ({ n }) => n,
};

type Place = Omit<FigureRow, 'figure' | 'value' | 'interval' | 'n'>;

/** A report as a long table, a figure a row. */
export function figureRows(report: Report): FigureRow[] {
  switch (report.report) {
    case 'times':
      return timesRows(report);
    case 'outcomes':
      return outcomesRows(report);
    case 'drivers':
      return report.drivers.map(({ dimension, effect, interval, n, ...group }) => ({
        ...groupPlace(dimension, group),
        figure: 'effect',
        value: effect,
        interval,
        n,
      }));
    case 'volume':
      return volumeRows(report);
    default:
      return report.scales.flatMap((scale) => scoreRows(scale, report.period));
  }
}

function scoreRows({ survey, score, baseline, trend, by }: ScaleReport, { from, to }: Bucket): FigureRow[] {
  const on = (place: Place) => ({ survey: survey.id, ...place });
  return [
    ...scoreFigures(on({ section: 'total', from, to }), score),
    ...(baseline ? scoreFigures(on({ section: 'baseline', ...baseline.period }), baseline.score) : []),
    ...trend.flatMap(({ score: own, ...bucket }) => scoreFigures(on({ section: 'trend', ...bucket }), own)),
    ...Object.entries(by).flatMap(([dimension, groups]) =>
      groups.flatMap((group) => scoreFigures(on(groupPlace(dimension, group)), group.score)),
    ),
  ];
}

function scoreFigures(place: Place, score: MiniScore): FigureRow[] {
  const { n, invited, distribution } = score;
  return [
    { ...place, figure: 'score', value: score.score, interval: score.interval, n },
    { ...place, figure: 'mean', value: score.mean, interval: score.meanInterval, n },
    { ...place, figure: 'score if all had answered', value: null, interval: score.bounds, n: score.contacts },
    { ...place, figure: 'response rate', value: score.responseRate, n: invited },
    ...Object.entries(distribution).map(([point, count]) => ({
      ...place,
      figure: `answers ${point}`,
      value: count,
      n,
    })),
  ];
}

function timesRows({ measures, baseline, trend, by, period: { from, to } }: TimesReport): FigureRow[] {
  return [
    ...timeFigures({ section: 'total', from, to }, measures),
    ...(baseline ? timeFigures({ section: 'baseline', ...baseline.period }, baseline.measures) : []),
    ...trend.flatMap(({ measures: own, ...bucket }) => timeFigures({ section: 'trend', ...bucket }, own)),
    ...Object.entries(by).flatMap(([dimension, groups]) =>
      groups.flatMap((group) => timeFigures(groupPlace(dimension, group), group.measures)),
    ),
  ];
}

function timeFigures(place: Place, measures: TimeFigures): FigureRow[] {
  return Object.entries(measures).flatMap(([measure, { n, median, medianInterval, mean, p90 }]) => [
    { ...place, figure: `${measure} median ms`, value: median, interval: medianInterval, n },
    { ...place, figure: `${measure} mean ms`, value: mean, n },
    { ...place, figure: `${measure} p90 ms`, value: p90, n },
  ]);
}

function outcomesRows(report: OutcomesReport): FigureRow[] {
  const { outcomes, shares, effort, churn, ledger, recovery, trend } = report;
  const { from, to } = report.period;
  const total = { section: 'total', from, to };
  const counts = (place: Place, of: Record<string, number>) =>
    Object.entries(of).map(([figure, value]) => ({ ...place, figure, value }));
  const { suppressed, responseInterval, withoutSurvey, ...asked } = ledger;
  const { correlation } = effort;
  return [
    { ...total, figure: 'episodes', value: report.episodes },
    ...counts(total, outcomes),
    ...Object.entries(shares).map(([outcome, { share, interval }]) => ({
      ...total,
      figure: `share ${outcome}`,
      value: share,
      interval,
    })),
    { ...total, figure: 'observed effort', value: effort.mean, n: effort.n },
    ...(correlation
      ? [{ ...total, figure: 'effort and ces', value: correlation.r, interval: correlation.interval, n: correlation.n }]
      : []),
    ...effort.byTopic.map((group) => ({
      ...groupPlace('topic', group),
      figure: 'observed effort',
      value: group.mean,
      n: group.n,
    })),
    { ...total, figure: 'net churn', value: churn.net, n: churn.start },
    ...Object.entries(asked).map(([figure, value]) => ({
      ...total,
      figure: `ledger ${figure}`,
      value,
      ...(figure === 'responseRate' && { interval: responseInterval }),
    })),
    ...counts(total, suppressed).map((row) => ({ ...row, figure: `suppressed ${row.figure}` })),
    { ...total, figure: 'closed without survey', value: withoutSurvey.share, interval: withoutSurvey.interval },
    ...Object.entries(recovery).flatMap(([figure, value]) =>
      figure === 'interval'
        ? []
        : [
            {
              ...total,
              figure: `recovery ${figure}`,
              value: value as number | null,
              ...(figure === 'rate' && { interval: recovery.interval }),
            },
          ],
    ),
    ...trend.flatMap(({ episodes, outcomes: own, ...bucket }) =>
      counts({ section: 'trend', ...bucket }, { episodes, ...own }),
    ),
  ];
}

function volumeRows({ episodes, baseline, heat, trend, by, period: { from, to } }: VolumeReport): FigureRow[] {
  const figure = 'episodes';
  return [
    { section: 'total', from, to, figure, value: episodes },
    ...(baseline ? [{ section: 'baseline', ...baseline.period, figure, value: baseline.episodes }] : []),
    ...trend.map(({ episodes: value, ...bucket }) => ({ section: 'trend', ...bucket, figure, value })),
    ...heat.flatMap((hours, weekday) =>
      hours.map((value, hour) => ({ section: 'weekday and hour', key: `${weekday} ${hour}`, figure, value })),
    ),
    ...Object.entries(by).flatMap(([dimension, groups]) =>
      groups.map((group) => ({ ...groupPlace(dimension, group), figure, value: group.episodes })),
    ),
  ];
}

function groupPlace(section: string, { key, label }: Pick<Group, 'key' | 'label'>): Place {
  return { section, key, ...(label !== undefined && { label }) };
}
