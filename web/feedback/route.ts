export const sections = ['cases', 'surveys', 'experiments'] as const;

export type Section = (typeof sections)[number];

export const caseFilters = ['all', 'mine', 'nobody', 'closed'] as const;

export type CaseFilter = (typeof caseFilters)[number];

/** What the address shows: a section and, when one is open, something in it. */
export interface Route {
  section: Section;
  /** Of the cases. */
  filter: CaseFilter;
  id?: string;
}

/** In place of an id; no id begins with it. */
export const fresh = '+new';
export const rulesId = '+rules';

/** Reads `#cases/mine/abc` or `#surveys/csat`; anything unknown is all open cases. */
export function parseRoute(hash: string): Route {
  const [name, ...rest] = hash.replace(/^#/, '').split('/').map(decode);
  const section = sections.find((candidate) => candidate === name) ?? 'cases';
  const filter = caseFilters.find((candidate) => candidate === rest[0]) ?? 'all';
  const id = section === 'cases' ? rest[1] : rest[0];
  return id ? { section, filter, id } : { section, filter };
}

export function formatRoute({ section, filter, id }: Partial<Route> & { section: Section }): string {
  const parts = [section, ...(section === 'cases' ? [filter ?? 'all'] : []), ...(id === undefined ? [] : [id])];
  return `#${parts.map((part) => encodeURIComponent(part).replace(/^%2B/, '+')).join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
