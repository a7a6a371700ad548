import { formatRoute, fresh, rulesId } from '../route.js';
import { useFeedback } from '../state/context.js';
import type { SurveyShelf } from '../wire.js';

/** The rules, and each survey in its newest version. */
export function SurveyList({ shelf }: { shelf: SurveyShelf }) {
  const { t, route, isAdmin } = useFeedback();
  const newest = new Map(shelf.surveys.map((survey) => [survey.id, survey]));
  const current = (id: string) => (route.value.id === id ? 'true' : undefined);
  return (
    <>
      <ul class="rows">
        <li>
          <a class="row" href={formatRoute({ section: 'surveys', id: rulesId })} aria-current={current(rulesId)}>
            <span class="row-name">{t.rules.title}</span>
            <span class="soft">{t.rules.count(shelf.rules.closing.length)}</span>
          </a>
        </li>
        {[...newest.values()].map(({ id, metric, min, max, version }) => (
          <li key={id}>
            <a class="row" href={formatRoute({ section: 'surveys', id })} aria-current={current(id)}>
              <span class="row-name">{id}</span>
              <span class="soft">
                {t.metrics[metric]} · {min}–{max} · {t.surveys.version(version)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {isAdmin && (
        <a class="button more" href={formatRoute({ section: 'surveys', id: fresh })}>
          {t.surveys.add}
        </a>
      )}
    </>
  );
}
