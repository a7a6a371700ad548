import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Live } from '../../engine/live.js';
import type { Events } from '../../support/repositories.js';
import { isForeign } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { addressedTo, closeAll, refuse } from '../upgrade.js';
import { showEvent } from './views.js';

const page = 500;
const mostBuffered = 1_048_576;
const keepAliveMs = 15_000;

/** The desk's live feed at /api/feed: `hello` with the sequence number it starts from, then every event in order. */
export function deskFeed(deps: { sessions: Sessions; live: Live; events: Events }) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const beat = setInterval(() => {
    for (const socket of server.clients) socket.ping();
  }, keepAliveMs);
  beat.unref();
  return {
    handle(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const url = addressedTo(request);
      if (url?.pathname !== '/api/feed') return false;
      const after = /^\d{1,15}$/.exec(url.searchParams.get('after') ?? '')?.[0];
      deps.sessions
        .agentOf(request)
        .then((agent) => {
          if (!agent || agent.mustChangePassword) return refuse(socket, 401);
          if (isForeign(request)) return refuse(socket, 403);
          server.handleUpgrade(request, socket, head, (client) => {
            follow(client, after === undefined ? undefined : Number(after), deps).catch(() => client.terminate());
          });
        })
        .catch(() => refuse(socket, 503));
      return true;
    },
    close(): void {
      clearInterval(beat);
      closeAll(server);
    },
  };
}

async function follow(
  socket: WebSocket,
  after: number | undefined,
  { live, events }: { live: Live; events: Events },
): Promise<void> {
  let wanted = true;
  let reading = false;
  let sent = after ?? (await events.latest());
  const read = async () => {
    if (reading) return;
    reading = true;
    while (wanted && socket.readyState === socket.OPEN) {
      wanted = false;
      const fresh = await events.since(sent, page);
      for (const event of fresh) {
        sent = event.seq ?? sent;
        socket.send(JSON.stringify(showEvent(event)));
      }
      if (fresh.length === page) wanted = true;
      if (socket.bufferedAmount > mostBuffered) socket.terminate();
    }
    reading = false;
  };
  socket.on('error', () => socket.terminate());
  socket.send(JSON.stringify({ type: 'hello', seq: sent }));
  const stop = live.followFeed(() => {
    wanted = true;
    read().catch(() => socket.terminate());
  });
  socket.on('close', stop);
  await read();
}
