import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { accentTokens } from '../ui/accent.js';
import { createApi } from './api.js';
import { type Chat, createChat } from './chat.js';
import { followTheme } from './follow-theme.js';
import { followUnread } from './follow-unread.js';
import { looksWithin } from './looks.js';
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
  if (document.body) void mount(settings);
  else document.addEventListener('DOMContentLoaded', () => void mount(settings), { once: true });
}

/** Puts the widget at the end of the page, in a shadow root that the page's styles do not reach. */
async function mount(settings: Settings): Promise<void> {
  const prefix = `convoz:${settings.base}:`;
  const api = createApi(settings.base, settings.user);
  const storage = createStorage(prefix, () => localStorage);
  // A link made elsewhere opens that conversation here; one that is not good any more opens the chat as it is.
  const link = location.hash.split('#continue=')[1];
  if (link) {
    // It is good once, and nobody else's business: neither a reload nor a copied address must show it. The chat opens all the same.
    location.replace('#convoz');
    try {
      storage.set('visitor', (await api.token('', '', link)).visitor);
    } catch {
      // Whoever talked in this browser before stays.
    }
  }
  const looks = await looksWithin(api.looks());
  const chat = createChat({ settings, looks, api, storage, tab: createStorage(prefix, () => sessionStorage) });
  const host = document.createElement(tag);
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const app = document.createElement('div');
  app.className = 'app';
  for (const [token, value] of Object.entries(accentTokens(settings.accent ?? looks.theme?.accent ?? '') ?? {})) {
    app.style.setProperty(token, value);
  }
  root.append(app);
  followTheme(app, settings.theme);
  document.body.append(host);
  const position = settings.position ?? looks.theme?.position ?? 'right';
  draw(() => render(<Widget chat={chat} position={position} />, app));
  followUnread(chat);
  followPage(chat);
}

/**
 * Draws now, and again whenever a signal that was read has changed, once for all that changes in one go. There are few signals and the
 * page is not ours: to bind each part of the view to its own would weigh more than it saves.
 */
function draw(paint: () => void): void {
  let isDrawn = false;
  const stop = effect(() => {
    if (!isDrawn) paint();
    else
      queueMicrotask(() => {
        stop();
        draw(paint);
      });
    isDrawn = true;
  });
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
