import { useMemo, useState } from 'preact/hooks';
import type { ReportPeriod, ReportUnit } from '../../../bot/support/report-query.js';
import type { Bucket, MiniScore, ScaleReport } from '../../../bot/support/report-types.js';
import { axisLabel } from '../chart/axis-label.js';
import { lineRange } from '../chart/nice.js';
import { Trend } from '../chart/trend.js';
import { beforeText } from '../findings/score-finding.js';
import { bucketText, trendFinding } from '../findings/trend-finding.js';
import type { Format } from '../format.js';
import { rangeOf, scoreText, valueText } from '../score-words.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';

export function scoreTrendTitle({ trend, score }: ScaleReport, unit: ReportUnit, t: Strings, f: Format): string {
  return trendFinding(trend, score, unit, t, f);
}

interface ScoreTrendProps {
  scale: ScaleReport;
  period: ReportPeriod;
  height: number;
}

/** The score over time, its interval as a band, and where the period before stood. */
export function ScoreTrend({ scale, period, height }: ScoreTrendProps) {
  const { t, f, navigation, behind } = useReports();
  const [at, setAt] = useState<number>();
  const { trend, baseline, survey } = scale;
  const { metric } = survey;
  const reference = baseline?.score.score ?? undefined;
  const points = useMemo(
    () =>
      trend.map((piece) => ({
        label: axisLabel(piece, period.unit, f),
        value: piece.score.score,
        low: piece.score.interval?.[0] ?? null,
        high: piece.score.interval?.[1] ?? null,
        few: piece.score.few,
      })),
    [trend, period.unit, f],
  );
  const range = useMemo(() => {
    const solid = points.filter(({ few }) => !few);
    const seen = (solid.length > 0 ? solid : points).flatMap(({ low, high }) => [low, high]);
    const shown = [...seen, reference].filter((value): value is number => typeof value === 'number');
    return lineRange(shown, rangeOf(metric), metric === 'nps' ? 60 : 40);
  }, [points, reference, metric]);
  if (points.every(({ value }) => value === null)) return <p class="soft">{t.noAnswers}</p>;
  const pointed = at === undefined ? undefined : trend[at];
  const before = baseline && beforeText(baseline.period, period, t, f);

  return (
    <>
      <p class="readout">
        {pointed !== undefined ? (
          <>
            <strong>{bucketText(pointed, period.unit, t, f)}</strong> <Breath metric={metric} score={pointed.score} />
          </>
        ) : (
          before !== undefined &&
          reference !== undefined && (
            <span class="readout-reference">
              {f.capital(before)}: {valueText(metric, reference, f)}
            </span>
          )
        )}
      </p>
      <Trend
        points={points}
        range={range}
        axis={(value) => valueText(metric, value, f)}
        height={height}
        reference={reference}
        onPoint={setAt}
        onPick={(place) => {
          const piece = trend[place];
          if (piece) navigation.go(behind(pieceDrill(scale, piece)));
        }}
      />
    </>
  );
}

export function ScoreTrendTable({ scale, unit }: { scale: ScaleReport; unit: ReportUnit }) {
  const { t, f } = useReports();
  const { metric } = scale.survey;
  return (
    <DataTable
      caption={t.trend}
      head={[t.unitNames[unit], t.metrics[metric].name, t.interval, t.answered]}
      rows={scale.trend.map((piece) => {
        const said = scoreText(metric, piece.score, f);
        return {
          key: piece.from,
          soft: piece.score.few,
          cells: [
            <Behind key="piece" drill={pieceDrill(scale, piece)}>
              {bucketText(piece, unit, t, f)}
            </Behind>,
            said?.value ?? '–',
            said?.interval ?? '–',
            t.ofAll(f.number(piece.score.answered), f.number(piece.score.invited)),
          ],
        };
      })}
    />
  );
}

/** "86 % (79–91) · 73 of 412 answered". */
function Breath({ metric, score }: { metric: ScaleReport['survey']['metric']; score: MiniScore }) {
  const { t, f } = useReports();
  const said = scoreText(metric, score, f);
  const answered = t.answeredOf(f.number(score.answered), f.number(score.invited));
  return (
    <>
      {said === undefined ? answered : `${said.value} (${said.interval}) · ${answered}`}
      {score.few && said !== undefined && <span class="soft"> · {t.tooFewShort}</span>}
    </>
  );
}

function pieceDrill({ survey }: ScaleReport, { from, to }: Bucket): Record<string, string> {
  return { metric: survey.metric, survey: survey.id, status: 'answered', from, to };
}
