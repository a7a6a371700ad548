import { type FakeMessaging, fakeMessaging } from './meta-messaging.js';

const token = 'a-token-of-the-page';
const page = '108377005213';

/** Facebook Messenger of the Page of a shop. */
export function fakeMessenger(): Promise<FakeMessaging> {
  return fakeMessaging({
    channel: 'messenger',
    object: 'page',
    account: page,
    token,
    env: { MESSENGER_PAGE_TOKEN: token, MESSENGER_PAGE_ID: page },
    isTooLong: (text) => text.length > 2000,
    takesMetadata: true,
    told(receipt, status, keptAt) {
      if (status === 'failed') throw new Error('Messenger never tells that a message failed');
      if (status === 'read') return { read: { watermark: Date.now() } };
      return { delivery: { mids: [receipt], watermark: keptAt } };
    },
    me: { id: page, name: 'Tenda' },
    fields: [
      'messages',
      'messaging_postbacks',
      'messaging_referrals',
      'message_deliveries',
      'message_reads',
      'message_echoes',
      'message_edits',
    ],
  });
}
