/** The lists, in the order of their keys 1–6. */
export const tabs = ['queue', 'mine', 'all', 'snoozed', 'bot', 'closed'] as const;

export type Tab = (typeof tabs)[number];

/** What the address shows: a list and, when one is open, a conversation. */
export interface Route {
  tab: Tab;
  id?: string;
}

/** Reads `#mine/abc`; anything unknown is the queue. */
export function parseRoute(hash: string): Route {
  const [name = '', encoded = ''] = hash.replace(/^#/, '').split('/', 2);
  const tab = tabs.find((candidate) => candidate === name) ?? 'queue';
  const id = decode(encoded);
  return id === '' ? { tab } : { tab, id };
}

export function formatRoute({ tab, id }: Route): string {
  return id === undefined ? `#${tab}` : `#${tab}/${encodeURIComponent(id)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
