import type { Detail, Listing, Me, TranscriptMessage } from './wire.js';

/** What went wrong: a code of the server, or `OFFLINE` when it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export type ConversationAction = 'claim' | 'return' | 'close';

/** The server's verbs. Every one rejects with ApiError. */
export interface Api {
  me(): Promise<Me>;
  login(login: string, password: string): Promise<Me>;
  logout(): Promise<void>;
  changePassword(current: string, next: string): Promise<void>;
  /** `assignee: me` keeps the signed-in agent's own. */
  conversations(query: { state: string; assignee?: 'me' }): Promise<Listing>;
  conversation(id: string): Promise<Detail>;
  messagesAfter(id: string, seq: number): Promise<TranscriptMessage[]>;
  /** The same `clientId` sent twice is one reply. */
  reply(id: string, text: string, clientId: string): Promise<void>;
  /** Shows the customer that somebody is writing, for some seconds. */
  typing(id: string): Promise<void>;
  /** Survives the page being closed. */
  act(id: string, action: ConversationAction): Promise<void>;
}

const listLimit = '100';

export function httpApi(fetcher: typeof fetch): Api {
  const call = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> => {
    const response = await fetcher(`/api/${path}`, {
      method,
      credentials: 'same-origin',
      keepalive: method === 'POST',
      ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
    }).catch(() => undefined);
    if (response === undefined) throw new ApiError('OFFLINE', 0, `${method} ${path} could not be sent`);
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new ApiError(codeOf(answer), response.status, `${method} ${path} was refused`);
    return answer;
  };
  const conversation = (id: string) => `conversations/${encodeURIComponent(id)}`;

  return {
    me: async () => agentOf(await call('GET', 'me')),
    login: async (login, password) => agentOf(await call('POST', 'login', { login, password })),
    logout: async () => void (await call('POST', 'logout')),
    changePassword: async (current, next) => void (await call('POST', 'password', { current, next })),
    conversations: async (query) =>
      (await call('GET', `conversations?${new URLSearchParams({ ...query, limit: listLimit })}`)) as Listing,
    conversation: async (id) => (await call('GET', conversation(id))) as Detail,
    messagesAfter: async (id, seq) => {
      const answer = (await call('GET', `${conversation(id)}/messages?after=${seq}`)) as Pick<Detail, 'messages'>;
      return answer.messages;
    },
    reply: async (id, text, clientId) => void (await call('POST', `${conversation(id)}/reply`, { text, clientId })),
    typing: async (id) => void (await call('POST', `${conversation(id)}/typing`)),
    act: async (id, action) => void (await call('POST', `${conversation(id)}/${action}`)),
  };
}

function agentOf(answer: unknown): Me {
  return (answer as { agent: Me }).agent;
}

function codeOf(answer: unknown): string {
  const code = (answer as { error?: { code?: unknown } } | undefined)?.error?.code;
  return typeof code === 'string' ? code : 'INTERNAL';
}
