import { Empty } from '../../ui/team/empty.js';
import { momentLabel } from '../cases/due.js';
import { formatRoute, fresh } from '../route.js';
import { useFeedback } from '../state/context.js';
import type { Experiment } from '../wire.js';

/** Last begun first. */
export function ExperimentList({ experiments }: { experiments: readonly Experiment[] }) {
  const { t, language, route, isAdmin } = useFeedback();
  return (
    <>
      {experiments.length === 0 ? (
        <Empty words={t.experiments.none} />
      ) : (
        <ul class="rows">
          {experiments.map(({ id, on, status, startedAt }) => (
            <li key={id}>
              <a
                class="row"
                href={formatRoute({ section: 'experiments', id })}
                aria-current={route.value.id === id ? 'true' : undefined}
              >
                <span class="row-top">
                  <span class="row-name">{id}</span>
                  <span class="state" data-state={status}>
                    {t.experiments.states[status]}
                  </span>
                </span>
                <span class="soft">
                  {on.kind === 'answer' ? on.intent : on.surveyId} · {momentLabel(startedAt, language)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {isAdmin && (
        <a class="button more" href={formatRoute({ section: 'experiments', id: fresh })}>
          {t.experiments.add}
        </a>
      )}
    </>
  );
}
