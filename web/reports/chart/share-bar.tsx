import type { ShareFigure } from '../../../bot/support/report-types.js';

/** A share as a bar from zero with its interval as a whisker; the axis is 0–100 %. For the eye only. */
export function ShareBar({ figure: { share, interval } }: { figure: ShareFigure }) {
  if (share === null || interval === null) return <span />;
  const [low, high] = interval.map((end) => `${100 * end}%`);
  return (
    <svg class="bar" width="100%" height="20" aria-hidden="true">
      <rect y="4" width={`${100 * share}%`} height="12" rx="2" />
      <line class="whisker-range" x1={low} x2={high} y1="10" y2="10" />
      <line class="whisker-end" x1={low} x2={low} y1="6" y2="14" />
      <line class="whisker-end" x1={high} x2={high} y1="6" y2="14" />
    </svg>
  );
}
