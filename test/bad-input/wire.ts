import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';

export interface Call {
  method?: string;
  path: string;
  headers?: Record<string, string | string[]>;
  /** Sent as it is, byte for byte. */
  body?: string | Buffer;
  /** Sends the body in pieces, without saying how long it is. */
  chunked?: boolean;
}

export interface Reply {
  status: number;
  text: string;
  /** The body as JSON; undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: what a route answers is what the tests look at
  body: any;
}

/** One HTTP call on a connection of its own, without the good manners of fetch. */
export function call(
  url: string,
  { method = 'POST', path, headers = {}, body, chunked = false }: Call,
): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = httpRequest({ hostname, port, method, path, headers: { ...headers, ...length }, agent: false });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(asReply(response.statusCode ?? 0, Buffer.concat(parts).toString('utf8'))));
    });
    request.on('error', (error) => {
      if (!answered) reject(new Error(`${method} ${path.slice(0, 80)}: ${error.message}`));
    });
    if (chunked && body !== undefined) for (const piece of pieces(Buffer.from(body))) request.write(piece);
    else if (body !== undefined) request.write(body);
    request.end();
  });
}

/** Sends bytes to the port and resolves with the status of the answer; undefined when there was none. */
export function raw(url: string, lines: readonly string[]): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let said = '';
    const done = () => {
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1];
      resolve(status === undefined ? undefined : Number(status));
    };
    socket.on('data', (bytes) => {
      said += bytes;
      if (said.includes('\r\n\r\n')) done();
    });
    socket.on('error', done);
    socket.on('close', done);
  });
}

function asReply(status: number, text: string): Reply {
  try {
    return { status, text, body: JSON.parse(text) };
  } catch {
    return { status, text, body: undefined };
  }
}

function* pieces(bytes: Buffer, size = 16_384): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
