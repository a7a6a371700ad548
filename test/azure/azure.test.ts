import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../bot/config.js';
import { isConvozError } from '../../bot/errors.js';
import { query } from '../kill/database.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { type FakeConnector, startFakeConnector } from './fake-connector.js';

const bot = { id: 'bot-1', name: 'Convoz' };
const customer = { id: 'user-1', name: 'Brais' };

describe('POST /api/messages, with the Bot Framework on the other side', function () {
  this.timeout(30_000);
  let convoz: RunningConvoz;
  let connector: FakeConnector;

  beforeEach(async () => {
    [convoz, connector] = await Promise.all([startConvoz(), startFakeConnector()]);
  });

  afterEach(async () => {
    await connector.close();
    await convoz.close();
  });

  it('greets and answers through the connector, in order', async () => {
    const chat = conversation();

    expect((await post(chat.opened())).status).to.equal(200);
    const [greeting] = await connector.until(1);
    const statuses: number[] = [];
    for (const text of ['how long does delivery take?', 'what payment methods do you take?']) {
      statuses.push((await post(chat.said(text))).status);
    }
    await everythingSent();

    expect(statuses).to.deep.equal([200, 200]);
    expect(greeting?.activity).to.deep.include({ type: 'message', recipient: customer });
    expect(connector.delivered.map(({ conversationId }) => conversationId)).to.deep.equal(
      connector.delivered.map(() => chat.id),
    );
    expect(connector.delivered.map(({ activity }) => activity.text)).to.deep.equal(await said());
    expect(connector.delivered.length).to.be.at.least(3);
  });

  it('greets once, although the Emulator tells of the bot and of the person as they join', async () => {
    const chat = conversation();

    await post({ ...chat.opened(), membersAdded: [bot] });
    await post(chat.opened());
    await post(chat.said('hello'));
    await everythingSent();

    expect(
      connector.delivered.filter(({ activity }) => activity.text === connector.delivered[0]?.activity.text),
    ).to.have.lengthOf(1);
    expect(connector.delivered.map(({ activity }) => activity.text)).to.deep.equal(await said());
  });

  it('answers an activity once that is sent again, as Azure does after 15 seconds', async () => {
    const chat = conversation();
    const question = chat.said('how long does delivery take?');

    const statuses = await Promise.all([post(question), post(question), post(question)]);
    await everythingSent();
    const before = connector.delivered.length;
    const late = await post(question);
    await everythingSent();

    expect([...statuses, late].map(({ status }) => status)).to.deep.equal([200, 200, 200, 200]);
    expect(connector.delivered).to.have.lengthOf(before);
    const kept = await messages();
    expect(kept.filter(({ author }) => author.kind === 'customer')).to.have.lengthOf(1);
  });

  it('delivers again what the connector could not take: a cut connection, then a 503', async () => {
    const chat = conversation();
    connector.refuseWith = [0, 503];

    await post(chat.said('how long does delivery take?'));
    await everythingSent();

    expect(connector.refuseWith).to.deep.equal([]);
    expect(connector.delivered.map(({ activity }) => activity.text)).to.deep.equal(await said());
  });

  it('gives up what the connector refuses with a 4xx, and goes on with what comes after it', async () => {
    const chat = conversation();
    connector.refuseWith = [400];

    await post(chat.said('how long does delivery take?'));
    await everythingSent();
    const first = connector.delivered.length;
    const callsThen = connector.calls;
    await post(chat.said('what payment methods do you take?'));
    await everythingSent();

    const texts = await said();
    expect(callsThen).to.equal(first + 1);
    expect(connector.delivered.map(({ activity }) => activity.text)).to.deep.equal(texts.slice(1));
  });

  it('follows what the customer changes, and what he takes back, and answers neither', async () => {
    const chat = conversation();
    const [first, second] = [chat.said('how long does delivery take?'), chat.said('what payment methods do you take?')];
    await post(first);
    await post(second);
    await everythingSent();
    const answered = connector.delivered.length;

    await post({ ...first, type: 'messageUpdate', timestamp: '2026-11-21T21:00:00Z', text: 'how long?' });
    await post({ ...second, type: 'messageDelete', timestamp: '2026-11-21T21:01:00Z', text: undefined });
    await everythingSent();

    const kept = (await messages()).filter(({ author }) => author.kind === 'customer');
    expect(kept.map(({ text }) => text)).to.deep.equal(['how long?', '']);
    expect(connector.delivered).to.have.lengthOf(answered);
  });

  it('refuses a call without a token, and one with a forged token, once there is an app id', async () => {
    const registered = await startConvoz({
      env: { MICROSOFT_APP_ID: '7d1c0c0e-0000-4000-8000-000000000001', MICROSOFT_APP_PASSWORD: 'a password' },
    });
    const activity = conversation().said('hello');

    const [without, forged] = await quietly(() =>
      Promise.all([post(activity, registered), post(activity, registered, `Bearer ${forgedToken()}`)]),
    );
    const inbox = await registered.app.store.inbox.counts();
    const kept = await registered.app.store.conversations.list({ limit: 1 });
    await registered.close();

    expect(without).to.deep.include({ status: 401, code: 'TOKEN_MISSING' });
    expect(forged).to.deep.include({ status: 401, code: 'TOKEN_INVALID' });
    expect(inbox).to.deep.equal({ pending: 0, dead: 0 });
    expect(kept).to.deep.equal([]);
  });

  it('is not opened to everybody in production: without an app id the service does not start', () => {
    const start = () => readConfig({ NODE_ENV: 'production' });

    expect(start)
      .to.throw(/MICROSOFT_APP_ID/)
      .that.satisfies((error: unknown) => isConvozError(error, 'CONFIG_INVALID'));
  });

  function conversation() {
    const id = randomUUID();
    const common = () => ({
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'emulator',
      serviceUrl: connector.url,
      conversation: { id },
      from: customer,
      recipient: bot,
      locale: 'en-US',
    });
    return {
      id,
      opened: () => ({ ...common(), type: 'conversationUpdate', membersAdded: [customer] }),
      said: (text: string) => ({ ...common(), type: 'message', textFormat: 'plain', text }),
    };
  }

  async function post(activity: object, { url } = convoz, authorization?: string) {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, code: text && JSON.parse(text).error?.code };
  }

  async function messages() {
    const [only] = await convoz.app.store.conversations.list({ limit: 1 });
    return only ? convoz.app.store.messages.since(only.conversation.id, 0, 100) : [];
  }

  /** What the bot said, by the transcript. */
  async function said(): Promise<string[]> {
    return (await messages())
      .filter(({ author, text }) => author.kind === 'bot' && text !== '')
      .map(({ text }) => text);
  }

  /** Resolves when no turn runs and nothing waits to be delivered. */
  async function everythingSent(): Promise<void> {
    const open = `SELECT (SELECT count(*) FROM inbox WHERE status = 'pending')
      + (SELECT count(*) FROM outbox WHERE status IN ('ready', 'sending', 'unknown')) AS open`;
    for (;;) {
      const [row] = await query<{ open: number }>(join(convoz.dataDir, 'convoz.db'), open);
      if (row?.open === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
});

/** A token in form, made by nobody Microsoft knows. */
function forgedToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', kid: 'x' })}.${part({ iss: 'somebody', aud: 'x', exp: 4e9 })}.c2lnbmVk`;
}

/** Keeps what the SDK prints about refused tokens out of the report. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => {};
  try {
    return await work();
  } finally {
    console.error = error;
  }
}
