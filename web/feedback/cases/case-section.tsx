import { useEffect } from 'preact/hooks';
import { useShortcuts } from '../../desk/view/use-shortcuts.js';
import { Empty } from '../../ui/team/empty.js';
import { formatRoute } from '../route.js';
import { useFeedback } from '../state/context.js';
import { useLoaded } from '../state/use-loaded.js';
import { Split } from '../view/split.js';
import { CaseList } from './case-list.js';
import { CaseView } from './case-view.js';

/** Customers who were let down: the list of them, and one of them. */
export function CaseSection() {
  const { t, route, api, scales } = useFeedback();
  const { filter, id } = route.value;
  const known = useLoaded('scales', api.scales);
  useEffect(() => {
    if (known.data) scales.value = known.data;
  }, [known.data]);
  useShortcuts({
    j: () => focusRow(1),
    k: () => focusRow(-1),
    Escape: () => {
      location.hash = formatRoute({ section: 'cases', filter });
    },
  });

  return (
    <Split label={t.sections.cases} list={<CaseList />} back={formatRoute({ section: 'cases', filter })}>
      {id === undefined ? <Empty words={t.cases.choose} /> : <CaseView key={id} id={id} />}
    </Split>
  );
}

/** Moves the focus along the list, from the focused row or else from the open one. */
function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'));
  rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))]?.focus();
}
