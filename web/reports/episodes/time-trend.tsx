import { useMemo, useState } from 'preact/hooks';
import type { TimeMeasure, TimesReport } from '../../../bot/support/report-types.js';
import { axisLabel } from '../chart/axis-label.js';
import { timeSteps } from '../chart/nice.js';
import { Trend } from '../chart/trend.js';
import { durationText } from '../duration.js';
import { beforeText } from '../findings/score-finding.js';
import { bucketText } from '../findings/trend-finding.js';
import { useReports } from '../state/context.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';
import { daysDrill } from './volume-trend.js';

export interface TimeTrendProps {
  report: TimesReport;
  measure: TimeMeasure;
}

/** The median over time, its interval as a band. */
export function TimeTrend({ report, measure, height }: TimeTrendProps & { height: number }) {
  const { t, f, navigation, behind } = useReports();
  const [at, setAt] = useState<number>();
  const { trend, period, baseline } = report;
  const reference = baseline?.measures[measure].median ?? undefined;
  const points = useMemo(
    () =>
      trend.map((piece) => {
        const { median, medianInterval, few } = piece.measures[measure];
        return {
          label: axisLabel(piece, period.unit, f),
          value: median,
          low: medianInterval?.[0] ?? null,
          high: medianInterval?.[1] ?? null,
          few,
        };
      }),
    [trend, measure, period.unit, f],
  );
  const range = useMemo(() => [0, highest(points, reference)] as const, [points, reference]);
  const pointed = at === undefined ? undefined : trend[at];
  return (
    <>
      <p class="readout">
        {pointed ? (
          <>
            <strong>{bucketText(pointed, period.unit, t, f)}</strong> <TimeBreath figure={pointed.measures[measure]} />
          </>
        ) : (
          baseline &&
          reference !== undefined && (
            <span class="readout-reference">
              {f.capital(beforeText(baseline.period, period, t, f))}: {durationText(reference, t)}
            </span>
          )
        )}
      </p>
      <Trend
        points={points}
        range={range}
        steps={timeSteps}
        axis={(value) => durationText(value, t)}
        height={height}
        reference={reference}
        onPoint={setAt}
        onPick={(place) => {
          const piece = trend[place];
          if (piece) navigation.go(behind(daysDrill(piece)));
        }}
      />
    </>
  );
}

export function TimeTable({ report: { trend, period }, measure }: TimeTrendProps) {
  const { t, f } = useReports();
  return (
    <DataTable
      caption={t.measures[measure].name}
      head={[t.unitNames[period.unit], t.median, t.interval, t.conversations]}
      rows={trend.map((piece) => {
        const { median, medianInterval, n, few } = piece.measures[measure];
        return {
          key: piece.from,
          soft: few,
          cells: [
            <Behind key="piece" drill={daysDrill(piece)}>
              {bucketText(piece, period.unit, t, f)}
            </Behind>,
            median === null ? '–' : durationText(median, t),
            medianInterval === null ? '–' : medianInterval.map((end) => durationText(end, t)).join(' – '),
            f.number(n),
          ],
        };
      })}
    />
  );
}

function TimeBreath({ figure: { median, medianInterval, n } }: { figure: TimesReport['measures'][TimeMeasure] }) {
  const { t, f } = useReports();
  const count = t.conversationCount(n, f.number(n));
  if (median === null) return <>{count}</>;
  const interval = medianInterval && ` (${medianInterval.map((end) => durationText(end, t)).join(' – ')})`;
  return (
    <>
      {durationText(median, t)}
      {interval} · {count}
    </>
  );
}

/** Up to the highest solid interval, so that one sleepy day does not flatten the rest; drawn from zero. */
function highest(
  points: readonly { value: number | null; high: number | null; few: boolean }[],
  reference: number | undefined,
): number {
  const solid = points.flatMap(({ high, few }) => (high === null || few ? [] : [high]));
  const seen = solid.length > 0 ? solid : points.flatMap(({ value }) => value ?? []);
  return Math.max(1000, ...seen, reference ?? 0) * 1.05;
}
