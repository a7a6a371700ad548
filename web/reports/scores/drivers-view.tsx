import type { DriversReport } from '../../../bot/support/report-types.js';
import type { Metric } from '../../../bot/support/survey.js';
import { driversFinding } from '../findings/drivers-finding.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Go } from '../view/go.js';
import { Section } from '../view/section.js';
import { Drivers } from './drivers.js';

const metrics: readonly Metric[] = ['csat', 'ces', 'nps'];

/** What lifts and what lowers a score. */
export function DriversView() {
  const { t, f, query, address, changed, language } = useReports();
  const metric = metrics.find((candidate) => candidate === address.asks.metric) ?? 'csat';
  const asked = { ...query('rows'), metric };
  const report = useReport<DriversReport>('drivers', asked);

  return (
    <Section
      report={report}
      label={t.metrics[metric].name}
      title={(data) => driversFinding(data, t, f, language)}
      note={t.driversNote}
      csv={{ what: 'drivers', query: asked }}
      height={320}
      tools={
        <nav class="divisions" aria-label={t.scoreOf}>
          {metrics.map((candidate) => (
            <Go
              key={candidate}
              class="division"
              to={changed({ asks: { metric: candidate } })}
              aria-current={candidate === metric ? 'true' : undefined}
            >
              {t.metrics[candidate].code}
            </Go>
          ))}
        </nav>
      }
    >
      {(data) => <Drivers report={data} />}
    </Section>
  );
}
