import type { OutcomesReport } from '../../../bot/support/report-types.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Nothing } from '../view/nothing.js';
import { Section } from '../view/section.js';
import { Churn, churnTitle } from './churn.js';
import { Effort, effortTitle } from './effort.js';
import { Outcomes, outcomesTitle } from './outcomes.js';

/** How conversations end, how hard they were, and who stays away. */
export function OutcomesView() {
  const { t, f, language, episodeQuery } = useReports();
  const report = useReport<OutcomesReport>('outcomes', episodeQuery());
  if (report.data?.episodes === 0 && !report.loading) return <Nothing words={t.nothing.conversations} />;
  return (
    <>
      <Section
        report={report}
        label={t.outcome.label}
        title={(data) => outcomesTitle(data, t, f)}
        note={t.outcome.note}
        csv={{ what: 'outcomes', query: episodeQuery() }}
        height={260}
      >
        {(data) => <Outcomes report={data} />}
      </Section>
      <Section
        follows
        report={report}
        label={t.effort.label}
        title={({ effort }) => effortTitle(effort, t)}
        note={t.effort.note}
        height={240}
      >
        {({ effort }) => <Effort effort={effort} language={language} />}
      </Section>
      <Section
        follows
        report={report}
        label={t.churn.label}
        title={({ churn }) => churnTitle(churn, t, f)}
        note={t.churn.note}
        height={60}
      >
        {({ churn }) => <Churn churn={churn} />}
      </Section>
    </>
  );
}
