import { WebSocket } from 'ws';
import { Connection } from './connection.js';

export interface Timing {
  ackMs: number;
  answerMs: number;
}

/** One customer on Direct Line: asks, and knows when the answer has been streamed to him. */
export class Customer {
  readonly #connection: Connection;
  readonly #waiting = new Map<string, (by: 'answer' | 'silence') => void>();
  readonly #answered = new Set<string>();
  #socket: WebSocket | undefined;
  #token = '';
  #path = '';
  #count = 0;
  #handedOver = false;

  constructor(readonly port: number) {
    this.#connection = new Connection(port);
  }

  async start(): Promise<void> {
    this.#socket?.terminate();
    this.#handedOver = false;
    const granted = JSON.parse((await this.#connection.post('/v3/directline/tokens/generate', '{}')).body);
    this.#token = granted.token;
    const started = JSON.parse(
      (await this.#connection.post('/v3/directline/conversations', '{"locale":"en"}', this.#token)).body,
    );
    this.#path = `/v3/directline/conversations/${started.conversationId}/activities`;
    const socket = new WebSocket(started.streamUrl);
    this.#socket = socket;
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.on('message', (frame) => this.#read(String(frame)));
  }

  /** Asks once; resolves when the acknowledgement and the answer are both here. */
  async ask(text: string): Promise<Timing> {
    // A person has been called and the bot keeps silent from then on: come back in a new conversation.
    if (this.#handedOver) await this.start();
    const body = JSON.stringify({
      type: 'message',
      text,
      from: { id: 'me' },
      channelData: { clientActivityID: `c${this.#count++}` },
    });
    const asked = performance.now();
    const { status, body: answer } = await this.#connection.post(this.#path, body, this.#token);
    if (status !== 200) throw new Error(`The message was refused with ${status}: ${answer}`);
    const ackMs = performance.now() - asked;
    const { id } = JSON.parse(answer);
    const by = this.#answered.delete(id) ? 'answer' : await this.#answerTo(id);
    return by === 'answer' ? { ackMs, answerMs: performance.now() - asked } : this.ask(text);
  }

  #answerTo(id: string): Promise<'answer' | 'silence'> {
    if (this.#handedOver) return Promise.resolve('silence');
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  close(): void {
    this.#socket?.terminate();
    this.#connection.close();
  }

  #read(frame: string): void {
    if (frame.includes('"name":"handoff.initiate"')) {
      this.#handedOver = true;
      for (const resolve of this.#waiting.values()) resolve('silence');
      this.#waiting.clear();
    }
    const replyTo = /"replyToId":"([^"]+)"/.exec(frame)?.[1];
    if (replyTo === undefined) return;
    const resolve = this.#waiting.get(replyTo);
    if (resolve) {
      this.#waiting.delete(replyTo);
      resolve('answer');
    } else this.#answered.add(replyTo);
  }
}
