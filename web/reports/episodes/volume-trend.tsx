import { useMemo, useState } from 'preact/hooks';
import type { Bucket, VolumeReport } from '../../../bot/support/report-types.js';
import { axisLabel } from '../chart/axis-label.js';
import { countSteps, upTo } from '../chart/nice.js';
import { Trend } from '../chart/trend.js';
import { bucketText } from '../findings/trend-finding.js';
import { useReports } from '../state/context.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';

/** Conversations begun, as bars over time. */
export function VolumeTrend({ report: { trend, period }, height }: { report: VolumeReport; height: number }) {
  const { t, f, navigation, behind } = useReports();
  const [at, setAt] = useState<number>();
  const points = useMemo(
    () =>
      trend.map((piece) => ({
        label: axisLabel(piece, period.unit, f),
        value: piece.episodes,
        low: null,
        high: null,
        few: false,
      })),
    [trend, period.unit, f],
  );
  const range = useMemo(() => [0, upTo(Math.max(1, ...trend.map(({ episodes }) => episodes)))] as const, [trend]);
  const pointed = at === undefined ? undefined : trend[at];
  return (
    <>
      <p class="readout">
        {pointed && (
          <>
            <strong>{bucketText(pointed, period.unit, t, f)}</strong>{' '}
            {t.conversationCount(pointed.episodes, f.number(pointed.episodes))}
          </>
        )}
      </p>
      <Trend
        bars
        points={points}
        range={range}
        steps={countSteps}
        axis={(value) => f.number(value)}
        height={height}
        onPoint={setAt}
        onPick={(place) => {
          const piece = trend[place];
          if (piece) navigation.go(behind(daysDrill(piece)));
        }}
      />
    </>
  );
}

export function VolumeTable({ report: { trend, period } }: { report: VolumeReport }) {
  const { t, f } = useReports();
  return (
    <DataTable
      caption={t.views.volume}
      head={[t.unitNames[period.unit], t.conversations]}
      rows={trend.map((piece) => ({
        key: piece.from,
        cells: [
          <Behind key="piece" drill={daysDrill(piece)}>
            {bucketText(piece, period.unit, t, f)}
          </Behind>,
          f.number(piece.episodes),
        ],
      }))}
    />
  );
}

export function daysDrill({ from, to }: Bucket): Record<string, string> {
  return { from, to };
}
