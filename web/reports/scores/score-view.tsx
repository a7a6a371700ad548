import type { ScaleReport, ScoreReport } from '../../../bot/support/report-types.js';
import type { Metric } from '../../../bot/support/survey.js';
import { scoreFinding } from '../findings/score-finding.js';
import { useReports } from '../state/context.js';
import { type Report, useReport } from '../state/use-report.js';
import { NothingAsked } from '../view/nothing.js';
import { Section } from '../view/section.js';
import { UnitChoice } from '../view/unit-choice.js';
import { Breakdown, breakdownTitle, divisionOf } from './breakdown.js';
import { Distribution, DistributionTable, distributionTitle } from './distribution.js';
import { ScoreFigure } from './score-figure.js';
import { ScoreTrend, ScoreTrendTable, scoreTrendTitle } from './score-trend.js';
import { TargetForm } from './target-form.js';

/** All about one metric; each scale by itself, as scales are never added up. */
export function ScoreView({ metric }: { metric: Metric }) {
  const { t, query } = useReports();
  const report = useReport<ScoreReport>(metric, query());
  if (report.data?.scales.length === 0) {
    return (
      <Section report={report} label={t.result} height={150}>
        {() => <NothingAsked />}
      </Section>
    );
  }
  const scales = report.data?.scales ?? [undefined];
  return (
    <>
      {scales.map((scale, place) => (
        <ScaleSections key={scale?.survey.id ?? place} metric={metric} report={report} place={place} />
      ))}
    </>
  );
}

interface ScaleSectionsProps {
  metric: Metric;
  report: Report<ScoreReport>;
  place: number;
}

function ScaleSections({ metric, report, place }: ScaleSectionsProps) {
  const { t, f, language, me, query, address } = useReports();
  const by = divisionOf(address.asks.by);
  const of = report.data?.scales[place];
  const several = (report.data?.scales.length ?? 1) > 1;
  const name = (label: string) => (several && of ? `${label} · ${of.survey.min}–${of.survey.max}` : label);
  /** What a scale says, where there is one. */
  const scaled =
    <T,>(say: (scale: ScaleReport, data: ScoreReport) => T) =>
    (data: ScoreReport): T | undefined => {
      const scale = data.scales[place];
      return scale && say(scale, data);
    };

  return (
    <>
      <Section
        report={report}
        label={name(t.result)}
        title={scaled((scale, { period }) => scoreFinding(scale, period, t, f))}
        note={of && t.metrics[metric].what(of.survey)}
        csv={{ what: 'responses', query: query('rows') }}
        height={150}
      >
        {scaled((scale, data) => (
          <>
            <ScoreFigure scale={scale} target={place === 0 ? data.target : undefined} />
            {place === 0 && me.role === 'admin' && (
              <TargetForm metric={metric} target={data.target?.value} onSaved={report.retry} />
            )}
          </>
        ))}
      </Section>
      <Section
        follows
        report={report}
        label={name(t.trend)}
        title={scaled((scale, { period }) => scoreTrendTitle(scale, period.unit, t, f))}
        note={t.trendNote}
        tools={<UnitChoice />}
        csv={{ what: metric, query: query() }}
        height={300}
        table={scaled((scale, { period }) => <ScoreTrendTable scale={scale} unit={period.unit} />)}
      >
        {scaled((scale, { period }) => (
          <ScoreTrend scale={scale} period={period} height={260} />
        ))}
      </Section>
      <Section
        follows
        report={report}
        label={name(t.distribution)}
        title={scaled((scale) => distributionTitle(scale, t, f))}
        height={90}
        table={scaled((scale) => <DistributionTable scale={scale} />)}
      >
        {scaled((scale) => (
          <Distribution scale={scale} />
        ))}
      </Section>
      <Section
        follows
        report={report}
        label={name(t.breakdown)}
        title={scaled((scale) => breakdownTitle(scale, by, t, language))}
        note={t.breakdownNote}
        height={260}
      >
        {scaled((scale) => (
          <Breakdown scale={scale} by={by} />
        ))}
      </Section>
    </>
  );
}
