import { render } from 'preact';
import { accentTokens } from '../ui/accent.js';
import { createApi } from './api.js';
import { type Chat, createChat } from './chat.js';
import { followTheme } from './follow-theme.js';
import { followUnread } from './follow-unread.js';
import { readSettings, type Settings } from './settings.js';
import { createStorage } from './storage.js';
import css from './styles/widget.css?inline';
import { Widget } from './view/widget.js';

const tag = 'convoz-widget';
const script = document.currentScript;

if (script instanceof HTMLScriptElement && !document.querySelector(tag)) {
  const settings = readSettings({
    src: script.src,
    data: script.dataset,
    pageLanguage: document.documentElement.lang,
    browserLanguages: navigator.languages,
  });
  if (document.body) mount(settings);
  else document.addEventListener('DOMContentLoaded', () => mount(settings), { once: true });
}

/** Puts the widget at the end of the page, in a shadow root that the page's styles do not reach. */
function mount(settings: Settings): void {
  const prefix = `convoz:${settings.base}:`;
  const chat = createChat({
    settings,
    api: createApi(settings.base),
    storage: createStorage(prefix, () => localStorage),
    tab: createStorage(prefix, () => sessionStorage),
  });
  const host = document.createElement(tag);
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const app = document.createElement('div');
  app.className = 'app';
  for (const [token, value] of Object.entries(accentTokens(settings.accent ?? '') ?? {})) {
    app.style.setProperty(token, value);
  }
  root.append(app);
  followTheme(app, settings.theme);
  document.body.append(host);
  render(<Widget chat={chat} position={settings.position} />, app);
  followUnread(chat);
  followPage(chat);
}

/** Connects the chat with what happens to the page: its network, its visibility, links to `#convoz`. */
function followPage(chat: Chat): void {
  const look = () => {
    chat.visible.value = document.visibilityState === 'visible';
    if (chat.visible.value) chat.wake();
  };
  const openAtLink = () => {
    if (location.hash === '#convoz') chat.show();
  };
  addEventListener('online', () => chat.wake());
  addEventListener('offline', () => chat.drop());
  addEventListener('hashchange', openAtLink);
  document.addEventListener('visibilitychange', look);
  look();
  openAtLink();
}
