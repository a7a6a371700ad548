import type { ShareFigure } from '../../../bot/support/report-types.js';
import { digitsFor } from '../format.js';
import { useReports } from '../state/context.js';

/** A share with its interval in words: "74 % (58–86)". */
export function ShareText({ figure: { share, interval } }: { figure: ShareFigure }) {
  const { f } = useReports();
  if (share === null || interval === null) return <>–</>;
  const percent: [number, number] = [100 * interval[0], 100 * interval[1]];
  const digits = digitsFor(percent);
  return (
    <>
      <strong>{f.percent(100 * share, digits)}</strong> <span class="soft">({f.interval(percent, digits)})</span>
    </>
  );
}
