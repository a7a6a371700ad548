import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivered {
  conversationId: string;
  /** The activity it answers, from the address. */
  replyToId: string | undefined;
  activity: { type: string; text?: string; from?: { id: string }; recipient?: { id: string }; replyToId?: string };
}

export interface FakeConnector {
  /** What a Bot Framework activity names as its serviceUrl. */
  url: string;
  /** What was delivered and acknowledged, in order of arrival. */
  delivered: Delivered[];
  /** How many calls there were, refused ones too. */
  calls: number;
  /** Answers the next calls with these statuses; 0 cuts the connection before any answer. */
  refuseWith: number[];
  /** Resolves with the first `count` deliveries; rejects when they do not come. */
  until(count: number): Promise<Delivered[]>;
  close(): Promise<void>;
}

const patienceMs = 8000;
const address = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** The far side of the Bot Framework: a Bot Connector on a port of this machine, as the Emulator has one. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const server = createServer(async (request, response) => {
    const activity = JSON.parse(await bodyOf(request));
    connector.calls += 1;
    const refusal = connector.refuseWith.shift();
    if (refusal === 0) return void request.socket.destroy();
    const named = address.exec(request.url ?? '');
    const status = refusal ?? (named && request.method === 'POST' ? 200 : 404);
    response.writeHead(status, { 'content-type': 'application/json' });
    if (status !== 200 || !named)
      return void response.end(JSON.stringify({ error: { code: 'Refused', message: 'no' } }));
    const [, conversationId = '', replyToId] = named;
    connector.delivered.push({
      conversationId: decodeURIComponent(conversationId),
      replyToId: replyToId && decodeURIComponent(replyToId),
      activity,
    });
    response.end(JSON.stringify({ id: `delivered-${connector.delivered.length}` }));
  });
  const connector: FakeConnector = {
    url: '',
    delivered: [],
    calls: 0,
    refuseWith: [],
    async until(count) {
      const began = Date.now();
      while (connector.delivered.length < count) {
        if (Date.now() - began > patienceMs) throw new Error(`${connector.delivered.length} of ${count} came`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return connector.delivered.slice(0, count);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  connector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return connector;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
