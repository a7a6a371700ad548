import { type FakeMessaging, fakeMessaging } from './meta-messaging.js';

const token = 'a-token-of-the-linked-page';
const account = '17841400008460056';

/** Instagram of a shop whose account is linked to its Page. */
export function fakeInstagram(): Promise<FakeMessaging> {
  return fakeMessaging({
    channel: 'instagram',
    object: 'instagram',
    account,
    token,
    env: { INSTAGRAM_TOKEN: token, INSTAGRAM_ID: account },
    isTooLong: (text) => Buffer.byteLength(text) > 1000,
    takesMetadata: false,
    told(receipt, status) {
      if (status !== 'read') throw new Error('Instagram tells only that a message was read');
      return { read: { mid: receipt } };
    },
    me: { id: '108377005213', name: 'Tenda', instagram_business_account: { id: account } },
    fields: ['messages', 'messaging_postbacks', 'messaging_seen'],
  });
}
