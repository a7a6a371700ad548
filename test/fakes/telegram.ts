import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending, FakeVendor, Shown, VendorPost } from './fake-vendor.js';
import { sendJson, startVendorServer } from './vendor-server.js';

interface Button {
  text: string;
  callback_data: string;
}

interface Sent {
  method: string;
  chat: number;
  messageId: number;
  body: Record<string, unknown>;
  /** As long as it is there. */
  keyboard: Button[][] | undefined;
}

export interface FakeTelegram extends FakeVendor {
  readonly settings: { token: string; secret: string; apiUrl: string; publicUrl: string };
  readonly sent: Sent[];
  /** Calls of methods that are no sends, in order. */
  readonly calls: { method: string; body: Record<string, unknown> }[];
  /** What getWebhookInfo tells; setWebhook changes it. */
  webhook: Record<string, unknown>;
  /** Addresses of attachments from which Telegram gets nothing. */
  readonly lost: Set<string>;
  /** A token that BotFather has revoked. */
  revoked: boolean;
  /** Any update as a delivery; its number is the same for the same `id`. */
  update(id: string, inner: object): VendorPost;
  /** The head of a message of this customer, the same for the same `id`; the content is added to it. */
  message(peer: string, id: string): Record<string, unknown>;
  chatOf(peer: string): number;
  /** Puts a file on the server; returns its `file_id`. */
  keep(path: string, bytes: Buffer): string;
}

const token = '7001:AAfake_token-of_the-bot';
const secret = 'a-secret_of-256-characters-at-most';

/** Telegram with one bot, as in core.telegram.org/bots/api: limits, errors and the secret token of its webhook. */
export async function fakeTelegram(): Promise<FakeTelegram> {
  const endings: Ending[] = [];
  const numbers = new Map<string, number>();
  const chats = new Map<number, string>();
  const files = new Map<string, Buffer>();
  const openTaps = new Set<string>();
  let sends = 0;

  const server = await startVendorServer((call, response, socket) => {
    const [, kind = '', rest = ''] = /^\/(bot|file\/bot)(.*)$/.exec(call.target) ?? [];
    if (!/^\d+:[\w-]+\//.test(rest)) return no(response, 404, 'Not Found');
    if (!rest.startsWith(`${token}/`) || fake.revoked) return no(response, 401, 'Unauthorized');
    const path = decodeURIComponent(rest.slice(token.length + 1));
    if (kind === 'file/bot') return fileOf(path, response);
    const body = JSON.parse(call.body.toString() || '{}') as Record<string, unknown>;
    if (isSend(path)) return send(path, body, response, socket);
    fake.calls.push({ method: path, body });
    const handle = methods[path];
    return handle ? handle(body, response) : no(response, 404, 'Not Found');
  });

  const methods: Record<string, (body: Record<string, unknown>, response: ServerResponse) => void> = {
    getMe: (_body, response) =>
      yes(response, { id: 7001, is_bot: true, first_name: 'Convoz', username: 'convoz_test_bot' }),
    getWebhookInfo: (_body, response) => yes(response, fake.webhook),
    setWebhook({ url, secret_token, ...other }, response) {
      if (!/^[\w-]{1,256}$/.test(String(secret_token ?? 'x')))
        return no(response, 400, 'Bad Request: secret token contains unallowed characters');
      fake.webhook = { ...fake.webhook, url, ...other };
      yes(response, true);
    },
    sendChatAction: ({ chat_id }, response) =>
      chats.has(Number(chat_id)) ? yes(response, true) : no(response, 400, 'Bad Request: chat not found'),
    answerCallbackQuery: ({ callback_query_id }, response) =>
      openTaps.delete(String(callback_query_id))
        ? yes(response, true)
        : no(response, 400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
    editMessageReplyMarkup({ chat_id, message_id, reply_markup }, response) {
      const message = fake.sent.find(({ chat, messageId }) => chat === chat_id && messageId === message_id);
      if (!message) return no(response, 400, 'Bad Request: message to edit not found');
      if (!message.keyboard && !reply_markup) return no(response, 400, 'Bad Request: message is not modified');
      message.keyboard = undefined;
      yes(response, { message_id });
    },
    getFile({ file_id }, response) {
      const path = String(file_id).replace(/^id-of-/, '');
      const bytes = files.get(path);
      if (!bytes) return no(response, 400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      if (bytes.length > 20_000_000) return no(response, 400, 'Bad Request: file is too big');
      yes(response, { file_id, file_unique_id: 'u', file_size: bytes.length, file_path: path });
    },
  };

  function send(method: string, body: Record<string, unknown>, response: ServerResponse, socket: Socket) {
    sends += 1;
    const ending = endings.shift() ?? 'ok';
    if (ending === 'server_error') return void response.writeHead(502).end('<html>502 Bad Gateway</html>');
    if (ending === 'reset') return void socket.destroy();
    if (ending === 'limited')
      return sendJson(response, 429, {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 1',
        parameters: { retry_after: 1 },
      });
    const [status, reason] = refusals[ending] ?? faultOf(method, body, chats, fake.lost);
    if (reason !== undefined) return no(response, status ?? 400, reason);
    const chat = Number(body.chat_id);
    const messageId = numberOf(`message to ${chat} ${sends}`, 1);
    const keyboard = (body.reply_markup as { inline_keyboard: Button[][] } | undefined)?.inline_keyboard;
    fake.sent.push({ method, chat, messageId, body, keyboard });
    if (ending === 'accepted_then_reset') return void socket.destroy();
    if (ending === 'accepted_then_hangs') return;
    if (ending === 'not_json') return void response.writeHead(200).end('<html>ok</html>');
    if (ending !== 'half_answer') return yes(response, headOf(chat, messageId, true));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"ok":true,"resu', () => socket.destroy());
  }

  function fileOf(path: string, response: ServerResponse) {
    const bytes = files.get(path);
    if (!bytes) return no(response, 404, 'Not Found: file not found');
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
  }

  /** The same for the same key, and larger than those before. */
  function numberOf(key: string, first: number): number {
    const number = numbers.get(key) ?? first + numbers.size;
    numbers.set(key, number);
    return number;
  }

  function headOf(chat: number, messageId: number, isOurs = false): Record<string, unknown> {
    const name = chats.get(chat) ?? 'Ana';
    return {
      message_id: messageId,
      date: 1763750000 + messageId,
      chat: { id: chat, type: 'private', first_name: name },
      from: isOurs
        ? { id: 7001, is_bot: true, first_name: 'Convoz', username: 'convoz_test_bot' }
        : { id: chat, is_bot: false, first_name: name, language_code: 'es' },
    };
  }

  function update(id: string, inner: object): VendorPost {
    return {
      target: '/webhooks/telegram',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: Buffer.from(JSON.stringify({ update_id: numberOf(`update ${id}`, 731_000_000), ...inner })),
    };
  }

  function message(peer: string, id: string): Record<string, unknown> {
    return headOf(chatOf(peer), numberOf(`message of ${peer} ${id}`, 1));
  }

  function chatOf(peer: string): number {
    const chat = createHash('sha256').update(peer).digest().readUIntBE(0, 6) + 1;
    chats.set(chat, peer);
    return chat;
  }

  const fake: FakeTelegram = {
    channel: 'telegram',
    account: '7001',
    settings: { token, secret, apiUrl: server.url, publicUrl: 'https://shop.example' },
    sent: [],
    calls: [],
    webhook: { url: '', has_custom_certificate: false, pending_update_count: 0 },
    lost: new Set(),
    revoked: false,
    env: () => ({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_API_URL: server.url }),
    update,
    message,
    chatOf,
    says: (peer, text, id) => update(id, { message: { ...message(peer, id), text } }),
    taps(peer, shown, choice, id) {
      const sent = fake.sent.find(({ messageId }) => String(messageId) === shown.receipt);
      const callback = String(numberOf(`tap ${id}`, 4_382_000_000));
      openTaps.add(callback);
      return update(id, {
        callback_query: {
          id: callback,
          from: message(peer, id).from,
          chat_instance: '1',
          data: choice.id,
          message: {
            ...headOf(chatOf(peer), Number(shown.receipt), true),
            text: shown.text,
            ...(sent?.body.reply_markup !== undefined && { reply_markup: sent.body.reply_markup }),
          },
        },
      });
    },
    noise() {
      const own = message('noise', 'noise');
      const group = { ...own, chat: { id: -100200, type: 'supergroup', title: 'A group' } };
      const bot = { ...own, from: { id: 8, is_bot: true, first_name: 'Another' } };
      const tap = { id: '1', from: own.from, chat_instance: '1', data: 'x' };
      const left = { status: 'left' };
      return [
        update('noise: group', { message: { ...group, text: 'hello' } }),
        update('noise: edited in a group', { edited_message: { ...group, text: 'hello', edit_date: 1763750001 } }),
        update('noise: tap in a group', { callback_query: { ...tap, message: { ...group, text: 'x' } } }),
        update('noise: member of a group', { my_chat_member: { ...group, new_chat_member: left } }),
        update('noise: channel', { channel_post: { ...group, chat: { id: -1, type: 'channel' }, text: 'news' } }),
        update('noise: another bot', { message: { ...bot, text: 'hello' } }),
        update('noise: tap by a bot', { callback_query: { ...tap, from: bot.from, message: own } }),
        update('noise: inline tap', { callback_query: { ...tap, inline_message_id: 'i' } }),
        update('noise: a game', { callback_query: { ...tap, data: undefined, game_short_name: 'g', message: own } }),
        update('noise: pinned', { message: { ...own, pinned_message: { ...own, text: 'x' } } }),
        update('noise: moving place', { edited_message: { ...own, location: { latitude: 1, longitude: 1 } } }),
        update('noise: inline', { inline_query: { id: '1', from: own.from, query: '', offset: '' } }),
        update('noise: reaction', { message_reaction: { chat: own.chat, message_id: 1, new_reaction: [] } }),
        update('noise: unknown', { something_new: { chat: own.chat } }),
        update('noise: unknown content', { message: { ...own, something_new: {} } }),
      ];
    },
    // Nothing is signed here: a forger does not know the secret, and one that is nearly right is the hardest to refuse.
    forged: (post) => ({
      ...post,
      headers: { ...post.headers, 'x-telegram-bot-api-secret-token': `${secret.slice(0, -1)}X` },
      body: Buffer.from(post.body.toString().replace('"first_name":"', '"first_name":"X')),
    }),
    shown: (peer) => fake.sent.filter(({ chat }) => chat === chatOf(peer)).map(seen),
    ends: (...next) => void endings.push(...next),
    get sends() {
      return sends;
    },
    keep(path, bytes) {
      files.set(path, bytes);
      return `id-of-${path}`;
    },
    close: () => server.close(),
  };
  return fake;
}

function isSend(method: string): boolean {
  return ['sendMessage', 'sendPhoto', 'sendDocument'].includes(method);
}

/** Telegram knows no window; what comes nearest is a person whom the bot may not write to first. */
const refusals: Partial<Record<Ending, [number, string]>> = {
  blocked: [403, 'Forbidden: bot was blocked by the user'],
  window_closed: [403, "Forbidden: bot can't initiate conversation with a user"],
  token_refused: [401, 'Unauthorized'],
  refused: [400, 'Bad Request: something about this message'],
};

/** Why Telegram would not take this message; nothing where it would. */
function faultOf(
  method: string,
  body: Record<string, unknown>,
  chats: ReadonlyMap<number, string>,
  lost: ReadonlySet<string>,
): [number, string] | [] {
  const { chat_id, text = '', caption = '', reply_markup, photo, document } = body;
  if (!chats.has(Number(chat_id))) return [400, 'Bad Request: chat not found'];
  const words = String(method === 'sendMessage' ? text : caption);
  const longest = method === 'sendMessage' ? 4096 : 1024;
  if (!words.isWellFormed()) return [400, 'Bad Request: strings must be encoded in UTF-8'];
  if (method === 'sendMessage' && words.trim() === '') return [400, 'Bad Request: message text is empty'];
  if (words.length > longest)
    return [400, `Bad Request: message ${method === 'sendMessage' ? '' : 'caption '}is too long`];
  const address = method === 'sendPhoto' ? photo : document;
  if (method !== 'sendMessage' && !/^https?:\/\/./.test(String(address)))
    return [400, 'Bad Request: wrong file identifier/HTTP URL specified'];
  if (lost.has(String(address))) return [400, 'Bad Request: failed to get HTTP URL content'];
  const rows = (reply_markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard ?? [];
  if (rows.flat().length > 100 || rows.some(({ length }) => length < 1 || length > 8))
    return [400, 'Bad Request: reply markup is too long'];
  for (const button of rows.flat()) {
    const bytes = Buffer.byteLength(String(button.callback_data ?? ''));
    if (bytes < 1 || bytes > 64) return [400, 'Bad Request: BUTTON_DATA_INVALID'];
    if (!button.text?.trim()) return [400, 'Bad Request: BUTTON_TEXT_INVALID'];
  }
  return [];
}

/** As it came: what a tap later takes away is not taken out of the past. */
function seen({ messageId, body }: Sent): Shown {
  const keyboard = (body.reply_markup as { inline_keyboard: Button[][] } | undefined)?.inline_keyboard ?? [];
  return {
    text: String(body.text ?? body.caption ?? body.photo ?? body.document ?? ''),
    choices: keyboard.flat().map(({ text, callback_data }) => ({ title: text, id: callback_data })),
    receipt: String(messageId),
  };
}

function yes(response: ServerResponse, result: unknown) {
  sendJson(response, 200, { ok: true, result });
}

function no(response: ServerResponse, status: number, description: string) {
  sendJson(response, status, { ok: false, error_code: status, description });
}
