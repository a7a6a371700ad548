import type { OutcomesReport } from '../../../bot/support/report-types.js';
import { casesAddress } from '../other-pages.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Nothing } from '../view/nothing.js';
import { Section } from '../view/section.js';
import { RecoveryPairs, RecoveryRate, recoveryTitle } from './recovery.js';

/** Customers who were let down, and whether it was put right. */
export function RecoveryView() {
  const { t, f, episodeQuery } = useReports();
  const report = useReport<OutcomesReport>('outcomes', episodeQuery());
  return (
    <Section
      report={report}
      label={t.recovery.label}
      title={({ recovery }) => recoveryTitle(recovery, t, f)}
      note={t.recovery.note}
      tools={
        <a class="tool" href={casesAddress}>
          {t.recovery.open}
        </a>
      }
      height={200}
    >
      {({ recovery }) =>
        recovery.opened === 0 ? (
          <Nothing words={t.nothing.cases} />
        ) : (
          <>
            <RecoveryPairs recovery={recovery} />
            <RecoveryRate recovery={recovery} />
          </>
        )
      }
    </Section>
  );
}
