import { signal } from '@preact/signals';
import { render } from 'preact';
import type { VolumeReport } from '../../bot/support/report-types.js';
import '../ui/tokens.css';
import '../ui/tokens-pages.css';
import '../ui/team/base.css';
import '../ui/team/sign-in.css';
import '../ui/team/bar.css';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/section.css';
import './styles/figures.css';
import './styles/charts.css';
import './styles/panel.css';
import './styles/print.css';
import { caller } from '../ui/team/call.js';
import { TeamContext } from '../ui/team/context.js';
import { createSession } from '../ui/team/session.js';
import { sessionApi } from '../ui/team/session-api.js';
import { createSettings } from '../ui/team/settings.js';
import { SignIn } from '../ui/team/sign-in.js';
import { reportsApi } from './reports-api.js';
import { ReportsContext } from './state/context.js';
import { createNavigation } from './state/navigation.js';
import { Shell } from './view/shell.js';

/** Titles of topics come in the language chosen here, whatever the browser's own is. */
const call = caller((input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('accept-language', settings.language.value);
  return fetch(input, { ...init, headers });
});
const session = createSession(sessionApi(call), localStorage);
const settings = createSettings(document.documentElement, localStorage, navigator.languages);
const view = {
  api: reportsApi(call),
  navigation: createNavigation(),
  timeZone: signal(Intl.DateTimeFormat().resolvedOptions().timeZone),
  groups: signal<VolumeReport['by'] | undefined>(undefined),
  busy: signal(0),
  now: () => new Date(),
};

const root = document.getElementById('reports');
if (root) {
  render(
    <TeamContext.Provider value={{ session, settings }}>
      <SignIn>
        {(me) => (
          <ReportsContext.Provider value={{ ...view, me }}>
            <Shell />
          </ReportsContext.Provider>
        )}
      </SignIn>
    </TeamContext.Provider>,
    root,
  );
}
