import { render } from 'preact';
import '../ui/tokens.css';
import './styles/base.css';
import './styles/sign-in.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/thread.css';
import './styles/contact.css';
import { httpApi } from './api.js';
import { createDesk } from './state/desk.js';
import { createSettings } from './state/settings.js';
import { App } from './view/app.js';
import { DeskContext } from './view/context.js';

const settings = createSettings(document.documentElement, localStorage, navigator.languages);
const desk = createDesk({
  api: httpApi((input, init) => fetch(input, init)),
  feedAddress: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/feed`,
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  storage: localStorage,
});

const root = document.getElementById('desk');
if (root) {
  render(
    <DeskContext.Provider value={{ desk, settings }}>
      <App />
    </DeskContext.Provider>,
    root,
  );
}
