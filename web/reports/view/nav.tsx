import { useEffect, useRef } from 'preact/hooks';
import type { View } from '../address.js';
import { useReports } from '../state/context.js';
import { Go } from './go.js';

const groups: readonly { name: 'scores' | 'conversations' | 'loop'; views: readonly View[] }[] = [
  { name: 'scores', views: ['csat', 'ces', 'nps', 'drivers', 'comments'] },
  { name: 'conversations', views: ['volume', 'times', 'outcomes'] },
  { name: 'loop', views: ['asking', 'recovery'] },
];

/** The views; beside the page where there is room, else a row that can be pushed along. */
export function Nav() {
  const { t, address } = useReports();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = nav.current;
    const current = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.clientWidth) / 2;
  }, [address.view]);

  return (
    <nav class="nav" ref={nav} aria-label={t.viewsLabel}>
      <ul>
        <ViewLink view="overview" />
      </ul>
      {groups.map(({ name, views }) => (
        <div key={name} class="nav-group">
          <p class="nav-name" id={`nav-${name}`}>
            {t.groups[name]}
          </p>
          <ul aria-labelledby={`nav-${name}`}>
            {views.map((view) => (
              <ViewLink key={view} view={view} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function ViewLink({ view }: { view: View }) {
  const { t, address, changed } = useReports();
  return (
    <li>
      <Go to={changed({ view, asks: {} })} class="nav-link" aria-current={view === address.view ? 'page' : undefined}>
        {t.views[view]}
      </Go>
    </li>
  );
}
