import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type WebSocket, WebSocketServer } from 'ws';
import { type DeskConversation, deskConversations } from './desk-conversations.js';

const script = fileURLToPath(new URL('../../web/build.mjs', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws:; base-uri 'none'; form-action 'self'";

let built: Promise<string> | undefined;

/** The folder with the desk, built from the sources once per test run. */
export function builtDesk(): Promise<string> {
  built ??= mkdtemp(join(tmpdir(), 'convoz-desk-')).then(async (out) => {
    await promisify(execFile)(process.execPath, [script, '--out', out, '--only', 'desk']);
    return join(out, 'desk');
  });
  return built;
}

export interface DeskRequest {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Serves the built desk and the interface it talks to, with everything in memory and every request on record. */
export class FakeDesk {
  readonly conversations: DeskConversation[] = deskConversations(Date.now());
  readonly requests: DeskRequest[] = [];
  /** Code and status with which the next request to a path ending like this is refused. */
  readonly refusals = new Map<string, [status: number, code: string]>();
  readonly agent = { id: 'a1', login: 'uxia', name: 'Uxía Rey', role: 'agent', mustChangePassword: false };
  /** What can be opened, by id. */
  readonly files = new Map<string, { name: string; type: string; bytes: Buffer }>();
  /** How many recovery cases there are. */
  readonly cases = { open: 0, overdue: 0 };
  /** What was promised to whoever waits. */
  readonly waiting: { conversationId: string; promised?: { dueAt: string; state: string } }[] = [];
  readonly people = [
    { id: 'a1', name: 'Uxía Rey', status: 'offline', capacity: 5, open: 1 },
    { id: 'a2', name: 'Brais Lema', status: 'online', capacity: 5, open: 1 },
  ];
  /** From where the last connection to the feed went on. */
  resumedFrom = Number.NaN;
  readonly macros: { id: string; name: string; steps: object[] }[] = [];
  password = 'batea-gaivota-marea';
  /** While false, sockets to the feed are refused. */
  feedUp = true;

  #waiters: { ending: string; resolve: (request: DeskRequest) => void }[] = [];
  #seq = 100;
  #frames: { seq: number }[] = [];
  #signedIn = false;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #feed = new WebSocketServer({ noServer: true });

  async start(): Promise<string> {
    this.#server.on('upgrade', (request, socket, head) => {
      if (!this.feedUp || !this.#signedIn) return socket.destroy();
      this.#feed.handleUpgrade(request, socket, head, (client) => this.#greet(client, request));
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.dropFeed();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next request to a path ending like this. */
  next(ending: string): Promise<DeskRequest> {
    return new Promise((resolve) => this.#waiters.push({ ending, resolve }));
  }

  dropFeed(): void {
    for (const client of this.#feed.clients) client.terminate();
  }

  find(id: string): DeskConversation {
    const found = this.conversations.find((conversation) => conversation.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }

  /** Adds a message and tells the feed. */
  say(id: string, author: DeskConversation['messages'][number]['author'], text: string, files: object[] = []): void {
    const conversation = this.find(id);
    const seq = (conversation.messages.at(-1)?.seq ?? 0) + 1;
    const carried = files.length > 0 && { files };
    conversation.messages.push({ id: `${id}-${seq}`, seq, author, at: new Date().toISOString(), text, ...carried });
    this.tell(author.kind === 'customer' ? 'message.received' : 'message.sent', id);
  }

  move(id: string, status: DeskConversation['status'], type: string): void {
    this.find(id).status = status;
    this.tell(type, id);
  }

  tell(type: string, conversationId: string): void {
    const frame = { seq: ++this.#seq, type, conversationId, at: new Date().toISOString(), data: {} };
    this.#frames.push(frame);
    for (const client of this.#feed.clients) client.send(JSON.stringify(frame));
  }

  /** Shows something on the feed that is not kept. */
  whisper(frame: object): void {
    for (const client of this.#feed.clients) client.send(JSON.stringify(frame));
  }

  #greet(client: WebSocket, request: IncomingMessage): void {
    const after = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('after') ?? this.#seq);
    this.resumedFrom = after;
    client.send(JSON.stringify({ type: 'hello', seq: after }));
    for (const frame of this.#frames.filter(({ seq }) => seq > after)) client.send(JSON.stringify(frame));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (!url.pathname.startsWith('/api/')) return await this.#page(url.pathname, response);
      if (url.pathname.startsWith('/api/files/')) return this.#open(url.pathname, response);
      const isFile = request.headers['content-type'] === 'application/octet-stream';
      const sent = await bytesOf(request);
      const name = decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
      const body: Record<string, unknown> = isFile ? { name, bytes: sent } : JSON.parse(sent.toString() || '{}');
      this.#record({ method: request.method ?? '', path: url.pathname, body });
      for (const [ending, [status, code]] of this.refusals) {
        if (!url.pathname.endsWith(ending)) continue;
        this.refusals.delete(ending);
        throw new Refusal(status, code);
      }
      const answer = this.#answer(`${request.method} ${url.pathname.slice(5)}`, url.searchParams, body);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    } catch (error) {
      const { status, code } = error instanceof Refusal ? error : new Refusal(500, 'INTERNAL');
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { code, message: 'Refused', hint: '' } }));
    }
  }

  #open(path: string, response: ServerResponse): void {
    const file = this.files.get(path.slice('/api/files/'.length));
    if (!file) throw new Refusal(404, 'NOT_FOUND');
    response.setHeader('content-type', file.type).end(file.bytes);
  }

  #keep(name: string, bytes: Buffer) {
    const id = `f${this.files.size + 1}`;
    const type = name.endsWith('.png') ? 'image/png' : 'text/plain';
    this.files.set(id, { name, type, bytes });
    return { id, name, type, size: bytes.length };
  }

  #record(request: DeskRequest): void {
    this.requests.push(request);
    for (const { ending, resolve } of this.#waiters) if (request.path.endsWith(ending)) resolve(request);
  }

  async #page(path: string, response: ServerResponse): Promise<void> {
    const name = path === '/desk/' ? 'index.html' : path.replace(/^\/desk\//, '');
    const content = await readFile(join(await builtDesk(), name)).catch(() => undefined);
    if (!content) throw new Refusal(404, 'NOT_FOUND');
    response.setHeader('content-type', types[extname(name)] ?? 'text/plain');
    response.setHeader('content-security-policy', policy).end(content);
  }

  #answer(call: string, query: URLSearchParams, body: Record<string, unknown>): unknown {
    if (call === 'POST login') {
      if (body.login !== this.agent.login || body.password !== this.password) throw new Refusal(401, 'LOGIN_FAILED');
      this.#signedIn = true;
      return { agent: this.agent };
    }
    if (!this.#signedIn) throw new Refusal(401, 'LOGIN_REQUIRED');
    if (call === 'GET me') return { agent: this.agent };
    if (call === 'POST logout') {
      this.#signedIn = false;
      return {};
    }
    if (call === 'POST password') {
      if (body.current !== this.password) throw new Refusal(401, 'LOGIN_FAILED');
      this.password = String(body.next);
      this.agent.mustChangePassword = false;
      return { agent: this.agent };
    }
    if (this.agent.mustChangePassword) throw new Refusal(403, 'PASSWORD_CHANGE_REQUIRED');
    if (call === 'GET queue') return { waiting: this.waiting };
    if (call === 'GET availability') return { agents: this.people };
    if (call === 'PUT availability') {
      Object.assign(this.people[0] ?? {}, body);
      return { availability: this.people[0] };
    }
    if (call === 'GET teams') return { teams: [{ id: 't1', name: 'Devoluciones' }] };
    if (call === 'GET topics') return { titles: { 'order.track': 'Localizar un pedido' } };
    if (call === 'GET macros') return { macros: this.macros };
    if (/^POST macros\/\w+\/run$/.test(call)) return {};
    if (call === 'GET cases') return { cases: [], counts: this.cases, agents: {} };
    if (call === 'GET conversations') return this.#list(query);
    const [, method, id = '', verb] = /^(\w+) conversations\/([^/]+)(?:\/(\w+))?$/.exec(call) ?? [];
    const conversation = this.find(id);
    if (method === 'GET') return this.#show(conversation, verb === 'messages' ? Number(query.get('after')) : undefined);
    return this.#act(conversation, verb, body);
  }

  #list(query: URLSearchParams): unknown {
    const states = (query.get('state') ?? '').split(',');
    const mine = (conversation: DeskConversation) => conversation.status.agentId === this.agent.id;
    const count = (tag: string) => this.conversations.filter(({ status }) => status.tag === tag).length;
    const shown = this.conversations
      .filter(
        (conversation) =>
          states.includes(conversation.status.tag) &&
          (!query.has('assignee') || mine(conversation)) &&
          (!query.has('language') || conversation.language === query.get('language')) &&
          (!query.has('label') || conversation.labels.includes(query.get('label') ?? '')),
      )
      .sort((a, b) => String(a.status.since).localeCompare(String(b.status.since)))
      .map(({ messages, memory, ratings, ...row }) => ({
        ...row,
        lastText: messages.at(-1)?.text,
        lastAt: messages.at(-1)?.at,
      }));
    const counts = Object.fromEntries(
      ['queued', 'assigned', 'snoozed', 'bot', 'closing', 'closed'].map((tag) => [tag, count(tag)]),
    );
    const mineCount = this.conversations.filter((c) => c.status.tag === 'assigned' && mine(c)).length;
    const limit = Number(query.get('limit'));
    const from = Number(query.get('after') ?? 0);
    const page = shown.slice(from, from + limit);
    const next = from + limit < shown.length ? { next: String(from + limit) } : {};
    return { conversations: page, counts: { ...counts, mine: mineCount }, ...next };
  }

  #show({ messages, ratings, contact, ...conversation }: DeskConversation, after: number | undefined): unknown {
    if (after !== undefined) return { messages: messages.filter(({ seq }) => seq > after) };
    return { conversation, contact, messages, ratings, ...nothingBeside, agents: { a1: 'Uxía Rey', a2: 'Brais Lema' } };
  }

  #act(conversation: DeskConversation, verb: string | undefined, body: Record<string, unknown>): unknown {
    const { id, status } = conversation;
    const since = new Date().toISOString();
    if (verb === 'label') conversation.labels.push(String(body.label));
    else if (verb === 'unlabel') conversation.labels = conversation.labels.filter((label) => label !== body.label);
    else if (verb === 'priority') conversation.priority = String(body.priority);
    if (verb === 'label' || verb === 'unlabel' || verb === 'priority') {
      this.tell('conversation.labelled', id);
      return {};
    }
    if (verb === 'resend') {
      for (const message of conversation.messages)
        if (message.id === body.messageId) message.delivery = { state: 'waiting', canResend: false };
      this.tell('message.resent', id);
      return {};
    }
    if (verb === 'files') return this.#keep(String(body.name), body.bytes as Buffer);
    if (verb === 'claim') {
      if (status.tag !== 'queued')
        throw new Refusal(409, status.tag === 'assigned' ? 'ALREADY_CLAIMED' : 'NOT_WAITING');
      this.move(id, { tag: 'assigned', since, agentId: this.agent.id, reason: 'requested' }, 'handoff.accepted');
      this.say(id, { kind: 'system' }, 'Uxía Rey se ha unido a la conversación.');
      return {};
    }
    if (status.agentId !== this.agent.id) throw new Refusal(409, 'NOT_ASSIGNED_TO_YOU');
    if (verb === 'return') this.move(id, { tag: 'bot', since }, 'handoff.returned');
    else if (verb === 'snooze')
      this.move(id, { ...status, tag: 'snoozed', until: String(body.until) }, 'conversation.snoozed');
    else if (verb === 'unsnooze') this.move(id, { ...status, tag: 'assigned' }, 'conversation.unsnoozed');
    else if (verb === 'close') this.move(id, { tag: 'closing', since }, 'conversation.closing');
    else if (verb === 'reply' && !conversation.clientIds.includes(String(body.clientId))) {
      conversation.clientIds.push(String(body.clientId));
      const files = ((body.files ?? []) as string[]).map((one) => {
        const { name = '', type = '', bytes } = this.files.get(one) ?? {};
        return { id: one, name, type, size: bytes?.length ?? 0, status: 'ready' };
      });
      this.say(id, { kind: 'agent', id: this.agent.id, name: this.agent.name }, String(body.text), files);
    }
    return {};
  }
}

/** What the server tells besides, for a customer of whom nothing else is known. */
const nothingBeside = {
  notes: [],
  cases: [],
  orders: { status: 'unproved', orders: [] },
  earlier: [],
  suggestions: [],
};

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
