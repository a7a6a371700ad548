import { expect } from 'chai';
import { agentPassword } from '../../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { hour, minute, TestClock } from '../../support-files/test-clock.js';
import { Person } from './person.js';

const nextPassword = 'four gulls over the pier';

describe('a session at the desk', function () {
  this.timeout(30_000);
  let convoz: RunningConvoz;
  let clock: TestClock;
  let made = 0;
  before(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock });
  });
  after(() => convoz.close());

  async function newcomer(role: 'agent' | 'admin' = 'agent') {
    const login = `person${++made}`;
    const { id } = await convoz.agent({ login, role });
    const person = new Person(convoz.url);
    expect((await person.login(login, agentPassword)).status).to.equal(200);
    return { person, login, id };
  }
  const codeOf = async (person: Person, path = '/api/me') => (await person.get(path)).body.error?.code ?? 'fine';

  it('is a new one at each login, whatever cookie the browser was given before', async () => {
    const { login } = await newcomer();
    const victim = new Person(convoz.url);
    victim.cookie = `convoz=${'planted'.repeat(6)}x`;

    await victim.login(login, agentPassword);
    const first = victim.copy();
    await victim.login(login, agentPassword);

    expect(first.cookie).to.not.contain('planted');
    expect(victim.cookie).to.not.equal(first.cookie);
    expect(await codeOf(victim)).to.equal('fine');
    expect(await codeOf(first), 'the session of the login before').to.equal('LOGIN_REQUIRED');
  });

  it('is over when the person leaves, also for whoever has a copy of the cookie', async () => {
    const { person } = await newcomer();
    const copy = person.copy();

    expect((await person.send('POST', '/api/logout')).status).to.equal(200);

    expect(person.cookie).to.equal('convoz=');
    expect(await codeOf(copy)).to.equal('LOGIN_REQUIRED');
  });

  it('leaves no cookie behind where cookies are for secure connections only', async () => {
    const secure = await startConvoz({ clock, env: { COOKIE_SECURE: '1' } });
    const { headers } = await secure.agent();

    const response = await fetch(`${secure.url}/api/logout`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{}',
    });
    await secure.close();

    // Browsers heed nothing about a cookie named __Host- that does not say so.
    expect(response.headers.getSetCookie()[0]).to.match(/^__Host-convoz=;.*Path=\/;.*Secure/);
  });

  it('ends after thirty minutes without a request, and each request begins them anew', async () => {
    const { person } = await newcomer();

    for (let i = 0; i < 4; i++) {
      clock.advance(29 * minute);
      expect(await codeOf(person)).to.equal('fine');
    }
    clock.advance(30 * minute + 1);

    expect(await codeOf(person)).to.equal('LOGIN_REQUIRED');
    expect(await codeOf(person), 'it does not come back').to.equal('LOGIN_REQUIRED');
  });

  it('ends as well where a page goes on asking by itself, while nobody is there', async () => {
    const { person } = await newcomer();
    const unattended = (path: string) => person.send('GET', path, {}, { 'x-convoz-unattended': '1' });

    clock.advance(29 * minute);
    expect((await unattended('/api/me')).status).to.equal(200);
    clock.advance(2 * minute);

    expect((await unattended('/api/me')).body.error?.code).to.equal('LOGIN_REQUIRED');
  });

  it('writes down that it was used once a minute at most', async () => {
    const { person, id } = await newcomer();
    const seen = async () => (await convoz.app.store.agents.sessions(id, clock.now()))[0]?.seenAt.getTime();
    const begun = await seen();

    clock.advance(minute - 1);
    await person.get('/api/me');
    expect(await seen()).to.equal(begun);
    clock.advance(1);
    await person.get('/api/me');
    expect(await seen()).to.equal((begun ?? 0) + minute);
  });

  it('ends after twelve hours, however busy', async () => {
    const { person } = await newcomer();

    for (let i = 0; i < 12 * 4 - 1; i++) {
      clock.advance(hour / 4);
      expect(await codeOf(person), `after ${i + 1} quarters`).to.equal('fine');
    }
    clock.advance(hour / 4);

    expect(await codeOf(person)).to.equal('LOGIN_REQUIRED');
  });

  it('ends with all others when the password is changed, but for the new one of whoever changed it', async () => {
    const { person, login } = await newcomer();
    const elsewhere = new Person(convoz.url);
    await elsewhere.login(login, agentPassword);
    const before = person.copy();

    const changed = await person.send('POST', '/api/password', { current: agentPassword, next: nextPassword });

    expect(changed.status).to.equal(200);
    expect(await codeOf(person)).to.equal('fine');
    expect(await codeOf(before)).to.equal('LOGIN_REQUIRED');
    expect(await codeOf(elsewhere)).to.equal('LOGIN_REQUIRED');
    expect((await elsewhere.login(login, agentPassword)).body.error.code).to.equal('LOGIN_FAILED');
    expect((await elsewhere.login(login, nextPassword)).status).to.equal(200);
  });

  it('ends when the agent is disabled, and he cannot begin another', async () => {
    const { person, login, id } = await newcomer();
    const admin = (await newcomer('admin')).person;

    expect((await admin.send('PATCH', `/api/agents/${id}`, { active: false })).status).to.equal(200);

    expect(await codeOf(person)).to.equal('LOGIN_REQUIRED');
    expect((await person.login(login, agentPassword)).body.error.code).to.equal('LOGIN_FAILED');
    await admin.send('PATCH', `/api/agents/${id}`, { active: true });
    expect((await person.login(login, agentPassword)).status).to.equal(200);
  });

  it('has the rights the agent has now, not those he had when it began', async () => {
    const { person, id } = await newcomer();
    const admin = (await newcomer('admin')).person;
    expect(await codeOf(person, '/api/audit')).to.equal('ROLE_NOT_ALLOWED');

    await admin.send('PATCH', `/api/agents/${id}`, { role: 'admin' });
    expect(await codeOf(person, '/api/audit')).to.equal('fine');
    await admin.send('PATCH', `/api/agents/${id}`, { role: 'agent' });
    expect(await codeOf(person, '/api/audit')).to.equal('ROLE_NOT_ALLOWED');
  });

  it('is listed for its owner, who can end any of his and nobody else’s', async () => {
    const { person, login } = await newcomer();
    const phone = new Person(convoz.url);
    await phone.login(login, agentPassword);
    const stranger = (await newcomer()).person;

    const { sessions } = (await person.get('/api/sessions')).body;
    expect(sessions, 'the one it was made with among them').to.have.length(3);
    expect(sessions.filter(({ current }: { current: boolean }) => current)).to.have.length(1);
    expect(sessions[0]).to.have.all.keys('id', 'startedAt', 'seenAt', 'expiresAt', 'browser', 'current');
    expect(sessions.map(({ browser }: { browser: string }) => browser)).to.include('Firefox of a test');
    expect(JSON.stringify(sessions)).to.not.contain(person.cookie.split('=')[1]);

    const other = (await phone.get('/api/sessions')).body.sessions.find(
      ({ current }: { current: boolean }) => current,
    ).id;
    expect((await stranger.send('DELETE', `/api/sessions/${other}`)).body.error.code).to.equal('NOT_FOUND');
    expect(await codeOf(phone)).to.equal('fine');
    expect((await person.send('DELETE', `/api/sessions/${other}`)).body).to.deep.equal({ ended: 1 });
    expect(await codeOf(phone)).to.equal('LOGIN_REQUIRED');
    await phone.login(login, agentPassword);
    expect((await person.send('DELETE', '/api/sessions')).body).to.deep.equal({ ended: 2 });
    expect(await codeOf(phone)).to.equal('LOGIN_REQUIRED');
    expect(await codeOf(person)).to.equal('fine');
  });

  it('can be ended by an admin, wherever the agent is logged in', async () => {
    const { person, id } = await newcomer();
    const admin = (await newcomer('admin')).person;

    expect((await admin.send('DELETE', `/api/agents/${id}/sessions`)).body).to.deep.equal({ ended: 2 });

    expect(await codeOf(person)).to.equal('LOGIN_REQUIRED');
    expect(await codeOf(admin)).to.equal('fine');
    expect((await admin.send('DELETE', '/api/agents/nobody/sessions')).body.error.code).to.equal('NOT_FOUND');
  });

  it('is kept as a hash, never as the token itself', async () => {
    const { person } = await newcomer();
    const token = person.cookie.split('=')[1] ?? '';

    const rows = await convoz.app.store.agents.sessions((await person.get('/api/me')).body.agent.id, clock.now());

    expect(Buffer.from(token, 'base64url')).to.have.length(32);
    expect(rows.map(({ id }) => id)).to.not.include(token);
  });
});
