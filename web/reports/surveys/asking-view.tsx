import type { OutcomesReport } from '../../../bot/support/report-types.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Nothing } from '../view/nothing.js';
import { Section } from '../view/section.js';
import { Ledger, LedgerTable, ledgerTitle } from './ledger.js';
import { SuppressedTable, suppressedTitle } from './suppressed.js';

/** Who was asked, who was not and why, and who answered. */
export function AskingView() {
  const { t, f, query, episodeQuery } = useReports();
  const report = useReport<OutcomesReport>('outcomes', episodeQuery());
  return (
    <>
      <Section
        report={report}
        label={t.ledger.label}
        title={({ ledger }) => ledgerTitle(ledger, t, f)}
        note={t.ledger.note}
        csv={{ what: 'ledger', query: query('rows') }}
        height={140}
        table={({ ledger }) => <LedgerTable ledger={ledger} />}
      >
        {({ ledger }) => (ledger.sent === 0 ? <Nothing words={t.nothing.asked} /> : <Ledger ledger={ledger} />)}
      </Section>
      <Section
        follows
        report={report}
        label={t.ledger.suppressed}
        title={({ ledger }) => suppressedTitle(ledger, t, f)}
        note={t.ledger.suppressedNote}
        height={200}
      >
        {({ ledger }) => <SuppressedTable ledger={ledger} />}
      </Section>
    </>
  );
}
