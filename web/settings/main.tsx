import { signal } from '@preact/signals';
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/tokens-pages.css';
import '../ui/team/base.css';
import '../ui/team/sign-in.css';
import '../ui/team/bar.css';
import '../feedback/styles/shell.css';
import '../feedback/styles/forms.css';
import './styles/frame.css';
import './styles/items.css';
import './styles/parts.css';
import { createNotices } from '../feedback/state/notices.js';
import { caller } from '../ui/team/call.js';
import { TeamContext } from '../ui/team/context.js';
import { createSession } from '../ui/team/session.js';
import { sessionApi } from '../ui/team/session-api.js';
import { createSettings } from '../ui/team/settings.js';
import { SignIn } from '../ui/team/sign-in.js';
import { parseRoute } from './route.js';
import { SettingsContext, type SettingsView } from './state/context.js';
import { follow } from './state/follow.js';
import { Shell } from './view/shell.js';

const call = caller((input, init) => fetch(input, init));
const session = createSession(sessionApi(call), localStorage);
const settings = createSettings(document.documentElement, localStorage, navigator.languages);
const view: SettingsView = {
  call,
  route: signal(parseRoute(location.hash)),
  notices: createNotices(),
  unsaved: signal(false),
  leaving: signal(undefined),
};
follow(view);

const root = document.getElementById('settings');
if (root) {
  render(
    <TeamContext.Provider value={{ session, settings }}>
      <SignIn>
        {(me) => (
          <SettingsContext.Provider value={{ ...view, me }}>
            <Shell />
          </SettingsContext.Provider>
        )}
      </SignIn>
    </TeamContext.Provider>,
    root,
  );
}
