import { useFeedback } from '../state/context.js';
import type { Answer, Case } from '../wire.js';

/** An answer with the scale it was given on: "2 of 5 CSAT". Of an unknown scale the value alone. */
export function RatingMark({ rating, of = rating }: { rating: Answer; of?: Case['rating'] }) {
  const { t, scales } = useFeedback();
  const { surveyId, surveyVersion, metric } = (of ?? {}) as NonNullable<Case['rating']>;
  const scale = scales.value.find(({ id, version }) => id === surveyId && version === surveyVersion);
  const { value } = rating;
  const mood =
    scale === undefined ? 'soft' : value <= scale.bottomTo ? 'bad' : value >= scale.topFrom ? 'good' : 'soft';
  return (
    <span class="rating-mark" data-mood={mood}>
      <strong>{value}</strong>
      {scale !== undefined && <span class="rating-of">{t.cases.ofScale(scale.max)}</span>}
      {metric !== undefined && <span class="rating-metric">{metric.toUpperCase()}</span>}
    </span>
  );
}
