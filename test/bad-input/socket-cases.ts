import { expect } from 'chai';
import { WebSocket } from 'ws';
import { Tokens } from '../../bot/server/tokens.js';
import type { Chat, Target } from './target.js';
import { raw } from './wire.js';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const handshake = [
  'Host: x',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${key}`,
];

/** Upgrades that are none, tickets that are spent, and frames that nobody wants. */
export function socketCases(target: () => Target): void {
  it('refuses upgrades anywhere else, however the address is written', async () => {
    const elsewhere = [
      '/',
      '//',
      '///',
      '//[',
      'http://[',
      'http://x/api/feed',
      '*',
      '/%',
      '/v3/directline',
      '/api/feedx',
      '?',
      '/%00',
    ];

    for (const path of [...elsewhere, '/v3/directline/conversations//stream', `/${'a'.repeat(6000)}`]) {
      expect(await upgrade(path), path.slice(0, 60)).to.be.oneOf([400, 404, undefined]);
    }
  });

  it('opens a stream for a ticket once, and for nothing else', async () => {
    const chat = await target().open();
    const other = await target().open();
    const ticket = new URL(chat.streamUrl).searchParams.get('t') ?? '';
    const old = await new Tokens(await keyOf(), () => new Date(Date.now() - 120_000)).issue('stream', claimsOf(chat));

    const statuses = {
      without: await upgrade(streamOf(chat)),
      empty: await upgrade(`${streamOf(chat)}?t=`),
      garbage: await upgrade(`${streamOf(chat)}?t=a.b.c`),
      token: await upgrade(`${streamOf(chat)}?t=${chat.token}`),
      expired: await upgrade(`${streamOf(chat)}?t=${old}`),
      used: [await opens(chat.streamUrl), await opens(chat.streamUrl), await upgrade(`${streamOf(chat)}?t=${ticket}`)],
      foreign: await upgrade(`${streamOf(chat)}?t=${new URL(other.streamUrl).searchParams.get('t')}`),
    };

    expect(statuses).to.deep.equal({
      without: 401,
      empty: 401,
      garbage: 401,
      token: 401,
      expired: 403,
      used: [true, false, 401],
      foreign: 403,
    });
  });

  it('refuses a good ticket under a badly written conversation, and a handshake that is none', async () => {
    const misspelt = [
      (id: string) => `${id}%`,
      (id: string) => `${id}%E0%A4%A`,
      (id: string) => `%00${id}`,
      (id: string) => `${id}/..`,
    ];
    for (const spell of misspelt) {
      const chat = await target().open();
      const { search } = new URL(chat.streamUrl);
      const status = await upgrade(`/v3/directline/conversations/${spell(chat.id)}/stream${search}`);
      expect(status).to.be.oneOf([400, 401, 403, 404]);
    }

    for (const headers of [
      ['Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
      [
        'Host: x',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 99',
        `Sec-WebSocket-Key: ${key}`,
      ],
      ['Host: x', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: short'],
    ]) {
      const chat = await target().open();
      const { pathname, search } = new URL(chat.streamUrl);
      expect(await upgrade(pathname + search, headers)).to.be.within(400, 499);
    }
  });

  it('begins at the beginning when the watermark is no number', async () => {
    for (const watermark of ['-1', 'abc', '1e3', '', '%00', '9'.repeat(30)]) {
      const chat = await target().open();
      await target().convoz.app.runner.idle();
      const url = new URL(chat.streamUrl);
      expect(
        await firstFrame(chat.streamUrl.replace('watermark=0', `watermark=${watermark}`)),
        url.pathname,
      ).to.include('"watermark":"1"');
    }
  });

  it('cuts off clients that send too much, and takes no notice of what others say', async () => {
    const frames: [string | Buffer, number | undefined][] = [
      ['x'.repeat(65_537), 1009],
      [Buffer.alloc(1_000_000), 1009],
      ['{"type":"message","text":"through the wrong door"}', undefined],
      ['', undefined],
      ['not JSON', undefined],
      [Buffer.from([0xff, 0xfe]), undefined],
    ];

    for (const [frame, code] of frames) {
      const chat = await target().open();
      expect(await closedWith(chat.streamUrl, frame)).to.equal(code);
      expect((await target().transcript(chat)).filter(({ from }) => from.role === 'user')).to.deep.equal([]);
    }
  });

  it('opens the feed of the desk to nobody from outside', async () => {
    const agent = await target().convoz.agent();
    const good = [...handshake, `Cookie: ${agent.cookie}`];

    expect(await upgrade('/api/feed')).to.equal(401);
    expect(await upgrade('/api/feed', [...handshake, 'Cookie: convoz=nonsense'])).to.equal(401);
    expect(await upgrade('/api/feed', [...handshake, 'Cookie: ;;;=;convoz'])).to.equal(401);
    expect(await upgrade('/api/feed', [...good, 'Origin: http://elsewhere.example'])).to.equal(403);
    expect(await upgrade('/api/feed', [...good, 'Origin: null'])).to.equal(403);
    expect(await upgrade('/api/feed', [...good, 'Sec-Fetch-Site: cross-site'])).to.equal(403);
    for (const after of ['-1', 'x', '9'.repeat(15), '9'.repeat(16), '1e3']) {
      expect(await upgrade(`/api/feed?after=${after}`, good), after).to.equal(101);
    }
  });

  function upgrade(path: string, headers: string[] = handshake): Promise<number | undefined> {
    target().cases += 1;
    return raw(target().url, [`GET ${path} HTTP/1.1`, ...headers]);
  }

  async function keyOf(): Promise<Buffer> {
    return Buffer.from(await target().convoz.app.store.setting('key', () => ''), 'base64');
  }
}

function streamOf({ id }: Chat): string {
  return `/v3/directline/conversations/${id}/stream`;
}

function claimsOf({ id }: Chat) {
  return { userId: 'dl_x', conversationId: id };
}

function opens(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.once('open', () => {
      socket.terminate();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function firstFrame(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.on('error', reject);
    socket.on('message', (data) => {
      if (String(data) === '') return;
      socket.terminate();
      resolve(String(data));
    });
  });
}

/** The code with which the service closes after this frame; undefined when it answers a ping instead. */
function closedWith(url: string, frame: string | Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.on('error', reject);
    socket.on('open', () => {
      socket.send(frame);
      socket.ping();
    });
    socket.on('close', (code) => resolve(code));
    socket.on('pong', () => {
      resolve(undefined);
      socket.terminate();
    });
  });
}
