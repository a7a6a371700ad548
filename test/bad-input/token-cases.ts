import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { type Audience, Tokens } from '../../bot/server/tokens.js';
import { runs } from './seed.js';
import type { Chat, Target } from './target.js';
import type { Call } from './wire.js';

const hourMs = 3_600_000;

/** Tokens that are none, not ours, not for this, or not any more. */
export function tokenCases(target: () => Target): void {
  it('refuses what is no token at all', async () => {
    const chat = await target().open();
    const given = ['', 'Bearer', 'Bearer ', 'Basic YTpi', chat.token, `Bearer${chat.token}`, `Token ${chat.token}`];
    const garbage = [
      'x',
      '..',
      'a.b.c',
      `${chat.token}x`,
      `${chat.token}.x`,
      'A'.repeat(8000),
      `.${chat.token}`,
      '%00',
    ];

    for (const route of routesOf(chat)) {
      await target().refuses(route, 'TOKEN_MISSING');
      for (const authorization of given) await target().refuses(bearing(route, authorization), 'TOKEN_MISSING');
      for (const token of garbage) await target().refuses(bearing(route, `Bearer ${token}`), 'TOKEN_INVALID');
    }
  });

  it('refuses forged tokens: no algorithm, another key, another algorithm, another purpose, claims left out', async () => {
    const chat = await target().open();
    const key = await keyOf(target());
    const claims = { conv: chat.id, sub: 'dl_x', aud: 'directline', iat: seconds(), exp: seconds() + 600 };
    const forged = [
      unsigned({ alg: 'none' }, claims, ''),
      unsigned({ alg: 'None' }, claims, ''),
      unsigned({ alg: 'none', typ: 'JWT' }, claims, 'c2ln'),
      unsigned({ alg: 'HS256', b64: false, crit: ['b64'] }, claims, 'c2ln'),
      unsigned({ alg: 'HS256', jwk: { kty: 'oct', k: 'AA' } }, claims, 'c2ln'),
      await signed(randomBytes(32), 'HS256', claims),
      await signed(Buffer.alloc(32), 'HS256', claims),
      await signed(key, 'HS512', claims),
      await signed(key, 'HS256', { ...claims, aud: 'stream' }),
      await signed(key, 'HS256', { ...claims, aud: 'desk' }),
      await signed(key, 'HS256', { ...claims, exp: undefined }),
      await signed(key, 'HS256', { ...claims, sub: undefined }),
      await signed(key, 'HS256', { ...claims, conv: undefined }),
      await signed(key, 'HS256', { ...claims, nbf: seconds() + 600 }),
      await issued(target(), 'visitor', chat.id),
      await issued(target(), 'stream', chat.id),
    ];

    for (const route of routesOf(chat)) {
      for (const token of forged) await target().refuses(bearing(route, `Bearer ${token}`), 'TOKEN_INVALID');
    }
  });

  it('refuses tokens that have expired, and tokens of other conversations', async () => {
    const chat = await target().open();
    const other = await target().open();
    const old = await issued(target(), 'directline', chat.id, hourMs);

    for (const route of routesOf(chat)) await target().refuses(bearing(route, `Bearer ${old}`), 'TOKEN_EXPIRED');
    for (const route of routesOf(chat).filter(({ path }) => path.includes(chat.id))) {
      await target().refuses(bearing(route, `Bearer ${other.token}`), 'CONVERSATION_FOREIGN');
    }
    expect((await target().transcript(chat)).filter(({ from }) => from.role === 'user')).to.deep.equal([]);
  });

  it('refuses a token with any character changed', async () => {
    const chat = await target().open();
    const character = fc.constantFrom(...'ABCXYZabcxyz019-_.');
    await fc.assert(
      fc.asyncProperty(fc.nat(chat.token.length - 2), character, async (at, to) => {
        fc.pre(chat.token[at] !== to);
        const changed = chat.token.slice(0, at) + to + chat.token.slice(at + 1);
        const route = { method: 'GET', path: `/v3/directline/conversations/${chat.id}` };
        await target().refuses(bearing(route, `Bearer ${changed}`), 'TOKEN_INVALID');
      }),
      runs(60),
    );
  });

  it('makes a new visitor of one whose credential is worth nothing', async () => {
    const chat = await target().open();
    const worthless = ['', 'x', chat.token, 'a.b.c', await issued(target(), 'visitor', chat.id, 40 * 24 * hourMs)];

    for (const visitor of worthless) {
      const { body } = await target().send({ path: '/widget/token', body: JSON.stringify({ visitor }) });
      expect(body).to.deep.include({ isNew: true });
      expect(body.conversationId).not.to.equal(chat.id);
    }
  });
}

function routesOf({ id }: Chat): Call[] {
  const body = '{"type":"message","text":"let me in"}';
  return [
    { method: 'POST', path: '/v3/directline/tokens/refresh' },
    { method: 'GET', path: `/v3/directline/conversations/${id}` },
    { method: 'GET', path: `/v3/directline/conversations/${id}/activities` },
    { method: 'POST', path: `/v3/directline/conversations/${id}/activities`, body },
    { method: 'POST', path: `/v3/directline/conversations/${id}/upload` },
  ];
}

function bearing(route: Call, authorization: string): Call {
  return { ...route, headers: { authorization } };
}

async function keyOf({ convoz }: Target): Promise<Buffer> {
  return Buffer.from(await convoz.app.store.setting('key', () => ''), 'base64');
}

async function issued(target: Target, audience: Audience, conversationId: string, agoMs = 0): Promise<string> {
  const tokens = new Tokens(await keyOf(target), () => new Date(Date.now() - agoMs));
  return tokens.issue(audience, { userId: 'dl_x', conversationId });
}

function signed(key: Uint8Array, alg: string, claims: object): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg }).sign(key);
}

function unsigned(header: object, claims: object, signature: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part(header)}.${part(claims)}`;
  return `${content}.${signature && createHmac('sha256', '').update(content).digest('base64url')}`;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
