import type { ServerResponse } from 'node:http';
import { expect } from 'chai';
import { sendFailure } from '../../bot/channels/azure/connector.js';
import { AzureAdapter, azure } from '../../bot/channels/azure/index.js';
import { vendorCall } from '../../bot/channels/vendor-call.js';
import type { Activity } from '../../bot/engine/botbuilder.js';
import type { Channel } from '../../bot/engine/ports.js';
import { isConvozError } from '../../bot/errors.js';
import { sendJson, startVendorServer, type VendorServer } from '../fakes/vendor-server.js';

interface Call {
  target: string;
  activity: Partial<Activity>;
}

const sending = { id: 'outbox-1', since: new Date() };
const hello = JSON.stringify({ type: 'message', text: 'hello' });

describe('sending through the Bot Connector', () => {
  let server: VendorServer;
  let calls: Call[];
  /** Ends the next calls, one each. */
  let ends: ((response: ServerResponse) => void)[];
  let channel: Channel;

  beforeEach(async () => {
    calls = [];
    ends = [];
    server = await startVendorServer(({ target, body }, response) => {
      calls.push({ target, activity: JSON.parse(body.toString()) });
      const end = ends.shift() ?? ((ok) => sendJson(ok, 200, { id: `sent-${calls.length}` }));
      end(response);
    });
    channel = channelOf('');
  });

  afterEach(() => server.close());

  it('resolves with the id that the message was given', async () => {
    expect(await channel.send?.(reference(), hello, sending)).to.equal('sent-1');
    expect(calls[0]?.activity).to.deep.include({ type: 'message', text: 'hello', serviceUrl: server.url });
    expect(calls[0]?.target).to.equal('/v3/conversations/a%3A1/activities');
  });

  it('takes any success, whatever the channel behind it says', async () => {
    ends = [202, 201].map((status) => (response: ServerResponse) => void response.writeHead(status).end());

    expect(await channel.send?.(reference(), hello, sending)).to.equal('');
    expect(await channel.send?.(reference(), hello, sending)).to.equal('');
  });

  const answers: [string, number, object, string][] = [
    ['a token that is not taken', 401, { code: 'Unauthorized' }, 'SEND_ACCOUNT_REFUSED'],
    ['a bot that may not', 403, { code: 'BotDisabledByAdmin' }, 'SEND_ACCOUNT_REFUSED'],
    ['a person who has blocked it', 403, { code: 'ConversationBlockedByUser' }, 'SEND_BLOCKED'],
    ['a chat closed to it', 403, { code: 'Forbidden', subCode: 'MessageWritesBlocked' }, 'SEND_BLOCKED'],
    ['a conversation that is gone', 404, { code: 'ConversationNotFound' }, 'SEND_BLOCKED'],
    ['a message that is gone', 404, { code: 'ActivityNotFoundInConversation' }, 'SEND_REFUSED'],
    ['a bad message', 400, { code: 'BadArgument' }, 'SEND_REFUSED'],
    ['too long a message', 413, { code: 'MessageSizeTooBig' }, 'SEND_REFUSED'],
    ['a redirection', 307, {}, 'SEND_REFUSED'],
    ['a time-out on its side', 408, {}, 'SEND_UNREACHABLE'],
    ['a clash in the conversation', 412, { code: 'PreconditionFailed' }, 'SEND_UNREACHABLE'],
    ['trouble on its side', 500, { code: 'ServiceError' }, 'SEND_UNREACHABLE'],
    ['a gateway without a service', 502, {}, 'SEND_UNREACHABLE'],
  ];
  for (const [what, status, error, code] of answers) {
    it(`rejects with ${code} for ${what}: ${status}`, async () => {
      ends = [(response) => sendJson(response, status, { error }, { location: `${server.url}/elsewhere` })];

      expect((await failureOf(channel)).code).to.equal(code);
      expect(calls).to.have.lengthOf(1);
    });
  }

  it('says how long to wait when it is too much, and does not try again by itself', async () => {
    ends = [(response) => sendJson(response, 429, { error: { code: 'TooManyRequests' } }, { 'retry-after': '7' })];
    const failure = await failureOf(channel);

    expect(failure).to.include({ code: 'SEND_LIMITED', retryAfterMs: 7000 });
    expect(calls).to.have.lengthOf(1);
  });

  it('rejects with SEND_UNKNOWN when the connection dies after the message has left, or what is said cannot be read', async () => {
    ends = [(response) => void response.destroy(), (response) => void response.writeHead(200).end('<html>')];

    expect((await failureOf(channel)).code).to.equal('SEND_UNKNOWN');
    expect((await failureOf(channel)).code).to.equal('SEND_UNKNOWN');
    expect(calls).to.have.lengthOf(2);
  });

  it('rejects with SEND_UNREACHABLE where nobody listens', async () => {
    await server.close();

    expect((await failureOf(channel)).code).to.equal('SEND_UNREACHABLE');
    server = await startVendorServer(() => {});
  });

  it('refuses to take the token of the app to an address that is not the Bot Framework’s', async () => {
    const registered = channelOf('7d1c0c0e-0000-4000-8000-000000000001');

    for (const serviceUrl of [server.url, 'https://evil.example/', undefined]) {
      expect((await failureOf(registered, { ...reference(), serviceUrl })).code).to.equal('SEND_REFUSED');
    }
    expect(calls).to.deep.equal([]);
  });

  it('rejects with SEND_ACCOUNT_REFUSED when Microsoft gives the app no token, and with SEND_UNREACHABLE when it cannot be asked', () => {
    const login = (name: string, errorCode: string) =>
      sendFailure(Object.assign(new Error(), { name, errorCode })).code;

    expect(login('ServerError', 'invalid_client')).to.equal('SEND_ACCOUNT_REFUSED');
    expect(login('ServerError', 'unauthorized_client')).to.equal('SEND_ACCOUNT_REFUSED');
    expect(login('ServerError', 'temporarily_unavailable')).to.equal('SEND_UNREACHABLE');
    expect(login('ClientAuthError', 'network_error')).to.equal('SEND_UNREACHABLE');
  });

  it('shows that somebody is writing', async () => {
    await channel.typing?.(reference());

    expect(calls.map(({ activity }) => activity.type)).to.deep.equal(['typing']);
  });

  it('sends a long text in parts, with the choices under the last, and files as links', async () => {
    const paragraph = `${'It is a long story. '.repeat(600).trim()}`;
    const text = [paragraph, paragraph, paragraph].join('\n\n');
    const activity = channel.encode({ text, choices: [{ title: 'Go on', value: 'on' }] }, 'en');
    const attachments = [{ contentType: 'image/png', name: 'label.png', contentUrl: 'https://bot.example/f/1' }];
    for (const request of channel.requests?.({ ...activity, attachments }) ?? []) {
      await channel.send?.(reference(), request, sending);
    }

    const sent = calls.map((call) => call.activity);
    expect(sent.map((one) => (one.text ?? '').length <= 28_000)).to.deep.equal([true, true, true]);
    expect([sent[0]?.text, sent[1]?.text].join('\n\n')).to.equal(text);
    expect(sent.map((one) => one.suggestedActions?.actions.length)).to.deep.equal([undefined, 1, undefined]);
    expect(sent[2]?.text).to.equal('label.png\nhttps://bot.example/f/1');
  });

  function channelOf(appId: string): Channel {
    const clock = { now: () => new Date() };
    return azure(new AzureAdapter({ MicrosoftAppId: appId }, { call: vendorCall, clock }), appId);
  }

  function reference() {
    return {
      activityId: 'm1',
      channelId: 'emulator',
      serviceUrl: server.url,
      conversation: { id: 'a:1' },
      user: { id: 'ana', name: 'Ana' },
      bot: { id: 'bot', name: 'Convoz' },
    };
  }

  async function failureOf(by: Channel, to: object = reference()) {
    const outcome = await by.send?.(to as never, hello, sending).catch((error: unknown) => error);
    if (isConvozError(outcome)) return outcome;
    throw new Error(`It ended with ${outcome}`);
  }
});
