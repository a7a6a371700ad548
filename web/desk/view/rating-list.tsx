import { surveyScale } from '../survey-scale.js';
import { dayLabel, momentLabel } from '../time.js';
import type { Detail, Rating } from '../wire.js';
import { useDesk } from './context.js';

const mostShown = 5;

/** How this conversation has been rated, latest first, on the scale that was asked; and the cases of the customer. */
export function RatingList({ ratings, cases }: Pick<Detail, 'ratings' | 'cases'>) {
  const { t, language } = useDesk();
  const latest = ratings.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, mostShown);
  return (
    <>
      <section>
        <h3>{t.ratings}</h3>
        {latest.length === 0 && <p class="soft">{t.noRating}</p>}
        {latest.map((rating) => (
          <RatingLine key={`${rating.metric} ${rating.at}`} rating={rating} />
        ))}
      </section>
      {cases.length > 0 && (
        <section>
          <h3>{t.cases.title}</h3>
          <ul class="cases">
            {cases.map(({ id, status, reason, dueAt }) => (
              <li key={id}>
                <a href={`feedback/#cases/${status === 'open' ? 'all' : 'closed'}/${encodeURIComponent(id)}`}>
                  {t.cases.reasons[reason]}
                </a>{' '}
                <span class="soft">
                  {status === 'open' ? t.cases.due(dayLabel(new Date(dueAt), language)) : t.cases.closed}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RatingLine({ rating: { value, ...rating } }: { rating: Rating }) {
  const { desk, t, language } = useDesk();
  const scale = value === undefined ? undefined : { value, ...surveyScale({ ...rating, value }) };
  return (
    <>
      <p class="rating" data-mood={scale?.mood}>
        {scale ? t.ratingOf(rating.metric.toUpperCase(), scale.value, scale.max) : rating.metric.toUpperCase()}
        <time class="soft" dateTime={rating.at}>
          {momentLabel(new Date(rating.at), desk.now.value, language)}
        </time>
      </p>
      {rating.comment !== undefined && rating.comment !== '' && <blockquote>{rating.comment}</blockquote>}
    </>
  );
}
