import { useFeedback } from '../state/context.js';
import type { CaseDetail } from '../wire.js';
import { momentLabel } from './due.js';
import { RatingMark } from './rating-mark.js';

/** What the customer said, the second time too if there was one. */
export function CaseRating({ detail: { case: known } }: { detail: CaseDetail }) {
  const { t, language } = useFeedback();
  const { rating, second } = known;
  return (
    <section class="said" aria-label={t.cases.said}>
      {rating !== undefined && (
        <>
          <p class="said-head">
            <RatingMark rating={rating} />
            <span class="soft">
              {t.cases.reasons[known.reason]} · <time dateTime={rating.at}>{momentLabel(rating.at, language)}</time>
            </span>
          </p>
          {rating.comment === undefined ? (
            <p class="soft">{t.cases.noComment}</p>
          ) : (
            <blockquote class="comment" lang={known.language}>
              {rating.comment}
            </blockquote>
          )}
        </>
      )}
      {second !== undefined && (
        <>
          <p class="said-head">
            <RatingMark rating={second} of={rating} />
            <span class="soft">
              {t.cases.second} · <time dateTime={second.at}>{momentLabel(second.at, language)}</time>
            </span>
          </p>
          {second.comment !== undefined && (
            <blockquote class="comment" lang={known.language}>
              {second.comment}
            </blockquote>
          )}
        </>
      )}
      {second === undefined && known.secondInvitationId !== undefined && <p class="soft">{t.cases.secondAsked}</p>}
    </section>
  );
}
