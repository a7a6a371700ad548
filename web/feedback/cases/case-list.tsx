import { useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { Empty } from '../../ui/team/empty.js';
import { caseFilters, formatRoute } from '../route.js';
import { useFeedback } from '../state/context.js';
import { useLoaded } from '../state/use-loaded.js';
import { Waiting } from '../view/waiting.js';
import type { Case, CaseList as Listing } from '../wire.js';
import { CaseRow } from './case-row.js';

/** The cases of a filter, earliest due first, with as many pages as have been asked for. */
export function CaseList() {
  const { t, api, route, beat, notices } = useFeedback();
  const { filter, id } = route.value;
  const first = useLoaded(filter, (signal) => api.cases(filter, undefined, signal), beat.value);
  const [later, setLater] = useState<{ of?: Listing; cases: Case[]; next?: string }>({ cases: [] });
  const isCurrent = later.of === first.data;
  const cases = [...(first.data?.cases ?? []), ...(isCurrent ? later.cases : [])];
  const next = isCurrent ? later.next : first.data?.next;
  const { counts, agents = {} } = first.data ?? {};

  const more = (data: Listing, after: string) => {
    api.cases(filter, after, new AbortController().signal).then(
      (page) => {
        const before = isCurrent ? later.cases : [];
        setLater({ of: data, cases: [...before, ...page.cases], ...(page.next && { next: page.next }) });
      },
      (error: unknown) => notices.tell({ code: codeOf(error) }),
    );
  };

  return (
    <>
      <div class="side-head">
        <nav class="filters" aria-label={t.cases.filtersLabel}>
          {caseFilters.map((name) => (
            <a
              key={name}
              class="filter"
              href={formatRoute({ section: 'cases', filter: name })}
              aria-current={name === filter ? 'true' : undefined}
            >
              {t.cases.filters[name]}
            </a>
          ))}
        </nav>
        {counts !== undefined && filter !== 'closed' && (
          <p class="side-count soft" role="status">
            {t.cases.counts(counts.open, counts.overdue)}
          </p>
        )}
      </div>
      {first.data === undefined ? (
        <Waiting loaded={first} />
      ) : cases.length === 0 ? (
        <Empty words={t.cases.empty[filter]} />
      ) : (
        <ul class="rows">
          {cases.map((one) => (
            <CaseRow key={one.id} known={one} agents={agents} isOpen={one.id === id} />
          ))}
        </ul>
      )}
      {first.data !== undefined && next !== undefined && (
        <button type="button" class="button more" onClick={() => first.data && more(first.data, next)}>
          {t.more}
        </button>
      )}
    </>
  );
}
