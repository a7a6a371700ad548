import type {
  DriversReport,
  Group,
  OutcomesReport,
  Report,
  ScaleReport,
  ScoreReport,
  TimeFigure,
  TimesReport,
  VolumeReport,
} from '../support/report-types.js';
import { enough, type Interval, type Verdict } from '../support/scores/index.js';

const barWidth = 20;
const mostGroups = 8;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A report for a terminal: every figure with its interval and the number it rests on. */
export function reportInWords(report: Report): string[] {
  switch (report.report) {
    case 'times':
      return times(report);
    case 'outcomes':
      return outcomes(report);
    case 'drivers':
      return drivers(report);
    case 'volume':
      return volume(report);
    default:
      return scores(report);
  }
}

function scores({ metric, scales, target }: ScoreReport): string[] {
  if (scales.length === 0) return [`${metric.toUpperCase()}: nobody has answered yet (0 asked).`];
  const lines = scales.flatMap((scale) => scaleLines(scale, scales.length > 1));
  return target ? [...lines, `target ${target.value}: ${said(target.verdict)}`] : lines;
}

function scaleLines({ survey, score, baseline, by }: ScaleReport, isNamed: boolean): string[] {
  const { n, invited, interval, bounds, mean, responseRate } = score;
  const name = survey.metric.toUpperCase() + (isNamed ? ` of ${survey.id}, ${survey.min}–${survey.max}` : '');
  const unit = survey.metric === 'nps' ? '' : ' %';
  if (score.score === null) return [`${name}: nobody has answered yet (${invited} asked).`];
  const most = Math.max(...Object.values(score.distribution));
  return [
    `${name} ${round(score.score)}${unit} ${between(interval)} · ${n} answers of ${invited} asked · ${percent(responseRate)}`,
    `mean ${mean?.toFixed(2)} · with nothing assumed of the silent: ${bounds?.map(round).join('–')}${unit}`,
    ...Object.entries(score.distribution).map(([point, count]) => `${point.padStart(4)} ${bar(count, most)} ${count}`),
    ...(score.few ? [`Fewer than ${enough} answers: too few to say much.`] : []),
    ...(baseline
      ? [
          `${baseline.period.from} to ${baseline.period.to}: ${rounded(baseline.score.score)}${unit} ${between(baseline.score.interval)} · ${baseline.score.n} answers · difference ${said(baseline.difference.verdict)} ${between(baseline.difference.interval)}`,
        ]
      : []),
    ...Object.entries(by).flatMap(([dimension, groups]) =>
      listed(dimension, groups, ({ score: own }) =>
        own.score === null
          ? `${own.invited} asked, none answered`
          : `${round(own.score)}${unit} ${between(own.interval)} · ${own.n}${own.few ? ' · too few' : ''}`,
      ),
    ),
  ];
}

function times({ measures, by }: TimesReport): string[] {
  return [
    'Times: median (95 % interval) · nine of ten within · how many',
    ...Object.entries(measures).map(([measure, figure]) => `  ${measure.padEnd(20)} ${timeCell(figure)}`),
    ...Object.entries(by).flatMap(([dimension, groups]) =>
      listed(`${dimension}, until a person replied`, groups, (group) => timeCell(group.measures.firstReply)),
    ),
  ];
}

function timeCell({ n, few, median, medianInterval, p90 }: TimeFigure): string {
  if (median === null) return 'none';
  const interval = medianInterval ? ` (${medianInterval.map(duration).join('–')})` : '';
  return `${duration(median)}${interval} · ${duration(p90 ?? 0)} · ${n}${few ? ' · too few to say' : ''}`;
}

function outcomes(report: OutcomesReport): string[] {
  const { episodes, outcomes: counts, shares, effort, churn, ledger, recovery } = report;
  const { correlation } = effort;
  return [
    `${episodes} conversations, ${counts.open} of them open`,
    ...Object.entries(shares).map(
      ([outcome, { share, interval }]) =>
        `  ${said(outcome).padEnd(20)} ${bar(share ?? 0, 1)} ${percent(share)} ${between(interval, 100)}`,
    ),
    `observed effort ${rounded(effort.mean)} of 100 · ${effort.n} · ${correlation ? `goes with stated CES by ${correlation.r.toFixed(2)} ${between(correlation.interval, 1, 2)}, ${correlation.n} answers` : 'too few ratings to compare with'}`,
    `asked ${ledger.sent} · answered ${ledger.answered} (${percent(ledger.responseRate)}) · declined ${ledger.declined} · expired ${ledger.expired} · open ${ledger.open}`,
    `not asked: ${
      Object.entries(ledger.suppressed)
        .map(([reason, count]) => `${said(reason)} ${count}`)
        .join(' · ') || 'nobody'
    }`,
    `recovery: ${recovery.opened} opened · ${recovery.closed} closed · ${recovery.overdue} overdue · ${recovery.recovered} of ${recovery.answered} put right ${between(recovery.interval, 100)} · first action after ${rounded(recovery.medianHours)} h`,
    `net churn ${percent(churn.net)}: ${churn.start} contacts active at the start, ${churn.end} at the end`,
  ];
}

function drivers({ metric, drivers: found }: DriversReport): string[] {
  if (found.length === 0) return [`${metric.toUpperCase()}: not enough answers to compare groups.`];
  return [
    `What moves ${metric.toUpperCase()}: points the group adds to the total (95 % interval) · answers`,
    ...found
      .slice(0, 2 * mostGroups)
      .map(
        ({ dimension, key, label, effect, interval, n, verdict }) =>
          `  ${`${dimension} ${nameOf({ key, ...(label !== undefined && { label }) })}`.padEnd(34)} ${effect.toFixed(1)} ${between(interval)} · ${n}${verdict === 'cannot_say' ? ' · cannot say' : ''}`,
      ),
  ];
}

function volume({ episodes, baseline, heat, by }: VolumeReport): string[] {
  const most = Math.max(1, ...heat.flat());
  return [
    `${episodes} conversations${baseline ? ` · ${baseline.episodes} from ${baseline.period.from} to ${baseline.period.to}` : ''}`,
    `     ${Array.from({ length: 24 }, (_, hour) => (hour % 6 === 0 ? String(hour).padEnd(6) : '')).join('')}`,
    ...heat.map((hours, day) => `${weekdays[day]}  ${hours.map((count) => shade(count / most)).join('')}`),
    ...Object.entries(by).flatMap(([dimension, groups]) =>
      listed(dimension, groups, (group) => `${bar(group.episodes, episodes)} ${group.episodes}`),
    ),
  ];
}

function listed<T extends Group>(title: string, groups: readonly T[], cell: (group: T) => string): string[] {
  if (groups.length < 2) return [];
  const more = groups.length - mostGroups;
  return [
    `by ${title}`,
    ...groups.slice(0, mostGroups).map((group) => `  ${nameOf(group).padEnd(28)} ${cell(group)}`),
    ...(more > 0 ? [`  and ${more} more: --json lists them`] : []),
  ];
}

function nameOf({ key, label }: Pick<Group, 'key' | 'label'>): string {
  return label ?? (key === '' ? '–' : key);
}

function bar(part: number, whole: number): string {
  const filled = whole === 0 ? 0 : Math.round((barWidth * part) / whole);
  return '█'.repeat(filled).padEnd(barWidth, '·');
}

function shade(share: number): string {
  return ' ░▒▓█'[Math.ceil(4 * share)] ?? ' ';
}

function between(interval: Interval | null, factor = 1, digits = 1): string {
  if (interval === null) return '';
  const [low, high] = interval.map((end) => round(factor * end, digits)) as [string, string];
  return low.startsWith('-') ? `(${low} to ${high})` : `(${low}–${high})`;
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${round(100 * share)} %`;
}

function rounded(value: number | null): string {
  return value === null ? '–' : round(value);
}

function round(value: number, digits = 1): string {
  return value.toFixed(digits).replace(/\.0$/, '');
}

function duration(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  return ms < 172_800_000 ? `${round(ms / 3_600_000)} h` : `${round(ms / 86_400_000)} d`;
}

function said(name: Verdict | string): string {
  return name.replaceAll('_', ' ');
}
