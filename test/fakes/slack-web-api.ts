import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending } from './fake-vendor.js';
import { type Block, faultOf } from './slack-limits.js';
import { team, us } from './slack-noise.js';
import { sendJson, startVendorServer, type VendorCallSeen } from './vendor-server.js';

export interface Posted {
  channel: string;
  ts: string;
  text: string;
  blocks?: Block[];
  thread_ts?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
}

export interface SlackWebApi {
  readonly url: string;
  /** What the app may do. */
  scopes: string[];
  /** In order, as it stands now. */
  readonly posted: Posted[];
  /** By `ts`, as it was first. */
  readonly originals: Map<string, Posted>;
  /** By path; only the app's token opens them. */
  readonly files: Map<string, { mime: string; bytes: Buffer }>;
  readonly endings: Ending[];
  sends: number;
  /** Fresh, and later than all before. */
  nextTs(): string;
  close(): Promise<void>;
}

type Given = Record<string, unknown>;

export const slackToken = 'xoxb-1-2-fake';
const answers: Partial<Record<Ending, string>> = {
  blocked: 'channel_not_found',
  // Slack knows no window; what comes nearest is a person who cannot be written to.
  window_closed: 'cannot_dm_bot',
  token_refused: 'invalid_auth',
  refused: 'invalid_blocks',
};

/** The methods of Slack's Web API that a bot in direct messages needs (docs.slack.dev, "Web API methods"). */
export async function startSlackWebApi(): Promise<SlackWebApi> {
  let clock = 0;
  const server = await startVendorServer((call, response, socket) => {
    if (call.headers.authorization !== `Bearer ${slackToken}`) return sendJson(response, 200, no('invalid_auth'));
    const file = api.files.get(call.target);
    if (file) return void response.writeHead(200, { 'content-type': file.mime }).end(file.bytes);
    const method = methods[call.target.replace('/api/', '')];
    return method ? method(argumentOf(call), response, socket) : sendJson(response, 200, no('unknown_method'));
  });

  const methods: Record<string, (given: Given, response: ServerResponse, socket: Socket) => void> = {
    'auth.test': (_given, response) => {
      const scopes = { 'x-oauth-scopes': api.scopes.join(',') };
      sendJson(response, 200, { ok: true, team: 'A Lonxa', user: 'convoz', team_id: team, user_id: us }, scopes);
    },
    'chat.postMessage': post,
    'chat.update': (given, response) => {
      const at = api.posted.findIndex(({ channel, ts }) => channel === given.channel && ts === given.ts);
      const message = api.posted[at];
      if (!message) return sendJson(response, 200, no('message_not_found'));
      api.posted[at] = { ...message, ...given };
      sendJson(response, 200, { ok: true, channel: message.channel, ts: message.ts });
    },
    'conversations.history': (given, response) => sendJson(response, 200, history(given, api.posted)),
    'conversations.replies': (given, response) => sendJson(response, 200, history(given, api.posted)),
  };

  function post(given: Given, response: ServerResponse, socket: Socket) {
    api.sends += 1;
    const ending = api.endings.shift() ?? 'ok';
    if (ending === 'limited') return sendJson(response, 429, no('ratelimited'), { 'retry-after': '1' });
    if (ending === 'server_error') return void response.writeHead(503).end('<html>Server error</html>');
    if (ending === 'reset') return void socket.destroy();
    const reason = answers[ending] ?? faultOf(given);
    if (reason !== undefined) return sendJson(response, 200, no(reason));
    // A message to a person lands in the direct messages with him.
    const channel = String(given.channel).replace(/^U/, 'D');
    const message = { ...given, channel, ts: api.nextTs() } as Posted;
    api.posted.push(message);
    api.originals.set(message.ts, message);
    if (ending === 'accepted_then_reset') return void socket.destroy();
    if (ending === 'accepted_then_hangs') return;
    if (ending === 'not_json') return void response.writeHead(200).end('<html>ok</html>');
    if (ending !== 'half_answer') return sendJson(response, 200, { ok: true, channel, ts: message.ts, message });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"ok":true,"cha', () => socket.destroy());
  }

  const api: SlackWebApi = {
    url: server.url,
    scopes: ['chat:write', 'im:history', 'files:read'],
    posted: [],
    originals: new Map(),
    files: new Map(),
    endings: [],
    sends: 0,
    nextTs() {
      clock = Math.max(clock + 1, Date.now() * 1000);
      return `${Math.floor(clock / 1_000_000)}.${String(clock % 1_000_000).padStart(6, '0')}`;
    },
    close: () => server.close(),
  };
  return api;
}

function history(given: Given, posted: Posted[]) {
  if (!String(given.channel).startsWith('D')) return no('channel_not_found');
  const oldest = Number(given.oldest ?? 0);
  const latest = Number(given.latest ?? Number.POSITIVE_INFINITY);
  const isWithin = (ts: number) =>
    given.inclusive === 'true' ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
  const messages = posted
    .filter(({ channel, thread_ts }) => channel === given.channel && thread_ts === given.ts)
    .filter(({ ts }) => isWithin(Number(ts)))
    .reverse()
    .slice(0, Number(given.limit ?? 100))
    .map(({ metadata, ...message }) => {
      const shown = given.include_all_metadata === 'true' && metadata;
      return { type: 'message', user: us, bot_id: 'B1', ...message, ...(shown && { metadata }) };
    });
  return { ok: true, messages, has_more: false };
}

function argumentOf({ headers, body }: VendorCallSeen): Given {
  const isJson = headers['content-type']?.startsWith('application/json');
  return isJson ? JSON.parse(body.toString()) : Object.fromEntries(new URLSearchParams(body.toString()));
}

function no(error: string) {
  return { ok: false, error };
}
