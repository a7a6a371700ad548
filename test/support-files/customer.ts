import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Activity } from '../../bot/engine/botbuilder.js';

/** An activity as it comes over the wire: times are text there. */
export type WireActivity = Omit<Partial<Activity>, 'timestamp'> & { id: string; timestamp: string };

export interface CustomerOptions {
  locale?: string;
  /** Starts the conversation of this token, or with this secret. */
  token?: string;
}

interface Waiting {
  wants: (activity: WireActivity) => boolean;
  resolve(activity: WireActivity): void;
}

const patienceMs = 5000;

/** A customer with a web chat: a small Direct Line client that listens on the WebSocket. */
export class Customer {
  /** Everything that came over the WebSocket, in order of arrival. */
  readonly heard: WireActivity[] = [];
  readonly #waiting = new Set<Waiting>();
  #socket: WebSocket | undefined;

  private constructor(
    readonly url: string,
    readonly conversationId: string,
    readonly token: string,
  ) {}

  /** Opens a conversation and its live stream. The greeting is not waited for. */
  static async start(url: string, { locale = 'en', token }: CustomerOptions = {}): Promise<Customer> {
    const response = await fetch(`${url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ locale }),
    });
    if (!response.ok) throw new Error(`No conversation: ${response.status} ${await response.text()}`);
    const opened = (await response.json()) as { conversationId: string; token: string; streamUrl: string };
    const customer = new Customer(url, opened.conversationId, opened.token);
    await customer.#listen(opened.streamUrl);
    return customer;
  }

  /** Posts a message; resolves with its id once the server has taken it, which is before it is answered. */
  async say(text: string, more: object = {}): Promise<string> {
    const activity = { type: 'message', text, channelData: { clientActivityID: randomUUID() }, ...more };
    const response = await this.#fetch('POST', 'activities', activity);
    if (!response.ok) throw new Error(`Not accepted: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  }

  /** Says something and resolves once its turn is over, answered or not. */
  async tell(text: string, more: object = {}): Promise<string> {
    const id = await this.say(text, more);
    await this.until((activity) => activity.id === id);
    return id;
  }

  /** Says something and resolves with everything that the bot answered to it. */
  async ask(text: string, more: object = {}): Promise<WireActivity[]> {
    const id = await this.say(text, more);
    await this.until((activity) => activity.replyToId === id && activity.type === 'message');
    return (await this.transcript()).filter((activity) => activity.replyToId === id && activity.type === 'message');
  }

  /** Answers with the rating control that a message of ours carries. */
  rate(request: WireActivity, answer: { value?: number; comment?: string; decline?: boolean }): Promise<string> {
    const { invitationId } = request.channelData.convoz.rating;
    const text = answer.comment ?? (answer.value === undefined ? '' : String(answer.value));
    return this.tell(text, { value: { rating: { invitationId, ...answer } } });
  }

  /** The first message that shows a rating control after `after` such messages. */
  waitForSurvey(after = 0): Promise<WireActivity> {
    let seen = 0;
    return this.until((activity) => activity.channelData?.convoz?.rating !== undefined && ++seen > after);
  }

  /** The first activity that fits, heard already or yet to come. Rejects with what was heard when there is none. */
  async until(wants: (activity: WireActivity) => boolean, timeoutMs = patienceMs): Promise<WireActivity> {
    const known = this.heard.find(wants);
    if (known) return known;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        wants,
        resolve(activity) {
          clearTimeout(timer);
          resolve(activity);
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new Error(`Nothing of the kind came. Heard:\n${this.heard.map(inWords).join('\n')}`));
      }, timeoutMs);
      this.#waiting.add(waiting);
    });
  }

  /** The first message of the bot, an agent or the system that fits. */
  waitForReply(text: string | RegExp = /./s, timeoutMs = patienceMs): Promise<WireActivity> {
    const fits = (said = '') => (typeof text === 'string' ? said.includes(text) : text.test(said));
    return this.until((activity) => activity.from?.role === 'bot' && fits(activity.text), timeoutMs);
  }

  /** The conversation as the server keeps it. */
  async transcript(watermark = 0): Promise<WireActivity[]> {
    const response = await this.#fetch('GET', `activities?watermark=${watermark}`);
    if (!response.ok) throw new Error(`No transcript: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { activities: WireActivity[] }).activities;
  }

  async leave(): Promise<void> {
    const socket = this.#socket;
    if (!socket || socket.readyState === WebSocket.CLOSED) return;
    await new Promise<void>((resolve) => {
      socket.once('close', () => resolve());
      socket.close();
    });
  }

  #fetch(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.url}/v3/directline/conversations/${this.conversationId}/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async #listen(streamUrl: string): Promise<void> {
    const socket = new WebSocket(streamUrl);
    this.#socket = socket;
    socket.on('message', (data) => {
      const frame = String(data);
      if (frame !== '') for (const activity of JSON.parse(frame).activities) this.#take(activity);
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    socket.on('error', () => {});
  }

  #take(activity: WireActivity): void {
    this.heard.push(activity);
    for (const waiting of this.#waiting) {
      if (!waiting.wants(activity)) continue;
      this.#waiting.delete(waiting);
      waiting.resolve(activity);
    }
  }
}

function inWords({ from, type, text, name }: WireActivity): string {
  return `  ${from?.role ?? from?.id}: ${type === 'message' ? text : `(${type} ${name ?? ''})`}`;
}
