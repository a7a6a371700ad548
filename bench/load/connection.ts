import { connect, type Socket } from 'node:net';

/**
 * One keep-alive HTTP/1.1 connection with one request under way, written by hand because the load must cost less than
 * what it measures. Answers must carry Content-Length or an empty chunked body.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #host: string;
  #buffer = '';
  #settle: ((answer: { status: number; body: string }) => void) | undefined;

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk) => this.#read(String(chunk)));
  }

  post(path: string, body: string, token = ''): Promise<{ status: number; body: string }> {
    const head = `POST ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token}\r\n`;
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: string): void {
    this.#buffer += chunk;
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#buffer.slice(0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    const whole =
      length === undefined ? this.#buffer.endsWith('0\r\n\r\n') : this.#buffer.length >= end + 4 + Number(length);
    if (!whole) return;
    const answer = { status: Number(head.slice(9, 12)), body: this.#buffer.slice(end + 4) };
    this.#buffer = '';
    this.#settle?.(answer);
  }
}
