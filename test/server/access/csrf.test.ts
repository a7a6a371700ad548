import { expect } from 'chai';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';

describe('a request with the cookie of a session', function () {
  this.timeout(20_000);
  let convoz: RunningConvoz;
  let admin: DeskAgent;
  before(async () => {
    convoz = await startConvoz();
    admin = await convoz.agent({ role: 'admin' });
  });
  after(() => convoz.close());

  async function code(headers: Record<string, string>, body = '{"name":"Uxía Rey"}', type = 'application/json') {
    const response = await fetch(`${convoz.url}/api/agents/${admin.id}`, {
      method: 'PATCH',
      headers: { 'content-type': type, cookie: admin.cookie, ...headers },
      body,
    });
    return ((await response.json()) as { error?: { code: string } }).error?.code ?? 'done';
  }
  const token = () => admin.headers['x-convoz-csrf'];

  it('changes something only with the token of that very session', async () => {
    const other = await convoz.agent({ role: 'admin' });

    expect(await code({})).to.equal('CSRF_REFUSED');
    expect(await code({ 'x-convoz-csrf': '' })).to.equal('CSRF_REFUSED');
    expect(await code({ 'x-convoz-csrf': 'x'.repeat(43) })).to.equal('CSRF_REFUSED');
    expect(await code({ 'x-convoz-csrf': other.headers['x-convoz-csrf'] })).to.equal('CSRF_REFUSED');
    expect(await code({ 'x-convoz-csrf': token() })).to.equal('done');
    expect((await convoz.app.store.agents.find(admin.id))?.name).to.equal('Uxía Rey');
  });

  it('reads without it, and is told it where it asks who is logged in', async () => {
    const me = await admin.get('/api/me');

    expect(me.status).to.equal(200);
    expect(me.body.csrf).to.equal(token());
    expect(me.body.csrf).to.not.equal(admin.cookie.split('=')[1]);
  });

  it('changes nothing from another site, even with the token', async () => {
    for (const foreign of [
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      expect(await code({ 'x-convoz-csrf': token(), ...foreign }), JSON.stringify(foreign)).to.equal('ORIGIN_REFUSED');
    }
  });

  it('changes nothing in a form that a page of another site could send without being asked', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      expect(await code({ 'x-convoz-csrf': token() }, undefined, type), type).to.equal('UNSUPPORTED_MEDIA_TYPE');
    }
    expect(await code({ 'x-convoz-csrf': token() }, undefined, 'application/json; charset=utf-8')).to.equal('done');
  });

  it('does not end the session without the token', async () => {
    const { cookie, headers } = await convoz.agent();
    const leave = async (given: Record<string, string>) =>
      (await fetch(`${convoz.url}/api/logout`, { method: 'POST', headers: given })).status;

    expect(await leave({ cookie })).to.equal(403);
    expect((await fetch(`${convoz.url}/api/me`, { headers: { cookie } })).status).to.equal(200);
    expect(await leave(headers)).to.equal(200);
    expect((await fetch(`${convoz.url}/api/me`, { headers: { cookie } })).status).to.equal(401);
    expect(await leave({ cookie }), 'nothing is left to end').to.equal(200);
  });
});
