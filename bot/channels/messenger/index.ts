import type { Clock } from '../../engine/ports.js';
import { type MessagingSettings, metaMessaging, type Place } from '../meta/messaging/index.js';
import { agentWindowMs, windowMs } from '../meta/messaging/place.js';
import type { VendorCall } from '../vendor-call.js';
import type { WebhookChannel } from '../webhook-channel.js';

export interface MessengerSettings extends Omit<MessagingSettings, 'token' | 'accountId'> {
  pageToken: string;
  pageId: string;
}

const place: Place = {
  id: 'messenger',
  object: 'page',
  title: 'Messenger',
  capabilities: {
    buttons: 13,
    textLimit: 2000,
    textUnit: 'utf16',
    delivery: 'push',
    ratingControl: false,
    // Meta allows 300 calls a second, typing included.
    pace: { perSecond: 200, perPeerMs: 0 },
    replyWindowMs: windowMs,
    agentWindowMs,
  },
  listsChoices: false,
  marksMessages: true,
  fields: [
    'messages',
    'messaging_postbacks',
    'messaging_referrals',
    'message_deliveries',
    'message_reads',
    'message_echoes',
    'message_edits',
  ],
};

/** Facebook Messenger: a Page's conversations. */
export function messenger(
  { pageToken, pageId, ...app }: MessengerSettings,
  deps: { call: VendorCall; clock: Clock },
): WebhookChannel {
  return {
    ...metaMessaging(place, { ...app, token: pageToken, accountId: pageId }, deps),
    deepLink: async (word) => `https://m.me/${pageId}?ref=${word}`,
  };
}
