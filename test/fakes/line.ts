import { createHash, createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending, FakeVendor, Shown, VendorPost } from './fake-vendor.js';
import { sendJson, startVendorServer, type VendorCallSeen } from './vendor-server.js';

interface Action {
  type: string;
  label: string;
  data: string;
  displayText?: string;
}

interface Pushed {
  id: string;
  to: string;
  message: Record<string, unknown>;
}

export interface FakeLine extends FakeVendor {
  readonly settings: { accessToken: string; channelSecret: string; apiUrl: string; publicUrl: string };
  readonly pushed: Pushed[];
  /** Who was shown that an answer is being written. */
  readonly writing: string[];
  /** Answers of getters by path. */
  readonly facts: Record<string, unknown>;
  /** An access token that was reissued. */
  revoked: boolean;
  /** Why the account may send nothing. */
  trouble: [status: number, reason: string] | undefined;
  /** Any events as one delivery. */
  delivery(...events: object[]): VendorPost;
  /** One event in the chat with this person; its id is the same for the same `id`. */
  event(peer: string, id: string, inner: object): object;
  userOf(peer: string): string;
  keep(messageId: string, mime: string, bytes: Buffer): void;
  /** What stands on the buttons under the last message. */
  labels(): string[];
}

const accessToken = 'a long-lived access token';
const channelSecret = 'the secret of the channel';

/** LINE with one Official Account (developers.line.biz: Messaging API reference, Verify webhook signature, Retry failed API requests). */
export async function fakeLine(): Promise<FakeLine> {
  const endings: Ending[] = [];
  const accepted = new Map<string, Pushed>();
  const users = new Set<string>();
  const contents = new Map<string, { mime: string; bytes: Buffer }>();
  let sends = 0;

  const server = await startVendorServer((call, response, socket) => {
    if (call.headers.authorization !== `Bearer ${accessToken}` || fake.revoked) {
      return no(response, 401, 'Authentication failed due to the following reason: invalid token.');
    }
    if (call.target === '/v2/bot/message/push') return push(call, response, socket);
    if (call.target === '/v2/bot/chat/loading/start') {
      const { chatId, loadingSeconds } = JSON.parse(call.body.toString());
      if (loadingSeconds % 5 !== 0 || loadingSeconds < 5 || loadingSeconds > 60) return no(response, 400, 'Invalid');
      fake.writing.push(chatId);
      return sendJson(response, 202, {});
    }
    const content = contents.get(/^\/v2\/bot\/message\/(\w+)\/content$/.exec(call.target)?.[1] ?? '');
    if (content) return void response.writeHead(200, { 'content-type': content.mime }).end(content.bytes);
    const fact = fake.facts[call.target];
    return fact ? sendJson(response, 200, fact) : no(response, 404, 'Not found');
  });

  function push({ headers, body }: VendorCallSeen, response: ServerResponse, socket: Socket) {
    sends += 1;
    const ending = endings.shift() ?? 'ok';
    if (ending === 'server_error') return void response.writeHead(500).end('<html>500</html>');
    if (ending === 'reset') return void socket.destroy();
    if (ending === 'limited') return no(response, 429, 'The API rate limit has been exceeded. Try again later.');
    const key = String(headers['x-line-retry-key'] ?? '');
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return no(response, 400, 'Invalid retry key');
    const before = accepted.get(key);
    if (before) {
      response.setHeader('x-line-accepted-request-id', `request-${before.id}`);
      return sendJson(response, 409, {
        message: 'The retry key is already accepted',
        sentMessages: [{ id: before.id }],
      });
    }
    if (fake.trouble) return no(response, ...fake.trouble);
    const { to, messages } = JSON.parse(body.toString()) as { to: string; messages: Record<string, unknown>[] };
    const [status, reason] = refusals[ending] ?? (users.has(to) ? [400, faultOf(messages)] : nobody);
    if (reason !== undefined) return no(response, status, reason);
    const one = { id: String(461230966842064897n + BigInt(sends)), to, message: messages[0] ?? {} };
    accepted.set(key, one);
    fake.pushed.push(one);
    if (ending === 'accepted_then_reset') return void socket.destroy();
    if (ending === 'accepted_then_hangs') return;
    if (ending === 'not_json') return void response.writeHead(200).end('<html>ok</html>');
    if (ending !== 'half_answer') return sendJson(response, 200, { sentMessages: [{ id: one.id, quoteToken: 'q' }] });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"sentMess', () => socket.destroy());
  }

  function event(peer: string, id: string, inner: object): object {
    return {
      mode: 'active',
      webhookEventId: `01${digest(`event ${peer} ${id}`).toUpperCase().slice(0, 24)}`,
      deliveryContext: { isRedelivery: false },
      timestamp: 1763750000000,
      source: { type: 'user', userId: userOf(peer) },
      replyToken: digest(id),
      ...inner,
    };
  }

  function userOf(peer: string): string {
    const user = `U${digest(peer).slice(0, 32)}`;
    users.add(user);
    return user;
  }

  const fake: FakeLine = {
    channel: 'line',
    account: 'line',
    settings: { accessToken, channelSecret, apiUrl: server.url, publicUrl: 'https://shop.example' },
    pushed: [],
    writing: [],
    facts: {
      '/v2/bot/info': { userId: 'Ubot', basicId: '@316', displayName: 'A Lonxa', chatMode: 'bot' },
      '/v2/bot/channel/webhook/endpoint': { endpoint: 'https://shop.example/webhooks/line', active: true },
      '/v2/bot/message/quota': { type: 'limited', value: 200 },
      '/v2/bot/message/quota/consumption': { totalUsage: 7 },
    },
    revoked: false,
    trouble: undefined,
    delivery,
    event,
    userOf,
    env: () => ({
      LINE_CHANNEL_ACCESS_TOKEN: accessToken,
      LINE_CHANNEL_SECRET: channelSecret,
      LINE_API_URL: server.url,
    }),
    handshake: () => ({ post: delivery(), expects: '' }),
    says: (peer, text, id) =>
      delivery(event(peer, id, { type: 'message', message: { id: numberOf(id), type: 'text', text } })),
    taps: (peer, _shown, choice, id) => delivery(event(peer, id, { type: 'postback', postback: { data: choice.id } })),
    noise() {
      const text = { type: 'message', message: { id: '1', type: 'text', text: 'hello' } };
      const group = { source: { type: 'group', groupId: 'C1', userId: 'U1' } };
      return [
        delivery(event('noise', 'group', { ...text, ...group })),
        delivery(event('noise', 'room', { ...text, source: { type: 'room', roomId: 'R1' } })),
        delivery(event('noise', 'standby', { ...text, mode: 'standby' })),
        delivery(event('noise', 'edited', { ...text, ...group, type: 'messageEdited' })),
        delivery(event('noise', 'joined', { ...group, type: 'join' })),
        delivery(event('noise', 'beacon', { type: 'beacon', beacon: { hwid: 'x', type: 'enter' } })),
        delivery(event('noise', 'unknown', { type: 'something_new' })),
        delivery(event('noise', 'content', { type: 'message', message: { id: '2', type: 'something_new' } })),
      ];
    },
    forged: (post) => ({
      ...post,
      body: Buffer.from(post.body.toString().replace('"mode":"active"', '"mode":"activE"')),
    }),
    shown: (peer) => fake.pushed.filter(({ to }) => to === userOf(peer)).map(seen),
    ends: (...next) => void endings.push(...next),
    get sends() {
      return sends;
    },
    keep: (messageId, mime, bytes) => void contents.set(messageId, { mime, bytes }),
    labels: () => actionsOf(fake.pushed.at(-1)?.message.quickReply).map(({ label }) => label),
    close: () => server.close(),
  };
  return fake;
}

function delivery(...events: object[]): VendorPost {
  const body = Buffer.from(JSON.stringify({ destination: 'Ubot', events }));
  const signature = createHmac('sha256', channelSecret).update(body).digest('base64');
  return {
    target: '/webhooks/line',
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-line-signature': signature },
    body,
  };
}

const nobody: [number, string] = [400, "The property, 'to', in the request body is invalid (line: -, column: -)"];

/** LINE takes what goes to somebody who has blocked the account, and knows no window; the nearest to both is nobody. */
const refusals: Partial<Record<Ending, [number, string]>> = {
  blocked: nobody,
  window_closed: [400, 'Failed to send messages'],
  token_refused: [401, 'Authentication failed due to the following reason: invalid token.'],
  refused: [400, 'The request body has 1 error(s)'],
};

/** Why LINE would not take these messages. */
function faultOf(messages: Record<string, unknown>[]): string | undefined {
  if (messages.length < 1 || messages.length > 5) return 'The request body has 1 error(s)';
  return messages.every(isFit) ? undefined : 'The request body has 1 error(s)';
}

function isFit({ type, text, originalContentUrl, previewImageUrl, quickReply }: Record<string, unknown>): boolean {
  const actions = actionsOf(quickReply);
  const urls = [originalContentUrl, previewImageUrl];
  if (type === 'image') return urls.every((url) => String(url).startsWith('https://') && String(url).length <= 2000);
  return (
    type === 'text' &&
    typeof text === 'string' &&
    text.trim() !== '' &&
    text.length <= 5000 &&
    (quickReply === undefined || actions.length > 0) &&
    actions.length <= 13 &&
    actions.every(
      ({ type, label, data, displayText = '-' }) =>
        type === 'postback' && fits(label, 20) && fits(data, 300) && fits(displayText, 300),
    )
  );
}

function fits(text: string, longest: number): boolean {
  return text.trim() !== '' && text.length <= longest && text.isWellFormed();
}

function actionsOf(quickReply: unknown): Action[] {
  return ((quickReply as { items?: { action: Action }[] } | undefined)?.items ?? []).map(({ action }) => action);
}

function seen({ id, message }: Pushed): Shown {
  return {
    text: String(message.text ?? message.originalContentUrl),
    choices: actionsOf(message.quickReply).map((one) => ({ title: one.displayText ?? one.label, id: one.data })),
    receipt: id,
  };
}

function numberOf(id: string): string {
  return String(BigInt(`0x${digest(`message ${id}`).slice(0, 14)}`));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function no(response: ServerResponse, status: number, message: string) {
  sendJson(response, status, { message });
}
