import type { Metric } from '../../../bot/support/survey.js';
import { Swatch } from '../chart/stacked-bar.js';
import { useReports } from '../state/context.js';

/** One rating: its metric, its value and how good that is on its scale. */
export function RatingMark({ metric, value, min, max }: { metric: Metric; value: number; min: number; max: number }) {
  const { t } = useReports();
  return (
    <p class="rating-mark">
      <Swatch place={(value - min) / (max - min)} />
      <strong>{value}</strong>
      <span class="soft">
        /{max} {t.metrics[metric].code}
      </span>
    </p>
  );
}
