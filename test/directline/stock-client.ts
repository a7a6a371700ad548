import { randomUUID } from 'node:crypto';
import { type Activity, type ConnectionStatus, DirectLine, type DirectLineOptions } from 'botframework-directlinejs';
import { Observable } from 'rxjs/Observable.js';
import type { AjaxCreationMethod, AjaxRequest } from 'rxjs/observable/dom/AjaxObservable.js';
import { WebSocket as NodeSocket } from 'ws';
import { hurriedScheduler } from './hurried-scheduler.js';

/** An activity as the stock client hands it on. */
export interface Heard {
  id: string;
  type: string;
  text?: string;
  replyToId?: string;
  timestamp: string;
  from: { id: string; role?: string };
  channelData?: { clientActivityID?: string; 'webchat:sequence-id'?: number };
}

/** A request of the client that was answered with success. */
export interface Asked {
  method: string;
  path: string;
  authorization: string;
  response: { conversationId?: string; token?: string };
}

export interface StockOptions extends DirectLineOptions {
  /** Whether its waits for minutes and seconds take milliseconds; true unless said otherwise. */
  hurried?: boolean;
}

const patienceMs = 10_000;
const lookEveryMs = 10;

/** botframework-directlinejs as it comes, with its waits shortened and its requests and sockets in view. */
export class StockClient {
  readonly client: DirectLine;
  /** Everything `activity$` brought, in order. */
  readonly heard: Heard[] = [];
  readonly statuses: ConnectionStatus[] = [];
  /** Every request that succeeded, in the order of the answers. */
  readonly asked: Asked[] = [];
  readonly sockets: NodeSocket[] = [];

  constructor(url: string, { hurried = true, ...options }: StockOptions = {}) {
    const { sockets } = this;
    this.client = new DirectLine({
      domain: `${url}/v3/directline`,
      ...options,
      ...(hurried && { scheduler: hurriedScheduler() }),
      random: () => 0,
      ajax: this.#ajax(),
      WebSocket: class extends NodeSocket {
        constructor(address: string) {
          super(address);
          sockets.push(this);
        }
      } as unknown as typeof WebSocket,
    });
    this.client.connectionStatus$.subscribe((status) => this.statuses.push(status));
  }

  /** The conversation it is in and the token it was given with it, once it is connected. */
  async connection(): Promise<{ conversationId: string; token: string }> {
    await this.until('a connection', () => this.asked.some(({ response }) => response.conversationId !== undefined));
    const { conversationId = '', token = '' } =
      this.asked.find(({ response }) => response.conversationId)?.response ?? {};
    return { conversationId, token };
  }

  /** Begins to listen, which is what makes the stock client connect. */
  listen(): this {
    this.client.activity$.subscribe(
      (activity) => this.heard.push(activity as unknown as Heard),
      () => {},
    );
    return this;
  }

  /** Posts a message; resolves with its id, or with "retry" when the stock client says so. */
  say(text: string, clientActivityID: string = randomUUID()): Promise<string> {
    const message = { type: 'message', text, from: { id: '' }, channelData: { clientActivityID } };
    return new Promise((resolve, reject) => {
      this.client.postActivity(message as unknown as Activity).subscribe(resolve, reject);
    });
  }

  /** The replies to a message that were heard. */
  repliesTo(id: string): Heard[] {
    return this.heard.filter(({ replyToId, type }) => replyToId === id && type === 'message');
  }

  /** Resolves when it is so; rejects, telling what was waited for, when it does not come to be. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const began = Date.now();
    while (!isSo()) {
      if (Date.now() - began > patienceMs) throw new Error(`It did not come to be: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  leave(): void {
    this.client.end();
    for (const socket of this.sockets) socket.terminate();
  }

  #ajax(): AjaxCreationMethod {
    const ajax = (request: AjaxRequest) =>
      new Observable((subscriber) => {
        this.#ask(request).then(
          (answer) => {
            subscriber.next(answer);
            subscriber.complete();
          },
          (error) => subscriber.error(error),
        );
      });
    return ajax as unknown as AjaxCreationMethod;
  }

  /** What rxjs does with XMLHttpRequest; rejects with what has a `status`, 0 when there was no answer. */
  async #ask({ method = 'GET', url = '', headers, body }: AjaxRequest): Promise<{ status: number; response: unknown }> {
    const given = (headers ?? {}) as Record<string, string>;
    const answer = await fetch(url, {
      method,
      headers: given,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause) => Promise.reject(Object.assign(new Error('no answer', { cause }), { status: 0 })));
    const { status } = answer;
    const response = (await answer.json()) as Asked['response'];
    const xhr = { getResponseHeader: (name: string) => answer.headers.get(name) };
    if (!answer.ok) throw Object.assign(new Error(`answered ${status}`), { status, response, xhr });
    const { pathname, search } = new URL(url);
    this.asked.push({ method, path: pathname + search, authorization: given.Authorization ?? '', response });
    return { status, response };
  }
}
