import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { jsonBody } from '../../bot/server/body.js';
import { agentEndpoints } from '../../bot/server/desk/agent-endpoints.js';
import { serve } from '../../bot/server/desk/endpoint.js';
import { inviteEndpoints } from '../../bot/server/desk/invite-endpoints.js';
import { loginEndpoints } from '../../bot/server/desk/login-endpoints.js';
import { totpEndpoints } from '../../bot/server/desk/totp-endpoints.js';
import { errorHandler } from '../../bot/server/error-response.js';
import { pageRoutes } from '../../bot/server/pages.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import { totpCode, totpStep } from '../../bot/team/totp.js';
import { agentPassword, type DeskAgent, newDeskAgent } from '../support-files/desk-agent.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { testAccess } from '../support-files/test-access.js';
import { minute, TestClock } from '../support-files/test-clock.js';
import { launchBrowser } from './browser.js';
import { builtWeb } from './built.js';

describe('the way to the desk', function () {
  this.timeout(60_000);
  let browser: Browser;
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let server: Server;
  let url: string;
  let page: Page;
  const clock = new TestClock();
  const password = 'four gulls over the pier';
  let made = 0;
  const ids = { next: () => `id-${++made}` };

  before(async () => {
    [browser, directory] = await Promise.all([launchBrowser(), temporaryDirectory()]);
    store = await openStore(`${directory.path}/convoz.db`);
    const access = testAccess({ store, clock, adminsNeedTotp: true });
    const deps = { store, agents: store.agents, clock, ids, access };
    const endpoints = [loginEndpoints, totpEndpoints, agentEndpoints, inviteEndpoints].flatMap((of) => of(deps));
    const app = express();
    app.set('query parser', 'simple');
    app.use('/api', ...jsonBody(65_536), serve(endpoints, access));
    app.use(pageRoutes(await builtWeb('desk')));
    app.use(errorHandler(() => {}));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
    await directory.remove();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
  });
  afterEach(() => page.context().close());

  /** The secret that a page or an answer shows, as an app keeps it. */
  function secretIn(groups: string): Buffer {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...groups.replace(/\s/g, '')]
      .map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0'))
      .join('');
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }
  const codeOf = (secret: Buffer) => totpCode(secret, totpStep(clock.now()));
  const isIn = () => page.locator('.top-bar').waitFor();
  const submit = () => page.keyboard.press('Enter');
  const agent = (role: 'agent' | 'admin'): Promise<DeskAgent> =>
    newDeskAgent(url, { store, clock, ids }, false, { role });

  /** An admin who has set up his second factor, as far as the server goes. */
  async function adminWithFactor() {
    const admin = await agent('admin');
    const secret = secretIn((await admin.post('/api/totp', { password: agentPassword })).body.secret);
    await admin.post('/api/totp/confirm', { code: codeOf(secret) });
    clock.advance(minute);
    return { admin, secret };
  }

  it('is a link for whoever is invited, which leads to a password of his own and leaves the address', async () => {
    const { admin } = await adminWithFactor();
    const { link } = (await admin.post('/api/agent-invites', { login: 'breo', name: 'Breo Rey', role: 'agent' })).body;

    await page.goto(url + link);
    await page.locator('h1', { hasText: 'Welcome to the team' }).waitFor();
    const explained = await page.locator('.sign-in-card .soft').textContent();
    await page.fill('#next', 'breo rey 1234');
    await page.fill('#repeat', 'breo rey 1234');
    await submit();
    const refused = await page.locator('.problem').filter({ hasText: 'too easy' }).textContent();
    await page.fill('#next', password);
    await page.fill('#repeat', password);
    await submit();
    await isIn();

    expect(explained).to.equal('Breo Rey, choose a password. Your user name is breo.');
    expect(refused).to.contain('Choose another one');
    expect(page.url()).to.not.contain('invite');
    expect((await store.agents.byLogin('breo'))?.agent.role).to.equal('agent');

    await page.context().clearCookies();
    await page.goto('about:blank');
    await page.goto(url + link);
    await page.getByText('This link has been used').waitFor();
    await page.getByRole('button', { name: 'Sign in to the desk' }).click();
    await page.locator('#login').waitFor();
    expect(page.url()).to.not.contain('invite');
  });

  it('asks for the code of a second factor once the password is right, with the focus in it', async () => {
    const { admin, secret } = await adminWithFactor();

    await page.goto(`${url}/desk/`);
    await page.fill('#login', admin.agent.login);
    await page.fill('#password', agentPassword);
    expect(await page.locator('#code').count()).to.equal(0);
    await submit();
    await page.locator('#code:focus').waitFor();
    await page.keyboard.type('000000');
    await submit();
    await page.locator('.problem').filter({ hasText: 'not right any more' }).waitFor();
    await page.fill('#code', codeOf(secret));
    await submit();

    await isIn();
  });

  it('leads an admin who has none through setting a second factor up, to his recovery codes and to the desk', async () => {
    const { agent: admin } = await agent('admin');

    await page.goto(`${url}/desk/`);
    await page.fill('#login', admin.login);
    await page.fill('#password', agentPassword);
    await submit();
    await page.getByRole('button', { name: 'Begin' }).click();
    const groups = (await page.locator('.secret').textContent()) ?? '';
    const uri = await page.getByRole('link', { name: 'Open in the app' }).getAttribute('href');
    await page.fill('#code', codeOf(secretIn(groups)));
    await submit();
    await page.locator('.codes li').first().waitFor();
    const codes = await page.locator('.codes li').allTextContents();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await isIn();

    expect(groups).to.match(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(uri).to.contain(`secret=${groups.replaceAll(' ', '')}`);
    expect(codes).to.have.length(10);
    expect(await store.agents.recoveryCodesLeft(admin.id)).to.equal(10);
    expect((await store.agents.find(admin.id))?.totp).to.equal(true);
  });

  it('asks whoever has a second factor for its code, too, when his password was reset and he chooses another', async () => {
    const [{ admin, secret }, other] = await Promise.all([adminWithFactor(), adminWithFactor()]);
    const reset = await other.admin.post(`/api/agents/${admin.agent.id}/password`);

    await page.goto(`${url}/desk/`);
    await page.fill('#login', admin.agent.login);
    await page.fill('#password', reset.body.oneTimePassword);
    await submit();
    await page.fill('#code', codeOf(secret));
    await submit();
    await page.fill('#next', password);
    await page.fill('#repeat', password);
    await submit();
    await page.locator('#code:focus').waitFor();
    clock.advance(minute);
    await page.fill('#code', codeOf(secret));
    await submit();

    await isIn();
    expect((await store.agents.find(admin.agent.id))?.mustChangePassword).to.equal(false);
  });

  it('is told apart, once somebody is in, what a page asks by itself while nobody is there', async () => {
    const { agent: known } = await agent('agent');
    await page.clock.install();
    const unattended = async () => {
      const asked = page.waitForRequest((request) => request.url().includes('/api/cases'));
      await page.clock.runFor(minute);
      return (await asked).headers()['x-convoz-unattended'];
    };
    await page.goto(`${url}/desk/`);
    await page.fill('#login', known.login);
    await page.fill('#password', agentPassword);
    await submit();
    await isIn();

    await page.clock.runFor(2 * minute);
    const alone = await unattended();
    await page.keyboard.press('Shift');
    const there = await unattended();

    expect([alone, there]).to.deep.equal(['1', undefined]);
  });

  it('stays open in a tab whose person has logged in anew in another', async () => {
    const { agent: known } = await agent('agent');
    const signIn = async (tab: Page) => {
      await tab.goto(`${url}/desk/`);
      await tab.fill('#login', known.login);
      await tab.fill('#password', agentPassword);
      await tab.keyboard.press('Enter');
      await tab.locator('.top-bar').waitFor();
    };
    await signIn(page);
    const other = await page.context().newPage();
    await other.addInitScript('localStorage.clear()');
    await signIn(other);

    await page.locator('.own-menu summary').click();
    const left = page.waitForResponse((response) => response.url().endsWith('/api/logout') && response.ok());
    await page.getByRole('button', { name: 'Sign out' }).click();

    expect((await left).status()).to.equal(200);
    await page.locator('#login').waitFor();
  });
});
