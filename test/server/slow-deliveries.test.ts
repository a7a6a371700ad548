import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import type { WebhookChannel } from '../../bot/channels/webhook-channel.js';
import { BodiesBeingRead } from '../../bot/server/bodies-being-read.js';
import { errorHandler } from '../../bot/server/error-response.js';
import { type WebhookDeps, webhookRoutes } from '../../bot/server/webhook-routes.js';
import { deferred } from '../support-files/deferred.js';

describe('deliveries that strangers begin and do not end', () => {
  const sockets: Socket[] = [];
  const heard: string[] = [];
  let server: ReturnType<express.Express['listen']>;
  const port = () => (server.address() as AddressInfo).port;

  async function serve(bodies?: BodiesBeingRead): Promise<void> {
    const channel = {
      id: 'telegram',
      account: 'bot',
      bodyLimit: 36_000_000,
      acknowledgement: { status: 202 },
      receive({ body }) {
        heard.push(body.toString());
        return { events: [] };
      },
    } as Partial<WebhookChannel> as WebhookChannel;
    const deps = {
      webhooks: new Map([['telegram', channel]]),
      clock: { now: () => new Date() },
    } as Partial<WebhookDeps> as WebhookDeps;
    const app = express().use(
      '/webhooks',
      webhookRoutes(deps, bodies),
      errorHandler(() => {}),
    );
    await new Promise<void>((resolve) => {
      server = app.listen(0, '127.0.0.1', () => resolve());
    });
  }
  beforeEach(() => heard.splice(0));
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
  });

  /** Announces so many bytes, and sends fewer; `closed` resolves when we hang up. */
  async function begins(announced: number, sent: number): Promise<{ socket: Socket; closed: Promise<void> }> {
    const socket = connect(port(), '127.0.0.1');
    sockets.push(socket);
    const [opened, closed] = [deferred<void>(), deferred<void>()];
    socket.on('error', () => {});
    socket.once('close', () => closed.resolve());
    const head = `POST /webhooks/telegram HTTP/1.1\r\nHost: x\r\nContent-Length: ${announced}\r\n\r\n`;
    socket.write(head + 'x'.repeat(sent), () => opened.resolve());
    await opened.promise;
    return { socket, closed: closed.promise };
  }

  const post = async (body: string) =>
    (await fetch(`http://127.0.0.1:${port()}/webhooks/telegram`, { method: 'POST', body })).status;

  it('hold up nobody by what they announce', async () => {
    await serve();
    await Promise.all(Array.from({ length: 40 }, () => begins(36_000_000, 1)));

    expect(await post('genuine')).to.equal(202);
    expect(heard).to.deep.equal(['genuine']);
  });

  it('are hung up on when too much of them has come, and nothing of them counts any more then', async () => {
    await serve(new BodiesBeingRead({ most: 100_000, patienceMs: 60_000 }));
    const both = [await begins(80_000, 60_000), await begins(80_000, 60_000)];

    await Promise.race(both.map(({ closed }) => closed));
    for (const { socket } of both) socket.destroy();
    await Promise.all(both.map(({ closed }) => closed));

    for (let i = 0; i < 5; i += 1) expect(await post('y'.repeat(40_000))).to.equal(202);
    expect(heard).to.have.length(5);
  });

  it('are hung up on when they take too long', async () => {
    await serve(new BodiesBeingRead({ most: 100_000, patienceMs: 50 }));
    const { closed } = await begins(1000, 10);

    await closed;

    expect(heard).to.deep.equal([]);
  });
});
