import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/tokens-pages.css';
import '../ui/team/base.css';
import '../ui/team/sign-in.css';
import '../ui/team/bar.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/thread.css';
import './styles/contact.css';
import './styles/dialogs.css';
import { caller } from '../ui/team/call.js';
import { TeamContext } from '../ui/team/context.js';
import { postFile } from '../ui/team/post-file.js';
import { createSettings } from '../ui/team/settings.js';
import { deskApi } from './api.js';
import { createDesk } from './state/desk.js';
import { App } from './view/app.js';
import { DeskContext } from './view/context.js';

const settings = createSettings(document.documentElement, localStorage, navigator.languages);
const desk = createDesk({
  api: deskApi(caller((input, init) => fetch(input, init), postFile)),
  feedAddress: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/feed`,
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  storage: localStorage,
});

const root = document.getElementById('desk');
if (root) {
  render(
    <TeamContext.Provider value={{ session: desk.session, settings }}>
      <DeskContext.Provider value={{ desk, settings }}>
        <App />
      </DeskContext.Provider>
    </TeamContext.Provider>,
    root,
  );
}
