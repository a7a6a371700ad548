import type { VendorPost } from './fake-vendor.js';
import { formHeaders, signedBySlack } from './slack-signing.js';

export const team = 'T1';
/** The user of our app. */
export const us = 'UCONVOZ';

/** What Slack tells, too, and what is none of our business; `event` puts the envelope around an event. */
export function noiseOf(event: (id: string, inner: object) => VendorPost): VendorPost[] {
  const said = { type: 'message', channel: 'C1', user: 'U9', text: 'hello', ts: '1763750000.000100' };
  const own = { ...said, channel: 'D1', channel_type: 'im', bot_id: 'B1' };
  const unfurled = { ...said, user: 'U9', edited: undefined, attachments: [{ id: 1 }] };
  const message = { type: 'message', channel: 'D1', channel_type: 'im', ts: '1763750009.000100' };
  return [
    event('noise: channel', { ...said, channel_type: 'channel' }),
    event('noise: private channel', { ...said, channel: 'G1', channel_type: 'group' }),
    event('noise: several people', { ...said, channel: 'G2', channel_type: 'mpim' }),
    event('noise: own echo', { ...own, user: us }),
    event('noise: us without a bot id', { ...own, bot_id: undefined, user: us }),
    event('noise: another app', own),
    event('noise: Slackbot', { ...own, bot_id: undefined, user: 'USLACKBOT' }),
    event('noise: subtype', { ...message, subtype: 'channel_topic', user: 'U9', text: 'topic' }),
    event('noise: preview', { ...message, subtype: 'message_changed', message: unfurled, previous_message: said }),
    event('noise: our buttons', { ...message, subtype: 'message_changed', message: own, previous_message: own }),
    event('noise: reaction', { type: 'reaction_added', user: 'U9', reaction: 'eyes', item: { channel: 'D1' } }),
    event('noise: unknown', { type: 'something_new', user: 'U9' }),
    event('noise: home tab', { type: 'app_home_opened', user: 'U9', channel: 'D1', tab: 'home' }),
    signedBySlack(JSON.stringify({ type: 'app_rate_limited', team_id: team, minute_rate_limited: 1763750000 })),
    signedBySlack(new URLSearchParams({ payload: JSON.stringify({ type: 'view_submission', team: { id: team } }) })),
    signedBySlack(new URLSearchParams({ command: '/help', team_id: team, user_id: 'U9', text: '' })),
    { ...signedBySlack(new URLSearchParams({ ssl_check: '1', token: 'legacy' })), headers: formHeaders },
  ];
}
