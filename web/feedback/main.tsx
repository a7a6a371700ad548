import { signal } from '@preact/signals';
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/tokens-pages.css';
import '../ui/team/base.css';
import '../ui/team/sign-in.css';
import '../ui/team/bar.css';
import '../ui/rating-scale.css';
import './styles/shell.css';
import './styles/cases.css';
import './styles/forms.css';
import './styles/surveys.css';
import './styles/experiments.css';
import { caller } from '../ui/team/call.js';
import { TeamContext } from '../ui/team/context.js';
import { createSession } from '../ui/team/session.js';
import { sessionApi } from '../ui/team/session-api.js';
import { createSettings } from '../ui/team/settings.js';
import { SignIn } from '../ui/team/sign-in.js';
import { feedbackApi } from './feedback-api.js';
import { parseRoute } from './route.js';
import { FeedbackContext, type FeedbackView } from './state/context.js';
import { follow } from './state/follow.js';
import { createNotices } from './state/notices.js';
import { Shell } from './view/shell.js';

const call = caller((input, init) => fetch(input, init));
const session = createSession(sessionApi(call), localStorage);
const settings = createSettings(document.documentElement, localStorage, navigator.languages);
const view: FeedbackView = {
  api: feedbackApi(call),
  route: signal(parseRoute(location.hash)),
  notices: createNotices(),
  beat: signal(0),
  live: signal(true),
  now: signal(Date.now()),
  scales: signal([]),
  unsaved: signal(false),
  leaving: signal(undefined),
};
follow(view, session, `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/feed`);

const root = document.getElementById('feedback');
if (root) {
  render(
    <TeamContext.Provider value={{ session, settings }}>
      <SignIn>
        {(me) => (
          <FeedbackContext.Provider value={{ ...view, me }}>
            <Shell />
          </FeedbackContext.Provider>
        )}
      </SignIn>
    </TeamContext.Provider>,
    root,
  );
}
