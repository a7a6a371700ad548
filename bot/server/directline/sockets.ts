import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Live } from '../../engine/live.js';
import type { Messages } from '../../support/repositories.js';
import { asConvozError } from '../error-response.js';
import type { Tokens } from '../tokens.js';
import { stream } from './stream.js';

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
const keepAliveMs = 15_000;

/** Upgrades Direct Line stream addresses to WebSockets. `handle` returns false for addresses that are not one. */
export function directLineSockets(deps: { tokens: Tokens; live: Live; messages: Messages }) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 65_536, perMessageDeflate: false });
  const beat = setInterval(() => {
    for (const socket of server.clients) if (socket.readyState === socket.OPEN) socket.send('');
  }, keepAliveMs);
  beat.unref();
  return {
    handle(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const conversationId = path.exec(url.pathname)?.[1];
      if (conversationId === undefined) return false;
      const watermark = /^\d{1,9}$/.exec(url.searchParams.get('watermark') ?? '')?.[0] ?? '0';
      deps.tokens
        .spend('stream', url.searchParams.get('t') ?? '')
        .then((claims) => {
          if (claims.conversationId !== decodeURIComponent(conversationId)) return refuse(socket, 403);
          server.handleUpgrade(request, socket, head, (client) => {
            stream(client, claims.conversationId, Number(watermark), deps).catch(() => client.terminate());
          });
        })
        .catch((error: unknown) => refuse(socket, asConvozError(error).status));
      return true;
    },
    get connections(): number {
      return server.clients.size;
    },
    close(): void {
      clearInterval(beat);
      for (const client of server.clients) client.close(1012, 'restarting');
      server.close();
    },
  };
}

export function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
