import type { Response as ExpressResponse } from 'express';
import type { App } from '../../bot/app.js';
import { csrfHeader, csrfTokenOf } from '../../bot/server/csrf.js';
import { hashPassword } from '../../bot/server/passwords.js';
import { Sessions } from '../../bot/server/sessions.js';
import type { Agent, Role } from '../../bot/support/agent.js';

export interface DeskAgentOptions {
  name?: string;
  role?: Role;
  login?: string;
  /** Has a one-time password, and has not changed it yet. */
  oneTime?: boolean;
}

/** The password of every agent made here. */
export const agentPassword = 'correct horse battery staple';

let hashed: Promise<string> | undefined;
let made = 0;

/** What the server answered: its status and the body, read as JSON. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a route answers is what the tests look at
  body: any;
}

/** Makes an agent with a session of his own, without the slow password check of a real login. */
export async function newDeskAgent(
  url: string,
  { store, clock, ids }: Pick<App, 'store' | 'clock' | 'ids'>,
  secure: boolean,
  { name = 'Uxía', role = 'agent', login = `agent${++made}`, oneTime = false }: DeskAgentOptions = {},
): Promise<DeskAgent> {
  const agent: Agent = {
    id: ids.next(),
    login,
    name,
    role,
    active: true,
    createdAt: clock.now(),
    mustChangePassword: oneTime,
  };
  hashed ??= hashPassword(agentPassword);
  const passwordHash = await hashed;
  await store.agents.add(agent, passwordHash);
  let cookie = '';
  const keep = { cookie: (key: string, value: string) => (cookie = `${key}=${value}`) };
  await new Sessions(store.agents, clock, secure).start(keep as unknown as ExpressResponse, { agent, passwordHash });
  return new DeskAgent(url, agent, cookie);
}

/** An agent at the desk, as far as the desk's own front end goes over HTTP. */
export class DeskAgent {
  constructor(
    readonly url: string,
    readonly agent: Agent,
    /** The value of a `Cookie` header. */
    readonly cookie: string,
  ) {}

  get id(): string {
    return this.agent.id;
  }

  claim(conversationId: string): Promise<Answer> {
    return this.post(`/api/conversations/${conversationId}/claim`);
  }

  close(conversationId: string): Promise<Answer> {
    return this.post(`/api/conversations/${conversationId}/close`);
  }

  giveBack(conversationId: string): Promise<Answer> {
    return this.post(`/api/conversations/${conversationId}/return`);
  }

  reply(conversationId: string, text: string, clientId?: string): Promise<Answer> {
    return this.post(`/api/conversations/${conversationId}/reply`, { text, ...(clientId && { clientId }) });
  }

  get(path: string): Promise<Answer> {
    return answered(fetch(this.url + path, { headers: { cookie: this.cookie } }));
  }

  post(path: string, body: object = {}): Promise<Answer> {
    return this.send('POST', path, body);
  }

  /** A request that may change something, as the desk's pages make it. */
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown = {}): Promise<Answer> {
    const headers = { ...this.headers, 'content-type': 'application/json', origin: this.url };
    return answered(fetch(this.url + path, { method, headers, body: JSON.stringify(body) }));
  }

  /** The cookie, and the token without which the cookie changes nothing. */
  get headers(): { cookie: string; [csrfHeader]: string } {
    return { cookie: this.cookie, [csrfHeader]: csrfTokenOf(this.cookie.slice(this.cookie.indexOf('=') + 1)) };
  }
}

async function answered(request: Promise<Response>): Promise<Answer> {
  const response = await request;
  return { status: response.status, body: await response.json() };
}
