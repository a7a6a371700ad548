import { expect } from 'chai';
import { agentPassword, type DeskAgent } from '../../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { day, hour, minute, TestClock } from '../../support-files/test-clock.js';
import { Person } from './person.js';

describe('the team', function () {
  this.timeout(30_000);
  let convoz: RunningConvoz;
  let clock: TestClock;
  let admin: DeskAgent;
  beforeEach(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock });
    admin = await convoz.agent({ role: 'admin', name: 'Admin' });
  });
  afterEach(() => convoz.close());

  const audited = async (action: string) =>
    (await admin.get(`/api/audit?action=${action}`)).body.entries as { actor: string; object?: { id: string } }[];

  describe('its members', () => {
    it('are added with a one-time password that must be changed before anything else', async () => {
      const made = await admin.post('/api/agents', { login: 'Ana', name: ' Ana Souto ', role: 'agent' });
      expect(made.body.agent).to.include({ login: 'ana', name: 'Ana Souto', role: 'agent', mustChangePassword: true });

      const ana = new Person(convoz.url);
      const { oneTimePassword: current } = made.body;
      expect((await ana.login('ana', current)).body.agent.mustChangePassword).to.equal(true);
      expect((await ana.get('/api/agents')).body.error.code).to.equal('PASSWORD_CHANGE_REQUIRED');
      await ana.send('POST', '/api/password', { current, next: 'four gulls over the pier' });
      expect((await ana.get('/api/agents')).status).to.equal(200);
      expect((await admin.post('/api/agents', { login: 'ANA', name: 'x', role: 'agent' })).body.error.code).to.equal(
        'AGENT_EXISTS',
      );
    });

    it('are seen by all, their logins and second factors by admins only', async () => {
      const agent = await convoz.agent({ name: 'Brais' });

      const [forAgent, forAdmin] = [await agent.get('/api/agents'), await admin.get('/api/agents')];

      expect(forAgent.body.agents.map(({ name }: { name: string }) => name)).to.deep.equal(['Admin', 'Brais']);
      expect(forAgent.body.agents[0]).to.have.all.keys('id', 'name', 'role', 'active');
      expect(forAdmin.body.agents[0]).to.include.keys('login', 'createdAt', 'secondFactor', 'mustChangePassword');
    });

    it('always have an admin among them', async () => {
      const refused = [
        await admin.send('PATCH', `/api/agents/${admin.id}`, { role: 'supervisor' }),
        await admin.send('PATCH', `/api/agents/${admin.id}`, { active: false }),
      ];

      expect(refused.map(({ status, body }) => [status, body.error.code])).to.deep.equal([
        [409, 'LAST_ADMIN'],
        [409, 'LAST_ADMIN'],
      ]);
      await convoz.agent({ role: 'admin' });
      expect((await admin.send('PATCH', `/api/agents/${admin.id}`, { role: 'supervisor' })).status).to.equal(200);
      expect((await admin.get('/api/audit')).body.error.code).to.equal('ROLE_NOT_ALLOWED');
    });

    it('are managed by admins alone', async () => {
      const supervisor = await convoz.agent({ role: 'supervisor' });

      for (const answer of [
        await supervisor.post('/api/agents', { login: 'x', name: 'x', role: 'agent' }),
        await supervisor.send('PATCH', `/api/agents/${supervisor.id}`, { role: 'admin' }),
        await supervisor.post(`/api/agents/${admin.id}/password`),
        await supervisor.send('DELETE', `/api/agents/${admin.id}/totp`),
        await supervisor.get('/api/audit'),
        await supervisor.get('/api/keys'),
        await supervisor.get('/api/agent-invites'),
      ]) {
        expect(answer.body.error.code).to.equal('ROLE_NOT_ALLOWED');
      }
    });

    it('who are locked out may try again at once with the new password an admin gives them', async () => {
      const { agent } = await convoz.agent();
      const person = new Person(convoz.url);
      for (let i = 0; i < 5; i++) await person.login(agent.login, 'wrong password');
      expect((await person.login(agent.login, agentPassword)).body.error.code).to.equal('TOO_MANY_REQUESTS');

      const { oneTimePassword } = (await admin.post(`/api/agents/${agent.id}/password`)).body;

      expect((await person.login(agent.login, oneTimePassword)).status).to.equal(200);
      expect((await admin.post('/api/agents/nobody/password')).body.error.code).to.equal('NOT_FOUND');
    });
  });

  describe('an invite', () => {
    const breo = { login: 'breo', name: 'Breo Rey', role: 'supervisor' };
    const tokenOf = (link: string) => /^\/desk#invite=([\w-]{43})$/.exec(link)?.[1] ?? '';
    const accept = (token: string, password = 'four gulls over the pier') =>
      new Person(convoz.url).send('POST', '/api/agent-invites/accept', { token, password });

    it('tells whom it is for, sets the password and begins a session, once', async () => {
      const made = (await admin.post('/api/agent-invites', breo)).body;
      const token = tokenOf(made.link);

      const opened = await new Person(convoz.url).send('POST', '/api/agent-invites/open', { token });
      expect(opened.body.invite).to.deep.equal({ ...breo, expiresAt: made.invite.expiresAt });
      const newcomer = new Person(convoz.url);
      const weak = await newcomer.send('POST', '/api/agent-invites/accept', { token, password: 'breo rey 2024' });
      expect(weak.body.error.code).to.equal('PASSWORD_TOO_WEAK');
      const answer = await newcomer.send('POST', '/api/agent-invites/accept', {
        token,
        password: 'four gulls over the pier',
      });
      expect(answer.body.agent).to.include({ ...breo, mustChangePassword: false });
      expect((await newcomer.get('/api/me')).body.agent.login).to.equal('breo');
      expect((await accept(token)).body.error.code).to.equal('INVITE_INVALID');
      expect((await admin.get('/api/agent-invites')).body.invites).to.deep.equal([]);
      expect((await audited('invite.accepted'))[0]?.actor).to.equal(answer.body.agent.id);
    });

    it('makes one agent, however many open it at the same moment', async () => {
      const token = tokenOf((await admin.post('/api/agent-invites', breo)).body.link);

      const answers = await Promise.all([1, 2, 3].map((n) => accept(token, `four gulls over pier ${n}`)));

      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 410, 410]);
    });

    it('is good for seven days', async () => {
      const token = tokenOf((await admin.post('/api/agent-invites', breo)).body.link);

      clock.advance(7 * day);

      expect((await accept(token)).body.error.code).to.equal('INVITE_INVALID');
    });

    it('is sent again with another link, and the first is dead; and it is revoked', async () => {
      const first = (await admin.post('/api/agent-invites', breo)).body;
      expect((await admin.post('/api/agent-invites', breo)).body.error.code).to.equal('AGENT_EXISTS');
      clock.advance(minute);

      const second = (await admin.post(`/api/agent-invites/${first.invite.id}/resend`)).body;
      expect(Date.parse(second.invite.expiresAt) - Date.parse(first.invite.expiresAt)).to.equal(minute);
      expect((await accept(tokenOf(first.link))).body.error.code).to.equal('INVITE_INVALID');
      expect((await admin.send('DELETE', `/api/agent-invites/${first.invite.id}`)).status).to.equal(200);
      expect((await accept(tokenOf(second.link))).body.error.code).to.equal('INVITE_INVALID');
      expect((await admin.post(`/api/agent-invites/${first.invite.id}/resend`)).body.error.code).to.equal('NOT_FOUND');
    });
  });

  describe('a key of another system', () => {
    async function keyWith(...scopes: string[]) {
      const { body } = await admin.post('/api/keys', { name: 'The shop', scopes });
      const ask = async (method: string, path: string, headers: Record<string, string> = {}) => {
        const response = await fetch(convoz.url + path, {
          method,
          headers: { authorization: `Bearer ${body.secret}`, 'content-type': 'application/json', ...headers },
          ...(method !== 'GET' && { body: '{}' }),
        });
        const answer = (await response.json()) as { error?: { code: string } };
        return answer.error?.code ?? 'fine';
      };
      return { id: body.key.id as string, secret: body.secret as string, ask };
    }

    it('reaches as far as its scopes, and never what has none', async () => {
      const reading = await keyWith('conversations:read');
      const reports = await keyWith('reports:read');

      expect(await reading.ask('GET', '/api/conversations')).to.equal('fine');
      expect(await reading.ask('POST', '/api/conversations/x/claim')).to.equal('SCOPE_MISSING');
      expect(await reports.ask('GET', '/api/conversations')).to.equal('SCOPE_MISSING');
      const all = await keyWith(
        'conversations:read',
        'conversations:write',
        'contacts:read',
        'reports:read',
        'webhooks',
      );
      for (const path of ['/api/me', '/api/agents', '/api/keys', '/api/audit', '/api/sessions']) {
        expect(await all.ask('GET', path), path).to.equal('SCOPE_MISSING');
      }
      expect(await all.ask('POST', '/api/conversations/x/claim'), 'no token of a session is needed').to.equal(
        'NOT_FOUND',
      );
    });

    it('is shown once and kept as a hash', async () => {
      const { secret, id } = await keyWith('conversations:read');

      expect(secret).to.match(/^convoz_[\w-]{43}$/);
      expect(JSON.stringify((await admin.get('/api/keys')).body)).to.not.contain(secret);
      expect(await convoz.app.store.apiKeys.byHash(secret)).to.equal(undefined);
      expect((await audited('key.made'))[0]).to.deep.include({ actor: admin.id, object: { kind: 'key', id } });
    });

    it('works until it is revoked', async () => {
      const { ask, id } = await keyWith('conversations:read');
      expect(await ask('GET', '/api/conversations')).to.equal('fine');

      expect((await admin.send('DELETE', `/api/keys/${id}`)).status).to.equal(200);

      expect(await ask('GET', '/api/conversations')).to.equal('TOKEN_INVALID');
      expect((await admin.send('DELETE', `/api/keys/${id}`)).body.error.code).to.equal('NOT_FOUND');
      expect(await audited('key.revoked')).to.have.length(1);
    });

    it('is no other for a letter, and no good beside the cookie of somebody else', async () => {
      const { secret } = await keyWith('conversations:read');
      const ask = async (authorization: string, cookie = '') => {
        const response = await fetch(`${convoz.url}/api/agents`, { headers: { authorization, cookie } });
        return ((await response.json()) as { error?: { code: string } }).error?.code ?? 'fine';
      };

      expect(await ask(`Bearer ${secret.slice(0, -1)}`)).to.equal('TOKEN_INVALID');
      expect(await ask(`Bearer ${secret}`, admin.cookie), 'the key counts').to.equal('SCOPE_MISSING');
      expect(await ask('Bearer something else')).to.equal('LOGIN_REQUIRED');
    });

    it('notes when it was used, once a minute at most', async () => {
      const { ask, id } = await keyWith('conversations:read');
      const used = async () => (await convoz.app.store.apiKeys.list()).find((key) => key.id === id)?.usedAt;
      await ask('GET', '/api/conversations');
      const first = await used();

      clock.advance(minute - 1);
      await ask('GET', '/api/conversations');
      expect(await used()).to.deep.equal(first);
      clock.advance(1);
      await ask('GET', '/api/conversations');
      expect(await used()).to.deep.equal(clock.now());
    });
  });

  describe('the audit log', () => {
    it('says who did what, from where, and is read page by page under filters', async () => {
      const { agent } = await convoz.agent();
      for (const name of ['a', 'b', 'c']) await admin.send('PATCH', `/api/agents/${agent.id}`, { name });
      clock.advance(hour / 3);
      await admin.post('/api/keys', { name: 'The shop', scopes: ['webhooks'] });

      const first = (await admin.get('/api/audit?limit=3')).body;
      const second = (await admin.get(`/api/audit?limit=3&after=${first.next}`)).body;
      const about = (await admin.get(`/api/audit?object=agent:${agent.id}&to=${clock.now().toISOString()}`)).body;
      const late = (await admin.get(`/api/audit?actor=${admin.id}&from=${clock.now().toISOString()}`)).body;

      expect(first.entries.map(({ action }: { action: string }) => action)).to.deep.equal([
        'key.made',
        'agent.changed',
        'agent.changed',
      ]);
      expect(first.entries[0]).to.include({ actor: admin.id }).and.to.have.property('address');
      expect(second.entries.map(({ action }: { action: string }) => action)).to.deep.equal(['agent.changed']);
      expect(second).to.not.have.property('next');
      expect(about.entries).to.have.length(3);
      expect(late.entries).to.have.length(1);
    });

    it('keeps nothing personal of what was changed', async () => {
      const { agent } = await convoz.agent();

      await admin.send('PATCH', `/api/agents/${agent.id}`, { name: 'Canary Bird', role: 'supervisor' });

      const [entry] = await audited('agent.changed');
      expect(entry).to.deep.include({ detail: { renamed: true, role: 'supervisor' } });
      expect(JSON.stringify(entry)).to.not.contain('Canary');
    });

    it('refuses filters it does not know', async () => {
      for (const query of ['x=1', 'limit=0', 'limit=201', 'after=x', 'object=agent', 'from=yesterday']) {
        expect((await admin.get(`/api/audit?${query}`)).body.error.code, query).to.equal('BAD_REQUEST');
      }
    });
  });
});
