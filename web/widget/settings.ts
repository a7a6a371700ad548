import { type Language, resolveLanguage } from './strings/index.js';

/** How a page wants the widget: the data attributes of its script tag. */
export interface Settings {
  /** Address of the server, ending in a slash: where the script came from. */
  base: string;
  language: Language;
  /** `#rrggbb`; the server's, or the default accent, when absent. */
  accent?: string;
  /** Where the server says when absent. */
  position?: 'left' | 'right';
  /** Set when the page decides; the visitor's system does otherwise. */
  theme?: 'light' | 'dark';
  /** The assistant's name before the server has told it. */
  name?: string;
  /** Who the site says the visitor is, signed by its server. */
  user: SignedUser;
}

/** The site's own id of a person, and HMAC-SHA256 of it under the secret the site shares with the server, in hex. */
export interface SignedUser {
  /** Undefined where nobody is logged in. */
  id: string | undefined;
  hash: string | undefined;
}

/** What `HTMLScriptElement.dataset` holds, with the page's and the browser's languages. */
export interface SettingsSource {
  src: string;
  data: {
    locale?: string;
    accent?: string;
    position?: string;
    theme?: string;
    name?: string;
    userId?: string;
    userHash?: string;
  };
  pageLanguage: string;
  browserLanguages: readonly string[];
}

export function readSettings({ src, data, pageLanguage, browserLanguages }: SettingsSource): Settings {
  const { accent, name, theme, userId, userHash } = data;
  return {
    base: new URL('.', src).href,
    language: resolveLanguage([data.locale, pageLanguage, ...browserLanguages]),
    ...((data.position === 'left' || data.position === 'right') && { position: data.position }),
    ...(accent && { accent }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...(name && { name }),
    user: { id: userId, hash: userHash },
  };
}
