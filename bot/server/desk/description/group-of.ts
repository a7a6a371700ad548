import type { Endpoint } from '../endpoint.js';

const names: Record<string, string> = {
  login: 'Logging in',
  logout: 'Logging in',
  me: 'Logging in',
  password: 'Logging in',
  totp: 'Logging in',
  sessions: 'Logging in',
  agents: 'The team',
  'agent-invites': 'The team',
  keys: 'Keys of other systems',
  audit: 'The audit log',
  'canned-replies': 'Canned replies and macros',
  macros: 'Canned replies and macros',
  'contact-moves': 'Contacts',
  teams: 'Teams, hours and availability',
  availability: 'Teams, hours and availability',
  hours: 'Teams, hours and availability',
  'openapi.json': 'This description',
  docs: 'This description',
  themes: 'You said, we did',
  dispatches: 'E-mails and webhooks',
  review: 'What the bot may learn',
  cases: 'Recovery cases',
};

/** The heading an endpoint stands under: that of the first word of its path. */
export function groupOf({ path }: Pick<Endpoint, 'path'>): string {
  const word = path.split('/')[1] ?? '';
  return names[word] ?? (word.charAt(0).toUpperCase() + word.slice(1)).replace(/-/g, ' ');
}
