import { expect } from 'chai';
import fc from 'fast-check';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { runs } from './seed.js';
import type { Chat, Target } from './target.js';
import type { Call } from './wire.js';

const odd: unknown[] = [null, true, 0, '', ' \n ', '\u0000', [], {}, [['text']], 'x'.repeat(10_001), { length: 1 }];
const actions = ['claim', 'return', 'close', 'reply'] as const;

/** The desk, for people who are not logged in, come from another site, or send what no desk sends. */
export function deskCases(target: () => Target): void {
  let agent: DeskAgent;
  let other: DeskAgent;
  let chat: Chat;

  before(async () => {
    [agent, other] = [await target().convoz.agent(), await target().convoz.agent()];
    chat = await target().open();
    const { body } = await target().send(
      target().posting(chat, '{"type":"message","text":"I want to talk to a person"}'),
    );
    await target().answered(chat, body.id);
  });

  it('shows and does nothing without a login', async () => {
    const cookies = [
      '',
      'convoz=',
      'convoz=x',
      `convoz=${'a'.repeat(4000)}`,
      '__Host-convoz=x',
      'convoz=%00',
      '=;=;',
      agent.cookie.slice(0, -1),
    ];

    for (const cookie of cookies) {
      for (const route of everyRoute(chat.id))
        await target().refuses({ ...route, headers: { cookie } }, 'LOGIN_REQUIRED');
    }
  });

  it('does nothing for a page of another site, whose visitor is logged in here', async () => {
    const foreign = [
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { origin: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    ];

    for (const headers of foreign) {
      for (const route of everyRoute(chat.id).filter(({ method }) => method === 'POST')) {
        await target().refuses({ ...route, headers: { ...headers, ...agent.headers } }, 'ORIGIN_REFUSED');
      }
    }
    expect((await state()).status.tag).to.be.oneOf(['queued', 'bot']);
  });

  it('knows nothing of conversations that are not there', async () => {
    const ids = [
      'x',
      '0',
      '..%2f..',
      '%00',
      '%27%20OR%201%3D1',
      'a'.repeat(500),
      '__proto__',
      chat.id.toLowerCase() + chat.id,
    ];

    for (const id of ids) {
      for (const route of everyRoute(id).filter(({ path }) => path.includes(id))) {
        await target().refuses({ ...route, headers: mine() }, 'NOT_FOUND');
      }
    }
  });

  it('lets an agent act only in what is his', async () => {
    const said = { path: `/api/conversations/${chat.id}/reply`, body: '{"text":"hello"}' };

    await target().refuses({ ...said, headers: mine() }, 'NOT_ASSIGNED_TO_YOU');
    await agent.claim(chat.id);
    await target().refuses({ ...said, headers: cookieOf(other) }, 'NOT_ASSIGNED_TO_YOU');
    for (const action of ['return', 'close', 'claim']) {
      const path = `/api/conversations/${chat.id}/${action}`;
      await target().refuses(
        { path, headers: cookieOf(other) },
        'NOT_ASSIGNED_TO_YOU',
        'ALREADY_CLAIMED',
        'NOT_WAITING',
      );
    }

    expect((await state()).status).to.deep.include({ tag: 'assigned', agentId: agent.id });
  });

  it('refuses a reply that is none, and keeps any other as it is', async () => {
    const path = `/api/conversations/${chat.id}/reply`;

    for (const text of odd)
      await target().refuses({ path, headers: mine(), body: JSON.stringify({ text }) }, 'BAD_REQUEST');
    for (const clientId of [null, '', 5, {}, 'x'.repeat(101)]) {
      await target().refuses(
        { path, headers: mine(), body: JSON.stringify({ text: 'hello', clientId }) },
        'BAD_REQUEST',
      );
    }
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (body) => {
        await target().refuses({ path, headers: mine(), body }, 'BAD_REQUEST', 'BAD_JSON');
      }),
      runs(30),
    );
    const markup = '<b>bold</b> <script>alert(1)</script> \u202e{{x}}';
    const reply = { path, headers: mine(), body: JSON.stringify({ text: markup, clientId: '\u0000\ud800' }) };
    const [first, second] = [await target().send(reply), await target().send(reply)];
    expect(second.body).to.deep.equal(first.body);
    await target().convoz.app.runner.idle();
    expect((await target().transcript(chat)).filter(({ text }) => text === markup)).to.have.lengthOf(1);
  });

  it('reads only filters that it knows', async () => {
    const get = (query: string): Call => ({ method: 'GET', path: `/api/conversations?${query}`, headers: mine() });

    for (const query of [
      'state=nothing',
      'state=',
      'state=bot,x',
      'limit=0',
      'limit=-1',
      'limit=201',
      'limit=x',
      'limit=1e9',
      'limit=NaN',
      'assignee=',
      'priority=soon',
      'language=xx',
      'after=elsewhere',
      'state=bot&state=closed',
    ]) {
      await target().refuses(get(query), 'BAD_REQUEST');
    }
    for (const query of ['', 'state=bot,queued', 'limit=1', 'assignee=me', 'unknown=1', '__proto__=1']) {
      expect((await target().send(get(query))).status, query).to.equal(200);
    }
    for (const after of ['-1', 'x', '1e300', '', '[]']) {
      expect(
        (await target().send({ ...get(''), path: `/api/conversations/${chat.id}/messages?after=${after}` })).status,
      ).to.equal(200);
    }
  });

  it('lets nobody in by an odd login', async () => {
    const credentials: unknown[] = [
      {},
      [],
      null,
      'x',
      { login: {}, password: [] },
      { login: 'admin' },
      { login: '', password: '' },
      { login: 'x'.repeat(101), password: 'x' },
    ];

    for (const body of credentials)
      await target().refuses({ path: '/api/login', body: JSON.stringify(body) }, 'BAD_REQUEST');
    for (const login of ["' OR 1=1 --", '\u0000', '__proto__', '%']) {
      await target().refuses({ path: '/api/login', body: JSON.stringify({ login, password: 'x' }) }, 'LOGIN_FAILED');
    }
    await target().refuses(
      { path: '/api/password', headers: mine(), body: '{"current":"wrong","next":"a much better one"}' },
      'LOGIN_FAILED',
    );
    await target().refuses({ path: '/api/password', headers: mine(), body: '{"current":1,"next":[]}' }, 'BAD_REQUEST');
  });

  function mine(): Record<string, string> {
    return cookieOf(agent);
  }

  async function state() {
    const conversation = await target().convoz.app.store.conversations.find(chat.id);
    if (!conversation) throw new Error('The conversation is not there.');
    return conversation;
  }
}

function cookieOf({ headers }: DeskAgent): Record<string, string> {
  return headers;
}

function everyRoute(id: string): Call[] {
  return [
    { method: 'GET', path: '/api/me' },
    { method: 'POST', path: '/api/password', body: '{}' },
    { method: 'GET', path: '/api/conversations' },
    { method: 'GET', path: `/api/conversations/${id}` },
    { method: 'GET', path: `/api/conversations/${id}/messages` },
    ...actions.map(
      (action): Call => ({
        method: 'POST',
        path: `/api/conversations/${id}/${action}`,
        body: action === 'reply' ? '{"text":"hello"}' : '{}',
      }),
    ),
  ];
}
