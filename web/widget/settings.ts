import { type Language, resolveLanguage } from './strings/index.js';

/** How a page wants the widget: the data attributes of its script tag. */
export interface Settings {
  /** Address of the server, ending in a slash: where the script came from. */
  base: string;
  language: Language;
  /** `#rrggbb`; the default accent when absent. */
  accent?: string;
  position: 'left' | 'right';
  /** Set when the page decides; the visitor's system does otherwise. */
  theme?: 'light' | 'dark';
  /** The assistant's name before the server has told it. */
  name?: string;
}

/** What `HTMLScriptElement.dataset` holds, with the page's and the browser's languages. */
export interface SettingsSource {
  src: string;
  data: { locale?: string; accent?: string; position?: string; theme?: string; name?: string };
  pageLanguage: string;
  browserLanguages: readonly string[];
}

export function readSettings({ src, data, pageLanguage, browserLanguages }: SettingsSource): Settings {
  const { accent, name, theme } = data;
  return {
    base: new URL('.', src).href,
    language: resolveLanguage([data.locale, pageLanguage, ...browserLanguages]),
    position: data.position === 'left' ? 'left' : 'right',
    ...(accent && { accent }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...(name && { name }),
  };
}
