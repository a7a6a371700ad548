import { WebSocket } from 'ws';
import { eventually } from '../support-files/eventually.js';

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is what the tests look at
type Frame = any;

/** A screen of an agent on the feed. It remembers what it has been told over all its connections. */
export class FeedScreen {
  /** Sequence numbers of the events, in the order in which they came. */
  readonly seqs: number[] = [];
  /** Everything else but `hello`. */
  readonly frames: Frame[] = [];
  /** How the present connection was closed. */
  closed: number | undefined;
  /** The status with which it was refused. */
  refused: number | undefined;
  /** The number in `hello`. */
  began: number | undefined;
  #socket: WebSocket | undefined;

  constructor(
    readonly address: string,
    readonly cookie: string,
  ) {}

  /** Resolves when the feed has said hello, or has refused. After the first time it goes on after the last event it knows. */
  async connect(after: number | undefined = this.seqs.at(-1) ?? this.began): Promise<this> {
    this.closed = undefined;
    this.refused = undefined;
    const socket = new WebSocket(this.address + (after === undefined ? '' : `?after=${after}`), {
      headers: { cookie: this.cookie },
    });
    this.#socket = socket;
    await new Promise<void>((resolve) => {
      socket.on('unexpected-response', (_request, response) => {
        this.refused = response.statusCode ?? 0;
        response.resume();
        resolve();
      });
      socket.on('error', () => resolve());
      socket.on('close', (code) => {
        if (this.#socket === socket) this.closed = code;
        resolve();
      });
      socket.on('message', (data) => {
        // What arrives after a line has been cut is not read by anybody.
        if (this.#socket !== socket) return;
        const frame = JSON.parse(String(data));
        if (frame.type === 'hello') {
          this.began ??= frame.seq;
          resolve();
        } else if (frame.seq !== undefined) this.seqs.push(frame.seq);
        else this.frames.push(frame);
      });
    });
    return this;
  }

  send(frame: string | Buffer | object): void {
    this.#socket?.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  /** The line is cut without a word. */
  drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.terminate();
  }

  /** Stops reading what arrives. */
  pause(): void {
    this.#socket?.pause();
  }

  /** Resolves with the code once the feed has closed the connection. */
  async closing(timeoutMs?: number): Promise<number | undefined> {
    await eventually(() => this.closed !== undefined, timeoutMs);
    return this.closed;
  }

  /** Resolves when the last frame of this kind fits. */
  async sees(type: string, fits: (frame: Frame) => boolean): Promise<void> {
    await eventually(() => {
      const last = this.frames.findLast((frame) => frame.type === type);
      return last !== undefined && fits(last);
    });
  }
}
