import { createHash } from 'node:crypto';
import type { FakeVendor, Shown, ShownChoice, VendorPost } from './fake-vendor.js';
import { noiseOf, team, us } from './slack-noise.js';
import { altered, signedBySlack, slackSecret } from './slack-signing.js';
import { type Posted, type SlackWebApi, slackToken, startSlackWebApi } from './slack-web-api.js';

export interface FakeSlack extends FakeVendor {
  readonly api: SlackWebApi;
  /** Any event of the Events API, in its envelope. */
  event(id: string, inner: object): VendorPost;
  /** A file that somebody attached, as an event shows it. */
  attach(name: string, mime: string, bytes: Buffer): object;
  /** What Slack calls a peer, and the direct messages with him. */
  user(peer: string): string;
  channelOf(peer: string): string;
}

/** Slack with one workspace, in which an app of ours gets direct messages (docs.slack.dev: Events API, Web API, Block Kit). */
export async function fakeSlack(): Promise<FakeSlack> {
  const api = await startSlackWebApi();
  const times = new Map<string, string>();

  /** The moment of an event, the same whenever it is told. */
  function tsOf(id: string): string {
    const ts = times.get(id) ?? api.nextTs();
    times.set(id, ts);
    return ts;
  }

  function event(id: string, inner: object): VendorPost {
    return signedBySlack(
      JSON.stringify({
        type: 'event_callback',
        token: 'legacy',
        team_id: team,
        api_app_id: 'A1',
        event_id: `Ev${digest(id)}`,
        event_time: Math.floor(Number(tsOf(id))),
        authorizations: [{ team_id: team, user_id: us, is_bot: true }],
        event: inner,
      }),
    );
  }

  return {
    channel: 'slack',
    account: 'slack',
    api,
    event,
    user,
    channelOf,
    env: () => ({ SLACK_BOT_TOKEN: slackToken, SLACK_SIGNING_SECRET: slackSecret, SLACK_API_URL: `${api.url}/api` }),
    handshake: () => ({
      post: signedBySlack(JSON.stringify({ type: 'url_verification', token: 'legacy', challenge: 'a challenge' })),
      expects: 'a challenge',
    }),
    says: (peer, text, id) =>
      event(id, {
        type: 'message',
        channel: channelOf(peer),
        channel_type: 'im',
        user: user(peer),
        text: escaped(text),
        ts: tsOf(id),
        event_ts: tsOf(id),
        client_msg_id: id,
        team,
      }),
    taps(peer, shown, choice, id) {
      const message = api.originals.get(shown.receipt.split(':')[1] ?? '');
      const button = message?.blocks?.flatMap(({ elements = [] }) => elements).find(({ value }) => value === choice.id);
      const payload = {
        type: 'block_actions',
        trigger_id: '1.2.3',
        api_app_id: 'A1',
        team: { id: team, domain: 'lonxa' },
        user: { id: user(peer), username: 'ana', name: 'ana', team_id: team },
        channel: { id: channelOf(peer), name: 'directmessage' },
        message: { type: 'message', user: us, bot_id: 'B1', ...message },
        response_url: 'https://hooks.slack.com/actions/T1/1/x',
        actions: [{ ...button, block_id: 'b', action_ts: tsOf(id) }],
      };
      return signedBySlack(new URLSearchParams({ payload: JSON.stringify(payload) }));
    },
    noise: () => noiseOf(event),
    forged: (post) => ({ ...post, body: altered(post.body) }),
    shown: (peer) => api.posted.filter(({ channel }) => channel === channelOf(peer)).map(seen),
    ends: (...next) => void api.endings.push(...next),
    get sends() {
      return api.sends;
    },
    attach(name, mime, bytes) {
      const path = `/files/${digest(name)}`;
      api.files.set(path, { mime, bytes });
      const url = `${api.url}${path}`;
      return { id: 'F1', name, mimetype: mime, size: bytes.length, url_private: url, url_private_download: url };
    },
    close: () => api.close(),
  };
}

function seen({ channel, ts, text, blocks = [] }: Posted): Shown {
  const choices = blocks
    .flatMap(({ elements = [] }) => elements)
    .map((one): ShownChoice => ({ title: unescaped(one.text.text), id: one.value }));
  const section = blocks.find(({ type }) => type === 'section');
  return { text: unescaped(section?.text?.text ?? text), choices, receipt: `${channel}:${ts}` };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** As Slack shows it: what is not escaped is markup. */
function unescaped(text: string): string {
  const shown = text.replace(/<[^<>]*>/g, '[markup]');
  return shown.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function user(peer: string): string {
  return `U${digest(peer)}`;
}

function channelOf(peer: string): string {
  return `D${digest(peer)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10).toUpperCase();
}
