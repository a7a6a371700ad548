import { Empty } from '../../ui/team/empty.js';
import { type Tab, tabs } from '../route.js';
import { useDesk } from './context.js';
import { ListFilters } from './list-filters.js';
import { ListRow } from './list-row.js';

const nearEndPx = 400;

/** The lists with their counts, and the rows of the one chosen. */
export function ConversationList() {
  const { desk, t } = useDesk();
  const { tab, id } = desk.route.value;
  const leaving = desk.later.intended.value?.id;
  const rows = desk.inbox.rows.value[tab]?.filter((row) => tab !== 'mine' || row.id !== leaving);
  const counts = desk.inbox.counts.value;
  const isFiltered = Object.keys(desk.inbox.filters.value).length > 0;
  const countOf = (name: Tab) =>
    counts === undefined ? '' : counts[name] - (name === 'mine' && leaving !== undefined ? 1 : 0);

  return (
    <>
      <ul class="tabs">
        {tabs.map((name) => (
          <li key={name}>
            <a
              class="tab"
              href={`#${name}`}
              aria-current={name === tab ? 'page' : undefined}
              data-urgent={name === 'queue' && (counts?.queue ?? 0) > 0}
              onClick={(event) => {
                event.preventDefault();
                desk.go({ ...desk.route.value, tab: name });
              }}
            >
              {t.tabs[name]} <span class="count">{countOf(name)}</span>
            </a>
          </li>
        ))}
      </ul>
      <ListFilters />
      {rows === undefined && <ListSkeleton />}
      {rows?.length === 0 && <Empty words={isFiltered ? t.filter.empty : t.empty[tab]} />}
      {rows !== undefined && rows.length > 0 && (
        <ul
          class="rows"
          onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
            if (scrollHeight - scrollTop - clientHeight < nearEndPx) desk.watch(desk.inbox.more());
          }}
        >
          {rows.map((row) => (
            <ListRow key={row.id} row={row} tab={tab} isOpen={row.id === id} />
          ))}
        </ul>
      )}
    </>
  );
}

function ListSkeleton() {
  return (
    <ul class="rows skeleton" aria-hidden="true">
      {[0, 1, 2, 3].map((i) => (
        <li class="skeleton-row" key={i} />
      ))}
    </ul>
  );
}
