import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Acknowledged, Said } from './figures.js';

/** Where the service is, which comes and goes. */
export interface Place {
  url: string;
  /** Resolves when it serves, at once if it does. */
  up(): Promise<void>;
}

interface Opened {
  conversationId: string;
  token: string;
  streamUrl: string;
}

const page = 1000;
const pauseMs = 20;
const answerWithinMs = 10_000;

/**
 * A customer who does not give up: what was not acknowledged he sends again, unchanged, under the same client id. On the
 * live stream he comes back with his watermark after every break.
 */
export class PersistentCustomer {
  readonly acknowledged: Acknowledged[] = [];
  /** How often something had to be sent again. */
  retries = 0;
  /** Sequence numbers in the order in which the live stream brought them. */
  readonly heard: number[] = [];
  reconnects = 0;
  readonly #place: Place;
  #opened: Opened | undefined;
  #socket: WebSocket | undefined;
  #left = false;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Gets a token and opens its conversation; the opening is repeated with the same token. */
  async open(): Promise<void> {
    const { token } = await this.#post<Opened>('/v3/directline/tokens/generate', {}, undefined);
    this.#opened = await this.#post<Opened>('/v3/directline/conversations', { locale: 'es' }, token);
  }

  async say(text: string): Promise<void> {
    const clientActivityId = randomUUID();
    const activity = { type: 'message', text, channelData: { clientActivityID: clientActivityId } };
    const { conversationId, token } = this.#conversation();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const { id } = await this.#post<{ id: string }>(path, activity, token);
    this.acknowledged.push({ id, clientActivityId, text });
  }

  /** Listens to the live stream until `leave`, however often it breaks. */
  listen(): void {
    void this.#follow(this.#conversation().streamUrl);
  }

  /** The whole conversation as it is kept. */
  async transcript(): Promise<Said[]> {
    const { conversationId, token } = this.#conversation();
    const all: Said[] = [];
    for (let watermark = '0'; ; ) {
      const path = `/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`;
      const next = await this.#request<{ activities: Said[]; watermark: string }>('GET', path, undefined, token);
      all.push(...next.activities);
      watermark = next.watermark;
      if (next.activities.length < page) return all;
    }
  }

  leave(): void {
    this.#left = true;
    this.#socket?.terminate();
  }

  async #follow(streamUrl: string): Promise<void> {
    let url = streamUrl;
    while (!this.#left) {
      await this.#listenOnce(url);
      if (this.#left) return;
      this.reconnects += 1;
      const { conversationId, token } = this.#conversation();
      const path = `/v3/directline/conversations/${conversationId}?watermark=${this.heard.at(-1) ?? 0}`;
      url = (await this.#request<Opened>('GET', path, undefined, token)).streamUrl;
    }
  }

  #listenOnce(url: string): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(url);
      this.#socket = socket;
      socket.on('message', (data) => {
        const frame = String(data);
        if (frame !== '') this.heard.push(Number((JSON.parse(frame) as { watermark: string }).watermark));
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
  }

  #conversation(): Opened {
    if (!this.#opened) throw new Error('The conversation was not opened.');
    return this.#opened;
  }

  #post<T>(path: string, body: object, token: string | undefined): Promise<T> {
    return this.#request('POST', path, JSON.stringify(body), token);
  }

  async #request<T>(method: string, path: string, body: string | undefined, token: string | undefined): Promise<T> {
    for (;;) {
      await this.#place.up();
      const response = await fetch(this.#place.url + path, {
        method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        ...(body !== undefined && { body }),
        signal: AbortSignal.timeout(answerWithinMs),
      }).catch(() => undefined);
      const text = await response?.text().catch(() => undefined);
      if (response?.ok && text !== undefined) return JSON.parse(text) as T;
      if (response && response.status < 500) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      this.retries += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
