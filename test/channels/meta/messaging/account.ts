import { instagram } from '../../../../bot/channels/instagram/index.js';
import { messenger } from '../../../../bot/channels/messenger/index.js';
import { vendorCall } from '../../../../bot/channels/vendor-call.js';
import type { VendorEvent } from '../../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../../bot/channels/webhook-channel.js';
import type { Activity } from '../../../../bot/engine/botbuilder.js';
import type { Reply } from '../../../../bot/support/message.js';
import type { VendorPost } from '../../../fakes/fake-vendor.js';
import { fakeInstagram } from '../../../fakes/instagram.js';
import { fakeMessenger } from '../../../fakes/messenger.js';
import type { FakeMessaging } from '../../../fakes/meta-messaging.js';
import { TestClock } from '../../../support-files/test-clock.js';

export type Named = 'messenger' | 'instagram';
export const both: readonly Named[] = ['messenger', 'instagram'];

/** One of our accounts, with Meta as a server on loopback. */
export interface Account {
  channel: WebhookChannel;
  vendor: FakeMessaging;
  clock: TestClock;
  /** Where to answer somebody who wrote so long ago (ms); undefined: who knows when. */
  addressOf(peer: string, silentMs?: number): { peer: string; heardAt?: string };
  receives(post: VendorPost): VendorEvent[];
  /** Everything a reply takes, one request after the other; resolves with the receipts. */
  sends(reply: Reply, peer: string): Promise<string[]>;
}

export async function openAccount(name: Named): Promise<Account> {
  const vendor = await (name === 'messenger' ? fakeMessenger() : fakeInstagram());
  const clock = new TestClock();
  const channel = channelOf(name, vendor, clock);
  let last = 0;
  const account: Account = {
    channel,
    vendor,
    clock,
    addressOf(peer, silentMs) {
      if (silentMs === undefined) return { peer };
      return { peer, heardAt: new Date(clock.now().getTime() - silentMs).toISOString() };
    },
    receives: (post) => channel.receive({ ...post, at: clock.now() }).events,
    async sends(reply, peer) {
      const receipts: string[] = [];
      for (const request of requestsOf(channel, channel.encode(reply, 'en'))) {
        last += 1;
        const sending = { id: `message:${last}`, since: clock.now() };
        receipts.push((await channel.send?.(account.addressOf(peer, 0), request, sending)) ?? '');
      }
      return receipts;
    },
  };
  return account;
}

/** The channel as the environment of the fake sets it up, with other words in place of some. */
export function channelOf(name: Named, vendor: FakeMessaging, clock: TestClock, other: Record<string, string> = {}) {
  const env: Record<string, string> = { ...vendor.env(), ...other };
  const at = (key: string) => env[key] ?? '';
  const app = {
    appSecret: at('META_APP_SECRET'),
    verifyToken: at('META_VERIFY_TOKEN'),
    graphUrl: at('META_GRAPH_URL'),
    graphVersion: at('META_GRAPH_VERSION'),
    publicUrl: 'https://support.example',
  };
  const deps = { call: vendorCall, clock };
  return name === 'messenger'
    ? messenger({ ...app, pageToken: at('MESSENGER_PAGE_TOKEN'), pageId: at('MESSENGER_PAGE_ID') }, deps)
    : instagram({ ...app, token: at('INSTAGRAM_TOKEN'), accountId: at('INSTAGRAM_ID') }, deps);
}

export function requestsOf(channel: WebhookChannel, activity: Partial<Activity>): string[] {
  return channel.requests?.(activity) ?? [];
}

/** A text as the bot, or somebody else, says it. */
export function saidBy(author: 'bot' | 'agent' | 'system', text: string): Partial<Activity> {
  return { type: 'message', text, channelData: { convoz: { author } } };
}
