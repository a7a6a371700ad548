import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { AzureAdapter } from '../../bot/channels/azure/index.js';
import { vendorCall } from '../../bot/channels/vendor-call.js';
import { azureRoutes } from '../../bot/server/azure-routes.js';
import { errorHandler } from '../../bot/server/error-response.js';
import type { NewInboxEntry } from '../../bot/support/repositories.js';
import { sendJson, startVendorServer, type VendorServer } from '../fakes/vendor-server.js';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const appId = '7d1c0c0e-0000-4000-8000-000000000001';
const issuer = 'https://api.botframework.com';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const now = () => Math.floor(Date.now() / 1000);

describe('POST /api/messages with an app id, and the keys of Microsoft', function () {
  this.timeout(30_000);
  let keys: VendorServer;
  let answer: (path: string, response: ServerResponse) => void;
  let ours: Server;
  let url: string;
  let accepted: string[];
  let privateKey: PrivateKey;
  let jwk: JWK & { endorsements: string[] };

  before(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    privateKey = pair.privateKey;
    jwk = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  });

  beforeEach(async () => {
    accepted = [];
    answer = (path, response) =>
      sendJson(response, 200, path === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${keys.url}/keys` });
    keys = await startVendorServer(({ target }, response) => answer(target, response));
    // The SDK keeps keys by address, for good.
    const metadata = `${keys.url}/${randomUUID()}`;
    const settings = {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'a password',
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `${keys.url}/login`,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: issuer,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    };
    const clock = { now: () => new Date() };
    const adapter = new AzureAdapter(settings, { call: vendorCall, clock, patienceMs: 4000 });
    const inbox = {
      accept: async ({ id, eventId }: NewInboxEntry) => {
        accepted.push(eventId);
        return { id, seq: accepted.length, duplicate: false };
      },
    };
    const app = express();
    app.use('/api/messages', azureRoutes({ adapter, inbox, clock, ids: { next: randomUUID } }));
    app.use(errorHandler(() => {}));
    ours = createServer(app);
    await new Promise<void>((resolve) => ours.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(ours.address() as AddressInfo).port}/api/messages`;
  });

  afterEach(async () => {
    ours.closeAllConnections();
    await new Promise((resolve) => ours.close(resolve));
    await keys.close();
  });

  it('lets in what has a token of the Bot Framework for us', async () => {
    expect(await post(await token({}))).to.deep.equal({ status: 200, code: undefined });
    expect(accepted).to.deep.equal(['msteams|a:1|m1']);
  });

  it('lets nobody in with a token for another bot, of somebody else, for another address, or that is over', async () => {
    const tokens = [
      token({ aud: 'another app' }),
      token({ iss: 'https://evil.example' }),
      token({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
      token({ exp: now() - 3600 }),
      token({ nbf: now() + 3600 }),
      'nonsense',
      `${(await token({})).slice(0, -6)}AAAAAA`,
    ];

    for (const one of tokens) expect(await post(await one)).to.deep.equal({ status: 401, code: 'TOKEN_INVALID' });
    expect(await post(undefined)).to.deep.equal({ status: 401, code: 'TOKEN_MISSING' });
    expect(accepted).to.deep.equal([]);
  });

  it('lets nobody in who signs himself under the id of a key of Microsoft', async () => {
    const { privateKey: his } = await generateKeyPair('RS256');

    expect(await post(await token({}, his))).to.deep.equal({ status: 401, code: 'TOKEN_INVALID' });
  });

  it('lets nobody in from a channel that the key does not vouch for', async () => {
    expect(await post(await token({}), { channelId: 'slack' })).to.deep.equal({ status: 401, code: 'TOKEN_INVALID' });
  });

  const troubles: [string, typeof answer][] = [
    ['say that they are in trouble', (_path, response) => void response.writeHead(503).end()],
    ['cut the line', (_path, response) => void response.destroy()],
    ['are no JSON', (_path, response) => void response.writeHead(200).end('<html>')],
    ['never come', () => {}],
  ];
  for (const [what, trouble] of troubles) {
    it(`asks the caller to come again while the keys ${what}, and lets him in afterwards`, async () => {
      const good = answer;
      answer = trouble;
      const first = await post(await token({}));
      answer = good;

      expect(first).to.deep.equal({ status: 503, code: 'OVERLOADED' });
      expect(await post(await token({}))).to.deep.equal({ status: 200, code: undefined });
      expect(accepted).to.have.lengthOf(1);
    });
  }

  it('asks the caller to come again while nobody listens where the keys are', async () => {
    await keys.close();

    expect(await post(await token({}))).to.deep.equal({ status: 503, code: 'OVERLOADED' });
    keys = await startVendorServer(() => {});
  });

  function token(claims: JWTPayload & { serviceurl?: string }, key = privateKey): Promise<string> {
    const payload = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now() - 60, exp: now() + 600, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' }).sign(key);
  }

  async function post(bearer: string | undefined, part: object = {}) {
    const activity = {
      type: 'message',
      id: 'm1',
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'a:1' },
      from: { id: '29:ana', name: 'Ana' },
      recipient: { id: '28:bot' },
      text: 'hi',
      ...part,
    };
    const authorization = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
    const response = await quietly(() =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify(activity),
      }),
    );
    const text = await response.text();
    return { status: response.status, code: text ? JSON.parse(text).error.code : undefined };
  }
});

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
