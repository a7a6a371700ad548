import { render } from 'preact';
import { resolveLanguage } from '../widget/strings/index.js';
import { Shop } from './shop.js';
import { shopStrings } from './strings/index.js';

const wanted = new URLSearchParams(location.search).get('lang') ?? undefined;
const language = resolveLanguage([wanted, ...navigator.languages]);
const root = document.getElementById('shop');

document.documentElement.lang = language;
document.title = `Mareira · ${shopStrings[language].tagline}`;
if (root) render(<Shop language={language} />, root);
document.body.append(widgetScript(language));

/** `<script src="/widget.js" async data-locale="…" data-accent="#0b6e6e" data-name="Vera">`: all a site needs. */
function widgetScript(locale: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = '/widget.js';
  script.async = true;
  script.dataset.locale = locale;
  script.dataset.accent = '#0b6e6e';
  script.dataset.name = 'Vera';
  return script;
}
