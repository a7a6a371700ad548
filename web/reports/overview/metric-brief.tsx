import type { ScoreReport } from '../../../bot/support/report-types.js';
import type { Metric } from '../../../bot/support/survey.js';
import { scoreFinding } from '../findings/score-finding.js';
import { lengthOf } from '../period.js';
import { ScoreFigure } from '../scores/score-figure.js';
import { ScoreTrend, ScoreTrendTable } from '../scores/score-trend.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Section } from '../view/section.js';

/** A metric in short: its main scale, and how it went. */
export function MetricBrief({ metric }: { metric: Metric }) {
  const { t, f, query } = useReports();
  const report = useReport<ScoreReport>(metric, { ...query(), ...coarser(query()) });
  const brief = (data: ScoreReport, asTable: boolean) => {
    const [scale] = data.scales;
    if (scale === undefined) return <p class="soft">{t.nothing.asked[1]}</p>;
    return (
      <>
        <ScoreFigure scale={scale} target={data.target} />
        {asTable && <ScoreTrendTable scale={scale} unit={data.period.unit} />}
        {!asTable && scale.score.n > 0 && <ScoreTrend scale={scale} period={data.period} height={150} />}
      </>
    );
  };
  return (
    <Section
      report={report}
      label={t.metrics[metric].name}
      title={({ scales: [first], period }) => (first ? scoreFinding(first, period, t, f) : t.findings.nobodyAsked)}
      leadsTo={metric}
      height={300}
      table={(data) => (data.scales.length > 0 ? brief(data, true) : undefined)}
    >
      {(data) => brief(data, false)}
    </Section>
  );
}

/** A month of single days is too fine for a small picture. */
function coarser({ from = '', to = '', unit }: Record<string, string>): Record<string, string> {
  const days = lengthOf({ from, to });
  return unit === undefined && days > 14 && days <= 31 ? { unit: 'week' } : {};
}
