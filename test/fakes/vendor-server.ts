import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface VendorCallSeen {
  method: string;
  /** Path and query. */
  target: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface VendorServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A real server on a free loopback port, which gives each request, read whole, to `answer`. */
export async function startVendorServer(
  answer: (call: VendorCallSeen, response: ServerResponse, socket: Socket) => void | Promise<void>,
): Promise<VendorServer> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url = '', headers } = request;
    await answer({ method, target: url, headers, body: Buffer.concat(parts) }, response, request.socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}
