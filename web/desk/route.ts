/** The lists, in the order of their keys 1–6. */
export const tabs = ['queue', 'mine', 'all', 'snoozed', 'bot', 'closed'] as const;

export type Tab = (typeof tabs)[number];

/** What the address shows: a list and, when one is open, a conversation. */
export interface Route {
  tab: Tab;
  id?: string;
  /** The message to be shown first, such as one that was searched for. */
  message?: string;
}

/** Reads `#mine/abc` or `#mine/abc/message`; anything unknown is the queue. */
export function parseRoute(hash: string): Route {
  const [name = '', ...encoded] = hash.replace(/^#/, '').split('/', 3);
  const tab = tabs.find((candidate) => candidate === name) ?? 'queue';
  const [id, message] = encoded.map(decode);
  if (!id) return { tab };
  return message ? { tab, id, message } : { tab, id };
}

export function formatRoute({ tab, id, message }: Route): string {
  const parts = id === undefined ? [] : message === undefined ? [id] : [id, message];
  return `#${[tab, ...parts.map(encodeURIComponent)].join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
