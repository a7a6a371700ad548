import type { Language } from './strings/index.js';

/** What the server says of the bot's face and of how the widget looks; the page's own settings go before it. */
export interface Looks {
  persona?: { name?: string; avatar?: Avatar };
  theme?: {
    accent?: string;
    position?: 'left' | 'right';
    /** On the launcher, in place of the name. */
    launcher?: Partial<Record<Language, string>>;
    /** Beside the launcher, before anybody has talked here. */
    bubble?: Partial<Record<Language, string>>;
  };
}

/** The shipped face when both are absent. */
export interface Avatar {
  emoji?: string;
  url?: string;
}

const patienceMs = 2000;

/** What the server says; nothing when it takes too long, since a widget without its colours is better than none. */
export function looksWithin(asked: Promise<Looks>): Promise<Looks> {
  const nothing = new Promise<Looks>((resolve) => setTimeout(resolve, patienceMs, {}));
  return Promise.race([asked.catch(() => ({})), nothing]);
}
