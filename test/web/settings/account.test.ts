import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { totpCode, totpStep } from '../../../bot/team/totp.js';
import { agentPassword, type DeskAgent } from '../../support-files/desk-agent.js';
import { minute, TestClock } from '../../support-files/test-clock.js';
import { launchBrowser } from '../browser.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { readQr } from '../read-qr.js';
import { startSettings, visitSettings } from './settings-stage.js';

describe('one’s own account in the settings', function () {
  this.timeout(60_000);
  const clock = new TestClock();
  let service: FeedbackService;
  let browser: Browser;
  const complaints: string[] = [];

  before(async () => {
    [service, browser] = await Promise.all([startSettings({ clock }), launchBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  const visit = (agent: DeskAgent) => visitSettings(browser, agent, '#me', complaints);
  const notice = (page: Page, text: string) => page.locator('.notice', { hasText: text }).waitFor();

  it('changes the password, and says beside the form why it does not', async () => {
    const agent = await service.agent('agent');
    const page = await visit(agent);
    const choose = async (current: string, next: string, repeat = next) => {
      await page.fill('#current', current);
      await page.fill('#next', next);
      await page.fill('#repeat', repeat);
      await page.getByRole('button', { name: 'Change password' }).click();
    };

    await choose(agentPassword, 'short');
    await page.getByText('Use at least 12 characters.').waitFor();
    await choose(agentPassword, 'seven gulls at dusk', 'eight gulls at dusk');
    await page.getByText('The two passwords are not the same.').waitFor();
    await choose('not my password at all', 'seven gulls at dusk');
    await page.getByText('User name and password do not match.').waitFor();
    await choose(agentPassword, 'seven gulls at dusk');
    await notice(page, 'Your password has been changed.');

    const login = (password: string) => agent.post('/api/login', { login: agent.agent.login, password });
    expect((await login(agentPassword)).body.error?.code).to.equal('LOGIN_FAILED');
    expect((await login('seven gulls at dusk')).status).to.equal(200);
  });

  it('sets a second factor up, shows its recovery codes once, renews them and turns it off', async () => {
    const agent = await service.agent('agent');
    const page = await visit(agent);
    const card = page.getByRole('region', { name: 'Second factor', exact: true });
    const code = (secret: Buffer) => totpCode(secret, totpStep(clock.now()));

    await card.getByRole('button', { name: 'Set up' }).click();
    await page.fill('#password', agentPassword);
    await card.getByRole('button', { name: 'Set up' }).click();
    const secret = secretIn((await card.locator('.secret').textContent()) ?? '');
    const scanned = await readQr(card.getByRole('img', { name: 'QR code of the key' }));
    await card.getByRole('textbox', { name: 'Code' }).fill('000000');
    await card.getByRole('button', { name: 'Confirm' }).click();
    await card.getByText('That code is not right any more').waitFor();
    await card.getByRole('textbox', { name: 'Code' }).fill(code(secret));
    await card.getByRole('button', { name: 'Confirm' }).click();
    await card.locator('.secrets li').first().waitFor();
    const codes = await card.locator('.secrets li').allTextContents();
    await card.getByRole('button', { name: 'I have kept it' }).click();
    await card.getByText('10 recovery codes are left.').waitFor();

    clock.advance(minute);
    await card.getByRole('button', { name: 'New recovery codes' }).click();
    await page.fill('#password', agentPassword);
    await card.getByRole('textbox', { name: 'Code' }).fill(code(secret));
    await card.getByRole('button', { name: 'New recovery codes' }).click();
    await card.locator('.secrets li').first().waitFor();
    const renewed = await card.locator('.secrets li').allTextContents();
    await card.getByRole('button', { name: 'I have kept it' }).click();

    clock.advance(minute);
    await card.getByRole('button', { name: 'Turn off' }).click();
    await page.fill('#password', agentPassword);
    await card.getByRole('textbox', { name: 'Code' }).fill(renewed[0] ?? '');
    await card.getByRole('button', { name: 'Turn off' }).click();
    await card.getByText('Off', { exact: true }).waitFor();

    expect(secretIn(new URL(scanned ?? '').searchParams.get('secret') ?? '')).to.deep.equal(secret);
    expect(codes).to.have.length(10);
    expect(renewed).to.have.length(10).and.not.include(codes[0]);
    expect((await service.app.store.agents.find(agent.id))?.totp).to.not.equal(true);
  });

  it('shows where one is signed in and ends it anywhere else, after asking', async () => {
    const agent = await service.agent('agent');
    const elsewhere = await fetch(`${service.url}/api/login`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: service.url,
        'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
      },
      body: JSON.stringify({ login: agent.agent.login, password: agentPassword }),
    });
    const page = await visit(agent);
    const card = page.getByRole('region', { name: 'Where you are signed in' });

    await card.getByText('Firefox · Linux').waitFor();
    await card.getByRole('button', { name: 'End all others…' }).click();
    await card.getByRole('button', { name: 'Cancel' }).click();
    expect(await service.app.store.agents.sessions(agent.id, clock.now())).to.have.length(2);
    await card.getByRole('button', { name: 'End all others…' }).click();
    await card.getByRole('button', { name: 'End all others', exact: true }).click();
    await card.getByText('Firefox · Linux').waitFor({ state: 'detached' });

    const cookie = elsewhere.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    expect((await fetch(`${service.url}/api/me`, { headers: { cookie } })).status).to.equal(401);
    expect(await service.app.store.agents.sessions(agent.id, clock.now())).to.have.length(1);
  });

  /** The secret as an app keeps it, from the groups a person types (base 32, RFC 4648). */
  function secretIn(groups: string): Buffer {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...groups.replace(/\s/g, '')].map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0'));
    return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }
});
