import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Live } from '../../engine/live.js';
import type { FileLinks } from '../../files/index.js';
import type { Message } from '../../support/message.js';
import type { Messages } from '../../support/repositories.js';
import { asConvozError } from '../error-response.js';
import { lifetimeSeconds, type Tokens } from '../tokens.js';
import { addressedTo, closeAll, refuse } from '../upgrade.js';
import { shownWithFiles } from './shown-with-files.js';
import { stream } from './stream.js';

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
const keepAliveMs = 15_000;
/** As the desk's feed has it: the right to listen has ended. */
const tokenOver = 4401;

/**
 * Upgrades Direct Line stream addresses to WebSockets. `handle` returns false for addresses that are not one. A stream ends when
 * the token that opened it would: a client that has renewed it comes back for the rest.
 */
export function directLineSockets(
  deps: { tokens: Tokens; live: Live; messages: Messages; links: FileLinks; trustedProxies: number },
  longestMs = lifetimeSeconds.directline * 1000,
) {
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
            const over = setTimeout(() => client.close(tokenOver, 'token over'), longestMs);
            client.on('close', () => clearTimeout(over));
            const host = hostOf(request, deps.trustedProxies);
            const shown = (message: Message) => shownWithFiles(message, deps.links, host);
            stream(client, socket, claims.conversationId, Number(watermark), { ...deps, shown }).catch(() =>
              client.terminate(),
            );
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

/** Where the client sees this server; a proxy in front says by which scheme, as Express reads it. */
function hostOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded =
    trustedProxies > 0
      ? String(headers['x-forwarded-proto'] ?? '')
          .split(',')[0]
          ?.trim()
      : '';
  const isSecure = forwarded ? forwarded === 'https' : 'encrypted' in socket;
  return `${isSecure ? 'https' : 'http'}://${headers.host}`;
}
