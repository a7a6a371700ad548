import type { FakeVendor, VendorPost } from './fake-vendor.js';
import { metaApp, metaHandshakePost, metaPost } from './meta-app.js';
import { appId, type Dashboard, fakeGraph, type GraphAccount } from './meta-graph.js';
import type { Sent } from './meta-send-limits.js';

/** Where the two platforms of the Send API differ. */
export interface MessagingPlatform extends GraphAccount {
  /** Id of the Page or of the Instagram account. */
  account: string;
  env: Record<string, string>;
  /** What is told of a message that was kept at a moment (ms). Throws for what the platform never tells. */
  told: (receipt: string, status: 'delivered' | 'read' | 'failed', keptAt: number) => Record<string, unknown>;
}

/** With what tests of these two channels alone look at or turn. */
export interface FakeMessaging extends FakeVendor {
  readonly url: string;
  /** Bodies of the calls of the Send API that were accepted, in order; typing included. */
  readonly accepted: readonly Sent[];
  /** Change it to break the set-up. */
  readonly dashboard: Dashboard;
  /** What is served under `/media/<name>`, as Meta's own hosts do. */
  readonly media: Map<string, { bytes: Buffer; mime: string }>;
  /** Signs anything as Meta would. */
  posts(body: object): VendorPost;
  /** Things that happened at our account, in the envelope of a delivery. */
  happens(...items: Record<string, unknown>[]): VendorPost;
  /** The next send is refused with these numbers. */
  refuses(status: number, code: number, subcode?: number): void;
}

/** When nothing else says so; ms. */
const someTime = 1_763_750_000_000;

/** Meta's Send API and webhooks for one Page or one Instagram account. */
export async function fakeMessaging(platform: MessagingPlatform): Promise<FakeMessaging> {
  const { account, channel, object } = platform;
  const graph = await fakeGraph(platform);
  const moments = new Map<string, number>();

  const posts = (body: object) => metaPost(`/webhooks/${channel}`, body);

  function happens(...items: Record<string, unknown>[]): VendorPost {
    return posts({ object, entry: [{ id: account, time: someTime, messaging: items }] });
  }

  /** What is delivered again has the time that it had. */
  function from(peer: string, id: string) {
    const timestamp = moments.get(id) ?? Date.now();
    moments.set(id, timestamp);
    return { sender: { id: peer }, recipient: { id: account }, timestamp };
  }

  const elsewhere = { sender: { id: 'p' }, recipient: { id: account }, message: { mid: 'm_elsewhere', text: 'hi' } };
  const echo = { mid: 'm_echo', is_echo: true, app_id: Number(appId), metadata: 'convoz:nothing-of-ours', text: 'hi' };
  const toPeer = { sender: { id: account }, recipient: { id: 'p' }, timestamp: someTime };

  return {
    channel,
    account,
    url: graph.url,
    accepted: graph.accepted,
    dashboard: graph.dashboard,
    media: graph.media,
    posts,
    happens,
    refuses: (status, code, subcode) => void graph.endings.push({ status, code, ...(subcode && { subcode }) }),
    env: () => ({
      META_APP_SECRET: metaApp.secret,
      META_VERIFY_TOKEN: metaApp.verifyToken,
      META_GRAPH_URL: graph.url,
      META_GRAPH_VERSION: metaApp.graphVersion,
      ...platform.env,
    }),
    handshake: () => metaHandshakePost(`/webhooks/${channel}`),
    says: (peer, text, id) => happens({ ...from(peer, id), message: { mid: id, text } }),
    taps: (peer, _shown, { title, id: payload }, id) =>
      happens({ ...from(peer, id), message: { mid: id, text: title, quick_reply: { payload } } }),
    receipt: (peer, { receipt }, status) => {
      const told = platform.told(receipt, status, graph.keptAt.get(receipt) ?? someTime);
      return happens({ ...from(peer, `${receipt}:${status}`), ...told });
    },
    noise: () => [
      happens({ ...toPeer, message: echo }),
      happens({ ...toPeer, message: { ...echo, metadata: undefined, app_id: 42 } }),
      happens({ ...from('p', 'reaction'), reaction: { mid: 'm_1', action: 'react', emoji: '❤' } }),
      happens({ ...from('p', 'future'), something_new: { mid: 'm_2' } }),
      posts({ object, entry: [{ id: 'somebody-else', time: someTime, messaging: [elsewhere] }] }),
      posts({ object, entry: [{ id: account, time: someTime, standby: [elsewhere] }] }),
      posts({ object, entry: [{ id: account, time: someTime, changes: [{ field: 'feed', value: {} }] }] }),
      posts({ object: 'whatsapp_business_account', entry: [{ id: account, messaging: [elsewhere] }] }),
    ],
    forged: (post) => ({ ...post, body: Buffer.concat([post.body, Buffer.from(' ')]) }),
    shown: (peer) => graph.shown.get(peer) ?? [],
    ends: (...endings) => void graph.endings.push(...endings),
    get sends() {
      return graph.sends();
    },
    close: () => graph.close(),
  };
}
