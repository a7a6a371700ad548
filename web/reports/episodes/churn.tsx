import type { OutcomesReport } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { Pairs } from '../view/pairs.js';

type ChurnFigure = OutcomesReport['churn'];

/** By how much it has become fewer or more: counted, not estimated. */
export function churnTitle({ net }: ChurnFigure, t: Strings, f: Format): string | undefined {
  if (net === null || net === 0) return undefined;
  const share = f.percent(100 * Math.abs(net), 1);
  return net > 0 ? t.episodeFindings.fewerContacts(share) : t.episodeFindings.moreContacts(share);
}

/** How many contacts there were at the beginning and at the end. */
export function Churn({ churn: { start, end, net } }: { churn: ChurnFigure }) {
  const { t, f } = useReports();
  return (
    <Pairs
      of={[
        [t.churn.start, f.number(start)],
        [t.churn.end, f.number(end)],
        [t.churn.net, net === null ? '–' : f.percent(net * 100, 1)],
      ]}
    />
  );
}
