import type { LedgerFigure } from '../../../bot/support/report-types.js';
import { type Part, StackedBar, Swatch } from '../chart/stacked-bar.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';

/** How many of those asked have answered. */
export function ledgerTitle({ sent, answered, responseRate }: LedgerFigure, t: Strings, f: Format): string {
  if (responseRate === null) return t.findings.nobodyAsked;
  return t.episodeFindings.response(f.number(answered), f.number(sent), f.percent(100 * responseRate));
}

/** What became of the surveys sent, as one bar. */
export function Ledger({ ledger }: { ledger: LedgerFigure }) {
  const { t, f } = useReports();
  const parts = partsOf(ledger, t);
  const { responseInterval } = ledger;
  return (
    <>
      <StackedBar parts={parts} name={({ label, count }) => `${label}: ${f.number(count)}`} />
      <ul class="legend">
        {parts.map(({ key, label, count, place }) => (
          <li key={key}>
            <Swatch place={place} /> {label} <strong>{f.number(count)}</strong>{' '}
            <span class="soft">{ledger.sent === 0 ? '' : f.percent((100 * count) / ledger.sent)}</span>
          </li>
        ))}
      </ul>
      {responseInterval && (
        <p class="soft">
          {t.ledger.rateInterval(f.interval([100 * responseInterval[0], 100 * responseInterval[1]], 1))}
        </p>
      )}
    </>
  );
}

export function LedgerTable({ ledger }: { ledger: LedgerFigure }) {
  const { t, f } = useReports();
  return (
    <DataTable
      caption={t.ledger.label}
      head={[t.ledger.state, t.count, t.share]}
      rows={partsOf(ledger, t).map(({ key, label, count, drill }) => ({
        key,
        cells: [
          drill ? (
            <Behind key="state" drill={drill}>
              {label}
            </Behind>
          ) : (
            label
          ),
          f.number(count),
          ledger.sent === 0 ? '–' : f.percent((100 * count) / ledger.sent),
        ],
      }))}
    />
  );
}

function partsOf({ answered, declined, expired, open }: LedgerFigure, t: Strings): Part[] {
  return [
    { key: 'answered', count: answered, place: 1 },
    { key: 'open', count: open, place: 0.66 },
    { key: 'expired', count: expired, place: 0.5 },
    { key: 'declined', count: declined, place: 0.1 },
  ].map((part) => ({
    ...part,
    label: t.ledger.states[part.key as keyof Strings['ledger']['states']],
    drill: { status: part.key },
  }));
}
