import type { TimeMeasure, TimesReport } from '../../../bot/support/report-types.js';
import { durationText } from '../duration.js';
import { beforeText } from '../findings/score-finding.js';
import { useReports } from '../state/context.js';
import { DataTable } from '../view/data-table.js';
import { Go } from '../view/go.js';
import { timeMeasures } from './time-measures.js';

/** Every measure with its median, its interval and the slow end; one is looked at more closely below. */
export function TimesTable({ report, chosen }: { report: TimesReport; chosen: TimeMeasure }) {
  const { t, f, address, changed } = useReports();
  const { measures, baseline, period } = report;
  const span = (ms: number | null) => (ms === null ? '–' : durationText(ms, t));
  return (
    <DataTable
      class="times"
      minor={[3, 4]}
      caption={t.views.times}
      head={[
        t.measure,
        t.median,
        t.p90,
        t.mean,
        ...(baseline ? [`${t.median}, ${beforeText(baseline.period, period, t, f)}`] : []),
        t.conversations,
      ]}
      rows={timeMeasures.map((name) => {
        const figure = measures[name];
        return {
          key: name,
          soft: figure.few,
          cells: [
            <Go
              key="name"
              class="group-name"
              to={changed({ asks: { ...address.asks, measure: name } })}
              aria-current={name === chosen ? 'true' : undefined}
            >
              {t.measures[name].name}
            </Go>,
            <span key="median">
              <strong>{span(figure.median)}</strong>{' '}
              {figure.medianInterval && (
                <span class="soft">({figure.medianInterval.map((end) => durationText(end, t)).join(' – ')})</span>
              )}
            </span>,
            span(figure.p90),
            span(figure.mean),
            ...(baseline ? [span(baseline.measures[name].median)] : []),
            f.number(figure.n),
          ],
        };
      })}
    />
  );
}
