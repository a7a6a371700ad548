import { useEffect, useRef } from 'preact/hooks';
import type { VolumeReport } from '../../../bot/support/report-types.js';
import { TeamBar } from '../../ui/team/team-bar.js';
import { DrillPanel } from '../drill/drill-panel.js';
import { pages } from '../other-pages.js';
import { daysOf } from '../period.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { viewName } from '../view-name.js';
import { Controls } from './controls.js';
import { Nav } from './nav.js';
import { ViewBody } from './view-body.js';

/** The page: where one is, what is looked at, and the view itself. */
export function Shell() {
  const { t, f, address, me, session, busy, groups, today, timeZone } = useReports();
  const { view } = address;
  const days = daysOf(address.period, today);
  const volume = useReport<VolumeReport>('volume', { ...days, baseline: 'none' });
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  const title = viewName(view, t);

  useEffect(() => {
    groups.value = volume.data?.by;
  }, [volume.data]);
  useEffect(() => {
    document.title = `${title} · Convoz`;
  }, [title]);
  // Whoever follows a link to another view hears and sees it from its beginning.
  useEffect(() => {
    if (arrived.current) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    arrived.current = true;
  }, [view]);

  return (
    <div class="reports">
      <TeamBar
        me={me}
        here="reports"
        addresses={pages}
        onLogout={() => void session.logout().catch(() => session.expired())}
      />
      <Nav />
      <main class="main">
        <header class="main-head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p class="soft main-period">
            {f.days(days)} · {timeZone.value.replaceAll('_', ' ')}
          </p>
        </header>
        <Controls />
        <p class="hidden" role="status">
          {busy.value > 0 ? t.loading : t.upToDate}
        </p>
        <ViewBody />
      </main>
      <DrillPanel />
    </div>
  );
}
