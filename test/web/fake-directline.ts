import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { WireActivity } from '../../web/widget/wire.js';

/** What the bot answers to an activity of the customer; to the start of a conversation when it is undefined. */
export type Script = (activity: WireActivity | undefined) => WireActivity[];

/** A file or a page the server hands out beside Direct Line. */
export interface Asset {
  type: string;
  body: string | Buffer;
}

interface Conversation {
  id: string;
  token: string;
  visitor: string;
  started: boolean;
  ended: boolean;
  activities: WireActivity[];
  sockets: Set<WebSocket>;
}

export interface FakeDirectLine {
  url: string;
  /** Activities of the customer that were taken, in order, without repeats. */
  taken: WireActivity[];
  /** All posts that arrived, repeats too. */
  posts: number;
  /** How often the customer was told to be writing. */
  typed: number;
  /** The watermarks from which clients asked to go on, in order. */
  resumedFrom: number[];
  /** How many tokens were given out. */
  tokens: number;
  script: Script;
  /** What the server says of the widget's looks. */
  looks: object;
  /** Set to answer no request and drop every connection. */
  down: boolean;
  /** Set to take the next post and then cut the connection before the answer. */
  loseNextAnswer: boolean;
  /** Answers the next posts with these statuses. */
  refuseWith: { status: number; retryAfter?: string }[];
  dropSockets(): void;
  /** Makes every token given out so far a stale one. */
  expireTokens(): void;
  /** Says something in the newest conversation; `typing` and other transient activities are not kept. */
  say(...activities: WireActivity[]): void;
  endConversation(): void;
  close(): Promise<void>;
}

/** A Direct Line 3.0 server in memory, for driving the widget: tickets work once, tokens can expire, connections break on demand. */
export async function startFakeDirectLine(assets: Record<string, Asset>): Promise<FakeDirectLine> {
  const conversations: Conversation[] = [];
  const tickets = new Map<string, { conversation: Conversation; watermark: number }>();
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((request, response) => void handle(request, response));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', fake.url);
    const asset = assets[url.pathname];
    if (asset) return void response.writeHead(200, { 'content-type': asset.type }).end(asset.body);
    if (fake.down) return void request.socket.destroy();
    const isForm = request.headers['content-type']?.startsWith('multipart/') ?? false;
    const body = isForm ? await readForm(request) : await read(request);
    const conversation = conversations.find(({ token }) => request.headers.authorization === `Bearer ${token}`);
    const route = `${request.method} ${url.pathname.replace(/(conversations\/)[^/]+/, '$1:id')}`;
    if (route === 'GET /widget/config') return answer(response, 200, fake.looks);
    if (route === 'POST /widget/token') return answer(response, 200, giveToken(body));
    if (!route.includes('/v3/directline/')) return answer(response, 404, {});
    if (!conversation) return answer(response, 403, { error: { code: 'TOKEN_EXPIRED' } });
    if (conversation.ended) return answer(response, 404, { error: { code: 'CONVERSATION_ENDED' } });
    switch (route) {
      case 'POST /v3/directline/conversations':
        return start(response, conversation);
      case 'GET /v3/directline/conversations/:id':
        return resume(response, conversation, Number(url.searchParams.get('watermark') ?? 0));
      case 'POST /v3/directline/conversations/:id/upload':
      case 'POST /v3/directline/conversations/:id/activities':
        return post(request, response, conversation, body as WireActivity);
      default:
        return answer(response, 404, {});
    }
  }

  function giveToken(body: unknown) {
    const wanted = (body as { visitor?: string }).visitor;
    const known = conversations.findLast(({ visitor, ended }) => visitor === wanted && !ended);
    const conversation = known ?? newConversation(wanted ?? randomUUID());
    conversation.token = randomUUID();
    fake.tokens += 1;
    const { id, token, visitor } = conversation;
    return { conversationId: id, token, visitor, expires_in: 1800, persona: { name: 'Vera' }, isNew: !known };
  }

  function newConversation(visitor: string): Conversation {
    const conversation: Conversation = {
      id: randomUUID(),
      token: '',
      visitor,
      started: false,
      ended: false,
      activities: [],
      sockets: new Set(),
    };
    conversations.push(conversation);
    return conversation;
  }

  function start(response: ServerResponse, conversation: Conversation): void {
    const status = conversation.started ? 200 : 201;
    if (!conversation.started) append(conversation, fake.script(undefined));
    conversation.started = true;
    answer(response, status, streamAnswer(conversation, 0));
  }

  function resume(response: ServerResponse, conversation: Conversation, watermark: number): void {
    fake.resumedFrom.push(watermark);
    answer(response, 200, streamAnswer(conversation, watermark));
  }

  function streamAnswer(conversation: Conversation, watermark: number) {
    const ticket = randomUUID();
    tickets.set(ticket, { conversation, watermark });
    const streamUrl = `${fake.url.replace('http', 'ws')}/stream?t=${ticket}`;
    return { conversationId: conversation.id, token: conversation.token, expires_in: 1800, streamUrl };
  }

  function post(
    request: IncomingMessage,
    response: ServerResponse,
    conversation: Conversation,
    activity: WireActivity,
  ) {
    if (activity.type === 'typing') {
      fake.typed += 1;
      return answer(response, 200, { id: randomUUID() });
    }
    fake.posts += 1;
    const refusal = fake.refuseWith.shift();
    if (refusal) {
      if (refusal.retryAfter) response.setHeader('retry-after', refusal.retryAfter);
      return answer(response, refusal.status, {});
    }
    const clientId = activity.channelData?.clientActivityID;
    const first = conversation.activities.find((known) => known.channelData?.clientActivityID === clientId);
    const id = first?.id ?? randomUUID();
    if (!first) {
      const own = { ...activity, id, from: { id: 'visitor', role: 'user' } };
      fake.taken.push(own);
      append(conversation, [own, ...fake.script(own)]);
    }
    if (fake.loseNextAnswer) {
      fake.loseNextAnswer = false;
      return void request.socket.destroy();
    }
    answer(response, 200, { id });
  }

  function append(conversation: Conversation, activities: WireActivity[]): void {
    for (const activity of activities) {
      if (activity.type === 'typing') {
        send(conversation, { activities: [activity] });
        continue;
      }
      const sequence = conversation.activities.length + 1;
      const kept: WireActivity = {
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        ...activity,
        channelData: { ...activity.channelData, 'webchat:sequence-id': sequence },
      };
      conversation.activities.push(kept);
      send(conversation, { activities: [kept], watermark: String(sequence) });
    }
  }

  function send(conversation: Conversation, frame: unknown): void {
    for (const socket of conversation.sockets) socket.send(JSON.stringify(frame));
  }

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', fake.url).searchParams.get('t') ?? '';
    const place = tickets.get(ticket);
    tickets.delete(ticket);
    if (!place || fake.down) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (stream) => {
      const { conversation, watermark } = place;
      stream.send('');
      for (const [i, activity] of conversation.activities.entries()) {
        if (i >= watermark) stream.send(JSON.stringify({ activities: [activity], watermark: String(i + 1) }));
      }
      conversation.sockets.add(stream);
      stream.on('close', () => conversation.sockets.delete(stream));
    });
  });

  const newest = () => {
    const conversation = conversations.at(-1);
    if (!conversation) throw new Error('No conversation was started yet.');
    return conversation;
  };

  const fake: FakeDirectLine = {
    url: '',
    taken: [],
    posts: 0,
    typed: 0,
    resumedFrom: [],
    tokens: 0,
    script: () => [],
    looks: {},
    down: false,
    loseNextAnswer: false,
    refuseWith: [],
    dropSockets: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    expireTokens: () => {
      for (const conversation of conversations) conversation.token = randomUUID();
    },
    say: (...activities) => append(newest(), activities),
    endConversation() {
      append(newest(), [{ type: 'endOfConversation', from: { id: 'bot', role: 'bot' } }]);
      newest().ended = true;
    },
    async close() {
      fake.dropSockets();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<unknown> {
  const bytes = await bytesOf(request);
  return bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : {};
}

/** The activity of a form, with its files as attachments that nothing can be opened of. */
async function readForm(request: IncomingMessage): Promise<WireActivity> {
  const type = request.headers['content-type'] ?? '';
  const bytes = new Uint8Array(await bytesOf(request));
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const activity = JSON.parse(await (form.get('activity') as File).text()) as WireActivity;
  return { ...activity, attachments: form.getAll('file').map((file) => ({ name: (file as File).name })) };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
