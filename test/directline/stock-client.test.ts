import { ConnectionStatus, type Conversation } from 'botframework-directlinejs';
import { expect } from 'chai';
import { Tokens } from '../../bot/server/tokens.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { minute, TestClock } from '../support-files/test-clock.js';
import { lendBrowserGlobals } from './browser-globals.js';
import { StockClient, type StockOptions } from './stock-client.js';

const question = 'how long does delivery take?';
const hundred = Array.from({ length: 100 }, (_, i) => `${question} (${i + 1})`);

describe('the stock Direct Line client', function () {
  this.timeout(60_000);
  const clock = new TestClock();
  const clients: StockClient[] = [];
  let convoz: RunningConvoz;
  let takeGlobalsAway: () => void;

  before(async () => {
    takeGlobalsAway = lendBrowserGlobals();
    convoz = await startConvoz({ clock });
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.leave();
  });

  after(async () => {
    await convoz.close();
    takeGlobalsAway();
  });

  for (const webSocket of [true, false]) {
    const way = webSocket ? 'over WebSocket' : 'by polling';

    it(`gets each of a hundred messages back and answered once, in order, ${way}`, async () => {
      const client = connect({ webSocket, pollingInterval: 200 }).listen();

      const ids: string[] = [];
      for (const text of hundred) ids.push(await client.say(text));
      await client.until('an answer to the last', () => client.repliesTo(ids.at(-1) ?? '').length > 0);

      expect(client.sockets).to.have.lengthOf(webSocket ? 1 : 0);
      expect(own(client).map(({ text }) => text)).to.deep.equal(hundred);
      expect(own(client).map(({ id }) => id)).to.deep.equal(ids);
      expect(ids.map((id) => turns(client, id))).to.deep.equal(ids.map(() => 1));
      expect(sequence(client)).to.deep.equal(client.heard.map((_, i) => i + 1));
      const times = client.heard.map(({ timestamp }) => Date.parse(timestamp));
      expect(times).to.deep.equal([...new Set(times)].sort((a, b) => a - b));
    });
  }

  it('comes back after its socket broke, with its watermark, and misses and repeats nothing', async () => {
    const client = connect().listen();
    const before = await client.say(question);
    await client.until('an answer', () => client.repliesTo(before).length > 0);
    const watermark = client.heard.length;

    client.sockets[0]?.terminate();
    const during = await client.say('what payment methods do you take?');
    await client.until('an answer on a new socket', () => client.repliesTo(during).length > 0);

    expect(client.sockets).to.have.lengthOf(2);
    expect(client.asked.filter(({ path }) => path.endsWith(`?watermark=${watermark}`))).to.have.lengthOf(1);
    expect(sequence(client)).to.deep.equal(client.heard.map((_, i) => i + 1));
  });

  it('takes up a conversation from a watermark, as a page does that was loaded again', async () => {
    const first = connect().listen();
    const told = await first.say(question);
    await first.until('an answer', () => first.repliesTo(told).length > 0);
    const { conversationId, token } = await first.connection();
    const seen = first.heard.length;
    first.leave();

    const second = connect({ conversationId, token, watermark: String(seen) }).listen();
    const asked = await second.say(question);
    await second.until('an answer', () => second.repliesTo(asked).length > 0);

    expect(second.heard[0]).to.deep.include({ id: asked, text: question });
    expect(sequence(second)).to.deep.equal(second.heard.map((_, i) => seen + i + 1));
  });

  it('refreshes its token after a quarter of an hour and goes on with the new one', async () => {
    const client = connect().listen();
    await client.say(question);
    clock.advance(15 * minute);

    await client.until('a refresh', () => client.asked.some(({ path }) => path.endsWith('/tokens/refresh')));
    clock.advance(20 * minute);
    const id = await client.say(question);
    await client.until('an answer', () => client.repliesTo(id).length > 0);

    const posts = client.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities'));
    expect(posts.at(-1)?.authorization).not.to.equal(posts[0]?.authorization);
    expect(client.statuses).not.to.include(ConnectionStatus.ExpiredToken);
  });

  it('is told that its token has expired, and goes on with a fresh one', async () => {
    const client = connect({ hurried: false }).listen();
    const { conversationId } = await client.connection();
    clock.advance(31 * minute);

    const refused = await client.say(question);
    const statusThen = client.statuses.at(-1);
    client.client.reconnect(await freshConnection(conversationId));
    const id = await client.say(question);
    await client.until('an answer', () => client.repliesTo(id).length > 0);

    expect(refused).to.equal('retry');
    expect(statusThen).to.equal(ConnectionStatus.ExpiredToken);
    expect(client.statuses.at(-1)).to.equal(ConnectionStatus.Online);
    expect(new Set(own(client).map((message) => message.id))).to.deep.equal(new Set([id]));
  });

  it('gets one answer to a message that it sends again under the same client id', async () => {
    const client = connect().listen();

    const ids = await Promise.all([1, 2, 3].map(() => client.say(question, 'the same')));
    ids.push(await client.say(question, 'the same'));
    const last = await client.say(question, 'another');
    await client.until('an answer to the last', () => client.repliesTo(last).length > 0);

    expect(new Set(ids).size).to.equal(1);
    expect(own(client).map(({ channelData }) => channelData?.clientActivityID)).to.deep.equal(['the same', 'another']);
    expect(turns(client, ids[0] ?? '')).to.equal(1);
  });

  function connect(options: StockOptions = {}): StockClient {
    const client = new StockClient(convoz.url, options);
    clients.push(client);
    return client;
  }

  /** What the page around the client gets from its own server when a token has expired. */
  async function freshConnection(conversationId: string): Promise<Conversation> {
    const key = Buffer.from(await convoz.app.store.setting('key', () => ''), 'base64');
    const token = await new Tokens(key, () => clock.now()).issue('directline', {
      userId: 'dl_somebody',
      conversationId,
    });
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${convoz.url}/v3/directline/conversations/${conversationId}`, { headers });
    return (await response.json()) as Conversation;
  }
});

function own(client: StockClient) {
  return client.heard.filter(({ from }) => from.role === 'user');
}

function sequence(client: StockClient) {
  return client.heard.map(({ channelData }) => channelData?.['webchat:sequence-id']);
}

/** In how many separate stretches a message was answered: each turn's replies stand together. */
function turns(client: StockClient, id: string): number {
  return client.heard.filter(({ replyToId }, i) => replyToId === id && client.heard[i - 1]?.replyToId !== id).length;
}
