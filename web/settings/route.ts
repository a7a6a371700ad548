export const sections = ['me', 'team', 'knowledge', 'replies', 'hours', 'access', 'bot'] as const;

export type Section = (typeof sections)[number];

/** What the address shows: a section, and the way to something in it. */
export interface Route {
  section: Section;
  path: readonly string[];
}

/** In place of an id; no id begins with it. */
export const fresh = '+new';

/** Reads `#team/people` or `#knowledge/answers/order.track/gl`; anything unknown is one's own account. */
export function parseRoute(hash: string): Route {
  const [name, ...path] = hash.replace(/^#/, '').split('/').map(decode);
  const section = sections.find((candidate) => candidate === name);
  return section ? { section, path: path.filter((part) => part !== '') } : { section: 'me', path: [] };
}

export function addressOf(section: Section, ...path: readonly string[]): string {
  return `#${[section, ...path].map((part) => encodeURIComponent(part).replace(/^%2B/, '+')).join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
