import type { OutcomesReport } from '../../../bot/support/report-types.js';
import { Outcomes, outcomesTitle } from '../episodes/outcomes.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Ledger, LedgerTable, ledgerTitle } from '../surveys/ledger.js';
import { RecoveryPairs, recoveryTitle } from '../surveys/recovery.js';
import { Section } from '../view/section.js';

/** How conversations end, who was asked, and what is to be put right: all of one report. */
export function OutcomesBrief() {
  const { t, f, episodeQuery } = useReports();
  const report = useReport<OutcomesReport>('outcomes', episodeQuery());
  return (
    <>
      <Section
        report={report}
        label={t.outcome.label}
        title={(data) => outcomesTitle(data, t, f)}
        leadsTo="outcomes"
        height={220}
      >
        {(data) =>
          data.episodes === 0 ? <p class="soft">{t.nothing.conversations[1]}</p> : <Outcomes report={data} />
        }
      </Section>
      <div class="briefs">
        <Section
          follows
          report={report}
          label={t.ledger.label}
          title={({ ledger }) => ledgerTitle(ledger, t, f)}
          leadsTo="asking"
          height={100}
          table={({ ledger }) => <LedgerTable ledger={ledger} />}
        >
          {({ ledger }) => <Ledger ledger={ledger} />}
        </Section>
        <Section
          follows
          report={report}
          label={t.recovery.label}
          title={({ recovery }) => recoveryTitle(recovery, t, f)}
          leadsTo="recovery"
          height={100}
        >
          {({ recovery }) => recovery.opened > 0 && <RecoveryPairs recovery={recovery} brief />}
        </Section>
      </div>
    </>
  );
}
