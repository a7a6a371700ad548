import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { Live } from '../../bot/engine/live.js';
import { fileLinks } from '../../bot/files/index.js';
import { directLineSockets } from '../../bot/server/directline/sockets.js';
import { Tokens } from '../../bot/server/tokens.js';
import type { Messages } from '../../bot/support/repositories.js';
import { Customer } from '../support-files/customer.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { FeedScreen } from './feed-screen.js';

describe('a customer who is writing', () => {
  let convoz: RunningConvoz;
  before(async () => {
    convoz = await startConvoz();
  });
  after(() => convoz.close());

  it('is shown to the agent who has the conversation open, and to nobody else, and is not kept', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.ask('hello');
    const agent = await convoz.agent();
    const screen = await new FeedScreen(`${convoz.url.replace('http', 'ws')}/api/feed`, agent.cookie).connect();
    screen.send({ type: 'look', conversationId: customer.conversationId });
    await screen.sees('presence', () => true);
    const before = await customer.transcript();

    const response = await fetch(`${convoz.url}/v3/directline/conversations/${customer.conversationId}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${customer.token}` },
      body: JSON.stringify({ type: 'typing', from: { id: 'me' } }),
    });
    await screen.sees('typing', ({ conversationId }) => conversationId === customer.conversationId);
    await customer.ask('thank you');

    expect(response.status).to.equal(200);
    expect(customer.heard.filter(({ type }) => type === 'typing')).to.deep.equal([]);
    expect((await customer.transcript()).slice(0, before.length)).to.deep.equal(before);
    screen.drop();
  });
});

describe('a stream of Direct Line', () => {
  it('ends with a code when the token that opened it would have ended', async () => {
    const tokens = new Tokens(Buffer.alloc(32, 7), () => new Date());
    const messages = { since: async () => [] } as unknown as Messages;
    const links = fileLinks(Buffer.alloc(32, 7), { now: () => new Date() });
    const sockets = directLineSockets({ tokens, live: new Live(), messages, links, trustedProxies: 0 }, 100);
    const server = createServer().on('upgrade', (...upgrade) => void sockets.handle(...upgrade));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const ticket = await tokens.issue('stream', { userId: 'dl_x', conversationId: 'c' });
    const { port } = server.address() as AddressInfo;

    const socket = new WebSocket(`ws://127.0.0.1:${port}/v3/directline/conversations/c/stream?t=${ticket}`);
    const [code] = await once(socket, 'close');
    sockets.close();
    server.close();

    expect(code).to.equal(4401);
  });
});
