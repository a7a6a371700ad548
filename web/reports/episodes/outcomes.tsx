import type { OutcomesReport } from '../../../bot/support/report-types.js';
import { ShareBar } from '../chart/share-bar.js';
import { WhiskerAxis } from '../chart/whisker.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';
import { ShareText } from '../view/share-text.js';

type Ended = keyof OutcomesReport['shares'];

/** The ways to end first, then who came back, which is counted besides. */
const endings: readonly Ended[] = [
  'contained_confirmed',
  'contained_answered',
  'contained_silent',
  'person',
  'unanswered',
  'cameBack',
];

/** Of those the bot served alone, how many said that it helped. */
export function outcomesTitle({ shares }: OutcomesReport, t: Strings, f: Format): string | undefined {
  const { contained_confirmed: confirmed, person } = shares;
  if (confirmed.share === null || person.share === null) return undefined;
  return t.episodeFindings.outcomes(f.percent(confirmed.share * 100), f.percent(person.share * 100));
}

/** Four figures that are never added up: confirmed, answered, silent, came back; and those a person served. */
export function Outcomes({ report }: { report: OutcomesReport }) {
  const { t, f } = useReports();
  const { outcomes, shares } = report;
  return (
    <DataTable
      class="whiskers"
      caption={t.outcome.label}
      head={[
        <span class="whisker-cell" key="name">
          <span>{t.outcome.column}</span>
          <WhiskerAxis range={[0, 100]} label={(value) => f.percent(value)} />
        </span>,
        t.share,
        t.conversations,
      ]}
      rows={endings.map((ending) => ({
        key: ending,
        cells: [
          <span class="whisker-cell" key="name">
            <span>
              {t.outcome.names[ending]} <span class="soft outcome-what">{t.outcome.what[ending]}</span>
            </span>
            <ShareBar figure={shares[ending]} />
          </span>,
          <ShareText key="share" figure={shares[ending]} />,
          <Behind key="count" drill={{ outcome: ending }}>
            {f.number(outcomes[ending])}
          </Behind>,
        ],
      }))}
    />
  );
}
