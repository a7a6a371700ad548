import type { Looks } from './looks.js';
import type { OutboxEntry } from './outbox.js';
import type { SignedUser } from './settings.js';
import type { ConversationAnswer, TokenAnswer } from './wire.js';

/** The server refused (its HTTP status), or could not be reached at all (status 0). */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly retryAfterMs?: number,
  ) {
    super(status === 0 ? 'The server could not be reached' : `The server answered ${status}`);
    this.name = 'RequestError';
  }
}

/** The requests of the widget; all reject with RequestError and give up after 20 s, with files after two minutes. */
export interface Api {
  /** Who the bot is and how the widget looks, before anybody has opened it. The picture's address is a whole one. */
  looks(): Promise<Looks>;
  /** A Direct Line token: for a new conversation, for the one `visitor` stands for, or for the one a link leads to, which is good once. */
  token(locale: string, visitor?: string, link?: string): Promise<TokenAnswer>;
  /** Starts the conversation of the token, or finds it; `isNew` tells which. */
  start(token: string, locale: string): Promise<ConversationAnswer & { isNew: boolean }>;
  /** A fresh token and a stream that first replays everything after the watermark. */
  resume(token: string, conversationId: string, watermark: string): Promise<ConversationAnswer>;
  /** Posts a message; repeating it with the same clientActivityID is answered with the same id. */
  post(token: string, conversationId: string, entry: OutboxEntry, locale: string): Promise<string>;
  /** Tells that the customer is writing. */
  typing(token: string, conversationId: string): Promise<unknown>;
  /** An address that goes on with this conversation elsewhere: good once, for 15 minutes. */
  link(token: string): Promise<string>;
  /** `ws:` or `wss:` address of a stream URL that may be relative to the server. */
  streamAddress(streamUrl: string): string;
}

/** @param base Address of the server, ending in a slash: where the widget's script came from. */
export function createApi(base: string, user?: SignedUser): Api {
  const conversations = 'v3/directline/conversations';
  const pathOf = (id: string, what: string) => `${conversations}/${encodeURIComponent(id)}/${what}`;
  const request = async (path: string, init: { token?: string; body?: unknown }) => {
    const response = await reach(new URL(path, base), init);
    if (!response.ok) throw new RequestError(response.status, retryAfterMs(response));
    return { status: response.status, body: (await parse(response)) as unknown };
  };
  return {
    async looks() {
      const looks = (await request('widget/config', {})).body as Looks;
      const avatar = looks.persona?.avatar;
      if (avatar?.url) avatar.url = new URL(avatar.url, base).href;
      return looks;
    },
    async token(locale, visitor, link) {
      const { body } = await request(link ? 'widget/continue' : 'widget/token', {
        body: { locale, visitor, user, link },
      });
      return body as TokenAnswer;
    },
    async start(token, locale) {
      const { status, body } = await request(conversations, { token, body: { locale } });
      return { ...(body as ConversationAnswer), isNew: status === 201 };
    },
    async resume(token, conversationId, watermark) {
      const path = `${conversations}/${encodeURIComponent(conversationId)}?watermark=${encodeURIComponent(watermark)}`;
      const { body } = await request(path, { token });
      return body as ConversationAnswer;
    },
    async post(token, conversationId, entry, locale) {
      const activity = {
        type: 'message',
        from: { id: 'visitor', role: 'user' },
        text: entry.text,
        locale,
        ...(entry.rating && { value: { rating: entry.rating } }),
        channelData: { clientActivityID: entry.clientActivityID },
      };
      const { body } = await (entry.files
        ? request(pathOf(conversationId, 'upload'), { token, body: formOf(activity, entry.files) })
        : request(pathOf(conversationId, 'activities'), { token, body: activity }));
      return (body as { id: string }).id;
    },
    typing: (token, conversationId) =>
      request(pathOf(conversationId, 'activities'), { token, body: { type: 'typing', from: { id: 'visitor' } } }),
    link: async (token) => ((await request('widget/link', { token, body: {} })).body as { link: string }).link,
    streamAddress: (streamUrl) => new URL(streamUrl, base).href.replace(/^http/, 'ws'),
  };
}

function formOf(activity: object, files: readonly File[]): FormData {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  for (const file of files) form.append('file', file);
  return form;
}

async function reach(url: URL, { token, body }: { token?: string; body?: unknown }): Promise<Response> {
  const headers = new Headers();
  if (token) headers.set('authorization', `Bearer ${token}`);
  const isForm = body instanceof FormData;
  if (body && !isForm) headers.set('content-type', 'application/json');
  try {
    return await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(isForm ? 120_000 : 20_000),
    });
  } catch {
    throw new RequestError(0);
  }
}

async function parse(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // The answer was cut off, or something between us and the server answered in its place.
    throw new RequestError(0);
  }
}

/** Retry-After in seconds (RFC 9110, 10.2.3), at most 30 s; the date form is treated as absent. */
function retryAfterMs(response: Response): number | undefined {
  const seconds = Number.parseFloat(response.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) ? Math.min(30, Math.max(0, seconds)) * 1000 : undefined;
}
