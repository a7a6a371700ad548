import type { DriversReport } from '../../../bot/support/report-types.js';
import { driversFinding } from '../findings/drivers-finding.js';
import { Drivers } from '../scores/drivers.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Section } from '../view/section.js';

/** What moves satisfaction most. */
export function DriversBrief() {
  const { t, f, query, language } = useReports();
  const report = useReport<DriversReport>('drivers', { ...query('rows'), metric: 'csat' });
  return (
    <Section
      report={report}
      label={t.views.drivers}
      title={(data) => driversFinding(data, t, f, language)}
      leadsTo="drivers"
      height={200}
    >
      {(data) => <Drivers report={data} brief />}
    </Section>
  );
}
