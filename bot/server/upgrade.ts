import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';

const restarting = 1012;
/** How long a client may take to answer a close; ws itself would wait for thirty seconds. */
const farewellMs = 2000;

/** The address an upgrade asks for; undefined when it is none, as anything may stand in a request line. */
export function addressedTo(request: IncomingMessage): URL | undefined {
  const address = request.url ?? '/';
  return address.startsWith('/') && URL.canParse(address, 'http://localhost')
    ? new URL(address, 'http://localhost')
    : undefined;
}

/** Answers an upgrade with an HTTP status, and ends the connection. */
export function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Tells every client that the service restarts, and cuts off those who do not answer. */
export function closeAll(server: WebSocketServer): void {
  for (const client of server.clients) client.close(restarting, 'restarting');
  server.close();
  setTimeout(() => {
    for (const client of server.clients) client.terminate();
  }, farewellMs).unref();
}
