import type { LedgerFigure } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';
import { ShareText } from '../view/share-text.js';

export function suppressedTitle(ledger: LedgerFigure, t: Strings, f: Format): string {
  const count = suppressedCount(ledger);
  return count === 0
    ? t.episodeFindings.noneSuppressed
    : t.episodeFindings.suppressed(f.number(count), f.number(count + ledger.sent));
}

/** Why some were not asked, the most frequent reason first. */
export function SuppressedTable({ ledger }: { ledger: LedgerFigure }) {
  const { t, f } = useReports();
  const total = suppressedCount(ledger);
  const reasons = Object.entries(ledger.suppressed).sort(([, a], [, b]) => b - a);
  return (
    <>
      {reasons.length > 0 && (
        <DataTable
          class="whiskers"
          caption={t.ledger.suppressed}
          head={[t.ledger.reason, t.count, t.share]}
          rows={reasons.map(([reason, count]) => ({
            key: reason,
            cells: [
              <span class="whisker-cell" key="name">
                <span>{t.ledger.reasons[reason as keyof Strings['ledger']['reasons']] ?? reason}</span>
                <svg class="bar" width="100%" height="14" aria-hidden="true">
                  <rect width={`${(100 * count) / total}%`} height="14" rx="2" />
                </svg>
              </span>,
              <strong key="count">{f.number(count)}</strong>,
              f.percent((100 * count) / total),
            ],
          }))}
        />
      )}
      {total > 0 && (
        <p>
          <Behind drill={{ status: 'suppressed' }}>{t.ledger.showSuppressed}</Behind>
        </p>
      )}
      <p class="soft">
        {t.ledger.withoutSurvey} <ShareText figure={ledger.withoutSurvey} />
      </p>
    </>
  );
}

/** Episodes nobody was asked about, whatever the reason. */
function suppressedCount({ suppressed }: LedgerFigure): number {
  return Object.values(suppressed).reduce((sum, count) => sum + count, 0);
}
