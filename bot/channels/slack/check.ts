import { isConvozError } from '../../errors.js';
import type { Finding } from '../webhook-channel.js';
import type { SlackApi } from './api.js';

/** What the channel needs, and what each is for. */
const needed: Record<string, string> = {
  'chat:write': 'to answer',
  'im:history': 'to be told of direct messages',
  'files:read': 'to see what customers attach',
};

/** Asks Slack whose token this is and what it may do. Where Slack delivers can be seen in its own pages alone. */
export async function checkSlack(api: SlackApi): Promise<Finding[]> {
  const address: Finding = {
    what: 'Deliveries',
    result: 'warn',
    detail:
      'Slack does not tell where it delivers: see that both Request URLs of the app end in /webhooks/slack, and write to it.',
  };
  try {
    const { body, headers } = await api('auth.test', { form: {} });
    const token: Finding = { what: 'Bot token', result: 'ok', detail: `It is ${body.user} of ${body.team}.` };
    return [token, ...scopesIn(headers.get('x-oauth-scopes')), address];
  } catch (error) {
    const detail = isConvozError(error) ? `${error.message}. ${error.hint ?? ''}`.trim() : 'Slack could not be asked.';
    return [{ what: 'Bot token', result: 'failed', detail }];
  }
}

function scopesIn(header: string | null): Finding[] {
  if (header === null) return [];
  const granted = new Set(header.split(',').map((scope) => scope.trim()));
  const missing = Object.entries(needed).filter(([scope]) => !granted.has(scope));
  if (missing.length === 0) return [{ what: 'Scopes', result: 'ok', detail: Object.keys(needed).join(', ') }];
  const words = missing.map(([scope, why]) => `${scope} (${why})`).join(', ');
  const isMute = !granted.has('chat:write');
  return [
    {
      what: 'Scopes',
      result: isMute ? 'failed' : 'warn',
      detail: `Missing: ${words}. Add them under OAuth & Permissions and install the app again.`,
    },
  ];
}
