import type { RecoveryFigure } from '../../../bot/support/report-types.js';
import { ShareBar } from '../chart/share-bar.js';
import { durationText } from '../duration.js';
import { enough } from '../enough.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { Pairs } from '../view/pairs.js';
import { ShareText } from '../view/share-text.js';

/** What waits comes first; else how many were put right. */
export function recoveryTitle({ opened, overdue, recovered, answered }: RecoveryFigure, t: Strings, f: Format): string {
  if (opened === 0) return t.recovery.none;
  if (overdue > 0) return t.recovery.overdueFinding(overdue, f.number(overdue));
  if (answered === 0) return t.recovery.unknown(f.number(opened));
  return t.recovery.finding(f.number(recovered), f.number(answered));
}

/** From the bad rating to the second one; in brief, only what is there to do. */
export function RecoveryPairs({ recovery, brief = false }: { recovery: RecoveryFigure; brief?: boolean }) {
  const { t, f } = useReports();
  const { opened, closed, asked, answered, recovered, medianHours, overdue } = recovery;
  const work: [string, string][] = [
    [t.recovery.opened, f.number(opened)],
    [t.recovery.closed, f.number(closed)],
    [t.recovery.overdue, f.number(overdue)],
    [t.recovery.firstAction, medianHours === null ? '–' : durationText(medianHours * 3_600_000, t)],
  ];
  const second: [string, string][] = [
    [t.recovery.asked, f.number(asked)],
    [t.recovery.answered, f.number(answered)],
    [t.recovery.recovered, f.number(recovered)],
  ];
  return <Pairs of={brief ? work : [...work, ...second]} />;
}

/** The share won back, of those who have rated again. */
export function RecoveryRate({ recovery: { rate, interval, answered } }: { recovery: RecoveryFigure }) {
  const { t } = useReports();
  return (
    <div class="recovery-rate">
      <p>
        {t.recovery.rate} <ShareText figure={{ share: rate, interval }} />
        {answered > 0 && answered < enough && <span class="soft"> · {t.tooFewShort}</span>}
      </p>
      <ShareBar figure={{ share: rate, interval }} />
    </div>
  );
}
