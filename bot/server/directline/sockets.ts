import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Live } from '../../engine/live.js';
import type { Messages } from '../../support/repositories.js';
import { asConvozError } from '../error-response.js';
import type { Tokens } from '../tokens.js';
import { addressedTo, closeAll, refuse } from '../upgrade.js';
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
      const url = addressedTo(request);
      const conversationId = path.exec(url?.pathname ?? '')?.[1];
      if (!url || conversationId === undefined) return false;
      const watermark = /^\d{1,9}$/.exec(url.searchParams.get('watermark') ?? '')?.[0] ?? '0';
      deps.tokens
        .spend('stream', url.searchParams.get('t') ?? '')
        .then((claims) => {
          if (encodeURIComponent(claims.conversationId) !== conversationId) return refuse(socket, 403);
          server.handleUpgrade(request, socket, head, (client) => {
            stream(client, socket, claims.conversationId, Number(watermark), deps).catch(() => client.terminate());
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
      closeAll(server);
    },
  };
}
