import { type Api, RequestError } from './api.js';
import { backoffMs } from './backoff.js';
import { createDelivery } from './delivery.js';
import type { Outbox, OutboxEntry } from './outbox.js';
import type { Stream, StreamEvents } from './stream.js';
import type { Visitor } from './visitor.js';
import type { Frame, WireActivity } from './wire.js';

/** `idle` until the customer first opens the chat. */
export type Connection = 'idle' | 'connecting' | 'online' | 'offline' | 'ended';

export interface SessionEvents {
  connection(state: Connection): void;
  /** Another conversation than the one before: what was shown is no longer current. */
  conversation(id: string): void;
  persona(name: string): void;
  activity(activity: WireActivity): void;
  acknowledged(clientActivityID: string): void;
  refused(clientActivityID: string): void;
}

export interface SessionParts {
  api: Api;
  openStream(address: string, on: StreamEvents): Stream;
  visitor: Visitor;
  outbox: Outbox;
  locale(): string;
  on: SessionEvents;
}

export interface Session {
  /** Connects unless connected already; when waiting to retry, retries now. */
  wake(): void;
  /** The network is known to be gone. */
  drop(): void;
  send(entry: OutboxEntry): void;
  retry(clientActivityID: string): void;
  /** Tells that the customer is writing, if it can be told now. */
  typing(): void;
  /** See `Api.link`; rejects while it cannot be asked for. */
  link(): Promise<string>;
  /** Leaves an ended conversation for a new one, which then gets the messages not yet sent. */
  restart(): void;
}

/**
 * Keeps one conversation connected: gets tokens, opens the stream, opens it again after a loss from the last watermark on,
 * and delivers the outbox. Resumes the visitor's conversation of an earlier page when there is one.
 */
export function createSession({ api, openStream, visitor, outbox, locale, on }: SessionParts): Session {
  let token: string | undefined;
  let conversationId: string | undefined;
  let endedId: string | undefined;
  let watermark = '0';
  let started = false;
  let stream: Stream | undefined;
  let connecting = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const delivery = createDelivery({
    outbox,
    ready: () => token !== undefined && conversationId !== undefined && started,
    async post(entry) {
      if (!token || !conversationId) throw new RequestError(0);
      await api.post(token, conversationId, entry, locale());
    },
    renew: authenticate,
    acknowledged: on.acknowledged,
    refused: on.refused,
    ended,
  });

  async function authenticate(): Promise<void> {
    const answer = await visitor.token(endedId);
    token = answer.token;
    if (answer.persona?.name) on.persona(answer.persona.name);
    if (answer.conversationId === conversationId) return;
    conversationId = answer.conversationId;
    watermark = '0';
    started = false;
    on.conversation(conversationId);
    if (stream) lost();
  }

  async function connect(): Promise<void> {
    if (connecting || stream || endedId) return;
    connecting = true;
    clearTimeout(timer);
    timer = undefined;
    on.connection('connecting');
    try {
      const url = await locate();
      stream = openStream(api.streamAddress(url), { open: opened, frame: received, lost });
    } catch (error) {
      failed(error);
    } finally {
      connecting = false;
    }
  }

  /** The address of the stream: everything so far on a fresh page, what was missed after a loss. */
  async function locate(): Promise<string> {
    if (!token) await authenticate();
    if (!token || !conversationId) throw new RequestError(0);
    if (!started) {
      const answer = await api.start(token, locale());
      token = answer.token;
      started = true;
      if (answer.isNew) return answer.streamUrl;
    }
    const answer = await api.resume(token, conversationId, watermark);
    token = answer.token;
    return answer.streamUrl;
  }

  function opened() {
    on.connection('online');
    delivery.flush();
  }

  function received(frame: Frame) {
    attempt = 0;
    for (const activity of frame.activities ?? []) on.activity(activity);
    if (frame.watermark !== undefined) watermark = String(frame.watermark);
  }

  function lost() {
    stream?.close();
    stream = undefined;
    on.connection(attempt === 0 ? 'connecting' : 'offline');
    schedule();
  }

  function failed(error: unknown) {
    // Anything else is a browser that refuses to open the stream: to the customer the same as no connection.
    const { status, retryAfterMs } = error instanceof RequestError ? error : new RequestError(0);
    if (status === 404 && token) return gone();
    if (status === 401 || status === 403) token = undefined;
    on.connection('offline');
    schedule(retryAfterMs);
  }

  /** The conversation of an earlier page has ended meanwhile: nothing of it is on the screen, so begin the next at once. */
  function gone() {
    const fresh = !started;
    ended();
    if (fresh) void startAnew();
  }

  function schedule(waitMs = backoffMs(attempt)) {
    attempt += 1;
    clearTimeout(timer);
    timer = setTimeout(connect, waitMs);
  }

  function ended() {
    endedId = conversationId;
    clearTimeout(timer);
    stream?.close();
    stream = undefined;
    on.connection('ended');
  }

  return {
    wake() {
      if (!stream && !connecting) void connect();
    },
    drop() {
      if (!stream && !timer) return;
      stream?.close();
      stream = undefined;
      on.connection('offline');
      schedule();
    },
    send(entry) {
      outbox.add(entry);
      void connect();
      delivery.flush();
    },
    retry(clientActivityID) {
      outbox.mark(clientActivityID, false);
      delivery.flush();
    },
    link: () => (token ? api.link(token) : Promise.reject(new RequestError(0))),
    typing() {
      if (stream && token && conversationId) api.typing(token, conversationId).catch(() => {});
    },
    restart() {
      endedId = conversationId;
      stream?.close();
      stream = undefined;
      void startAnew();
    },
  };

  async function startAnew(): Promise<void> {
    on.connection('connecting');
    try {
      await authenticate();
      endedId = undefined;
      await connect();
    } catch {
      // The customer can press "start again" once more; nothing is lost.
      on.connection('ended');
    }
  }
}
