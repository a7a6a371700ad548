import { ConnectionStatus } from 'botframework-directlinejs';
import { expect } from 'chai';
import { type Claims, Tokens } from '../../bot/server/tokens.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { lendBrowserGlobals } from './browser-globals.js';
import { StockClient } from './stock-client.js';

const secret = 'only-the-shop-knows-this';
const question = 'how long does delivery take?';
const twoHoursMs = 7_200_000;

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a route answers is what the tests look at
  body: any;
}

describe('Direct Line tokens', () => {
  let open: RunningConvoz;
  let guarded: RunningConvoz;
  let takeGlobalsAway: () => void;
  const clients: StockClient[] = [];

  before(async () => {
    takeGlobalsAway = lendBrowserGlobals();
    open = await startConvoz();
    guarded = await startConvoz({ env: { DIRECTLINE_SECRET: secret } });
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.leave();
  });

  after(async () => {
    await open.close();
    await guarded.close();
    takeGlobalsAway();
  });

  it('are refused with 403 on every route once they have expired', async () => {
    const conversationId = 'of-long-ago';
    const token = await issued(open, { userId: 'dl_x', conversationId }, twoHoursMs);

    const answers = await Promise.all([
      ask(open, 'POST', '/tokens/refresh', token),
      ask(open, 'POST', '/conversations', token),
      ...everyRouteOf(conversationId).map(([method, path]) => ask(open, method, path, token)),
    ]);

    expect(answers.map(({ status, body }) => [status, body.error?.code])).to.deep.equal(
      answers.map(() => [403, 'TOKEN_EXPIRED']),
    );
  });

  it('are refused with 403 for a conversation that is not theirs, and nothing is said there', async () => {
    const mine = await ask(open, 'POST', '/conversations', undefined);
    const theirs = await ask(open, 'POST', '/conversations', undefined);

    const answers = await Promise.all(
      everyRouteOf(theirs.body.conversationId).map(([method, path]) => ask(open, method, path, mine.body.token)),
    );

    expect(answers.map(({ status, body }) => [status, body.error?.code])).to.deep.equal(
      answers.map(() => [403, 'CONVERSATION_FOREIGN']),
    );
    const { body } = await ask(open, 'GET', activitiesOf(theirs.body.conversationId), theirs.body.token);
    expect(
      body.activities.filter((activity: { from: { role: string } }) => activity.from.role === 'user'),
    ).to.deep.equal([]);
  });

  it('tell the stock client that it cannot connect, once they have expired', async () => {
    const token = await issued(open, { userId: 'dl_x', conversationId: 'of-long-ago' }, twoHoursMs);

    const client = connect(open, { token }).listen();
    await client.until('a decision', () => client.statuses.includes(ConnectionStatus.FailedToConnect));

    expect(client.statuses).not.to.include(ConnectionStatus.Online);
  });

  it('are made for the person that the shop names, whoever the client says it is', async () => {
    const user = { id: 'dl_customer-7', name: 'Antía' };
    const { body } = await ask(guarded, 'POST', '/tokens/generate', secret, { user });

    const client = connect(guarded, { token: body.token }).listen();
    await client.say(question);
    await client.until('its own message', () => client.heard.some(({ from }) => from.role === 'user'));

    expect(client.heard.find(({ from }) => from.role === 'user')?.from.id).to.equal(user.id);
  });

  it('cannot be had without the secret where there is one', async () => {
    const answers = await Promise.all(
      ['/tokens/generate', '/conversations'].flatMap((path) => [
        ask(guarded, 'POST', path, undefined),
        ask(guarded, 'POST', path, 'another-secret-of-some-length'),
      ]),
    );

    expect(answers.map(({ status, body }) => [status, body.error.code])).to.deep.equal([
      [401, 'TOKEN_MISSING'],
      [401, 'TOKEN_INVALID'],
      [401, 'TOKEN_MISSING'],
      [401, 'TOKEN_INVALID'],
    ]);
  });

  for (const webSocket of [true, false]) {
    it(`are not needed by a stock client that has the secret, ${webSocket ? 'over WebSocket' : 'by polling'}`, async () => {
      const client = connect(guarded, { secret, webSocket, pollingInterval: 200 }).listen();

      const id = await client.say(question);
      await client.until('an answer', () => client.repliesTo(id).length > 0);

      expect(client.asked.every(({ authorization }) => authorization === `Bearer ${secret}`)).to.equal(true);
      expect(client.heard.filter(({ from }) => from.role === 'user').map((message) => message.id)).to.deep.equal([id]);
    });
  }

  function connect(convoz: RunningConvoz, options: ConstructorParameters<typeof StockClient>[1]): StockClient {
    const client = new StockClient(convoz.url, options);
    clients.push(client);
    return client;
  }
});

function activitiesOf(conversationId: string): string {
  return `/conversations/${conversationId}/activities`;
}

function everyRouteOf(conversationId: string): [string, string][] {
  return [
    ['GET', `/conversations/${conversationId}`],
    ['GET', activitiesOf(conversationId)],
    ['POST', activitiesOf(conversationId)],
    ['POST', `/conversations/${conversationId}/upload?userId=dl_x`],
  ];
}

async function issued(convoz: RunningConvoz, claims: Claims, agoMs: number): Promise<string> {
  const key = Buffer.from(await convoz.app.store.setting('key', () => ''), 'base64');
  return new Tokens(key, () => new Date(Date.now() - agoMs)).issue('directline', claims);
}

async function ask(
  { url }: RunningConvoz,
  method: string,
  path: string,
  token: string | undefined,
  body: object = { type: 'message', text: 'let me in' },
): Promise<Answer> {
  const response = await fetch(`${url}/v3/directline${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
