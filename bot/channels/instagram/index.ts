import type { Clock } from '../../engine/ports.js';
import { type MessagingSettings, metaMessaging, type Place } from '../meta/messaging/index.js';
import { agentWindowMs, windowMs } from '../meta/messaging/place.js';
import type { VendorCall } from '../vendor-call.js';
import type { WebhookChannel } from '../webhook-channel.js';

/** `token`: of the Page that the account is linked to; `accountId`: of the professional account on Instagram. */
export type InstagramSettings = MessagingSettings;

const place: Place = {
  id: 'instagram',
  object: 'instagram',
  title: 'Instagram',
  capabilities: {
    buttons: 13,
    textLimit: 1000,
    textUnit: 'utf8bytes',
    delivery: 'push',
    ratingControl: false,
    // Meta allows 300 calls a second, typing included.
    pace: { perSecond: 200, perPeerMs: 0 },
    replyWindowMs: windowMs,
    agentWindowMs,
  },
  // Quick replies do not show on the desktop.
  listsChoices: true,
  marksMessages: false,
  fields: ['messages', 'messaging_postbacks', 'messaging_seen'],
};

/** Instagram direct messages of an account that is linked to a Page. */
export function instagram(settings: InstagramSettings, deps: { call: VendorCall; clock: Clock }): WebhookChannel {
  return metaMessaging(place, settings, deps);
}
