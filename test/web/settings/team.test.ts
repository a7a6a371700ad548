import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { launchBrowser } from '../browser.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { startSettings, visitSettings } from './settings-stage.js';

describe('the team in the settings', function () {
  this.timeout(60_000);
  let service: FeedbackService;
  let browser: Browser;
  let admin: DeskAgent;
  const complaints: string[] = [];

  before(async () => {
    [service, browser] = await Promise.all([startSettings(), launchBrowser()]);
    admin = await service.agent('admin');
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  const visit = (agent: DeskAgent, hash: string) => visitSettings(browser, agent, hash, complaints);
  const notice = (page: Page, text: string) => page.locator('.notice', { hasText: text }).waitFor();

  it('invites somebody by a link that is shown once, renews it and revokes it', async () => {
    const page = await visit(admin, '#team/people');
    const card = page.getByRole('region', { name: 'Invite somebody' });
    const tokenShown = async () => ((await card.locator('.secret').textContent()) ?? '').split('invite=')[1] ?? '';
    const opened = async (token: string) => (await admin.post('/api/agent-invites/open', { token })).status;

    await card.getByRole('button', { name: 'Make the link' }).click();
    await card.getByText('Write something here.').waitFor();
    await card.locator('[aria-invalid="true"]:focus').waitFor();
    await card.getByLabel('Name', { exact: true }).fill('Breo Rey');
    await card.getByLabel('User name').fill('breo rey');
    await card.getByRole('button', { name: 'Make the link' }).click();
    await card.getByText('Use letters, digits').waitFor();
    await card.getByLabel('User name').fill(admin.agent.login);
    await card.getByRole('button', { name: 'Make the link' }).click();
    await card.getByText('Somebody has that user name already.').waitFor();
    await card.getByLabel('User name').fill('breo');
    await card.getByRole('button', { name: 'Make the link' }).click();
    const first = await tokenShown();
    expect(await opened(first)).to.equal(200);
    await card.getByRole('button', { name: 'I have kept it' }).click();
    await card.getByRole('button', { name: 'New link' }).click();
    const second = await tokenShown();
    expect([await opened(first), await opened(second)]).to.deep.equal([410, 200]);
    await card.getByRole('button', { name: 'Revoke…' }).click();
    await card.getByRole('button', { name: 'Revoke', exact: true }).click();
    await card.getByText('breo ·').waitFor({ state: 'detached' });

    expect(await opened(second)).to.equal(410);
  });

  it('gives somebody another role and a new name, disables him, and takes each back', async () => {
    const person = await service.agent('agent', 'Antía Souto');
    const page = await visit(admin, '#team/people');
    const item = page.locator('.item', { hasText: person.agent.login });
    const kept = async () => {
      const { name, role, active } = (await service.app.store.agents.find(person.id)) ?? {};
      return [name, role, active];
    };

    await page.getByRole('button', { name: 'Edit: Antía Souto' }).click();
    await item.getByLabel('Name').fill('Antía Souto Pérez');
    await item.getByLabel('Role').selectOption('supervisor');
    await item.getByRole('button', { name: 'Save' }).click();
    await item.locator('.mark', { hasText: 'Supervisor' }).waitFor();
    expect(await kept()).to.deep.equal(['Antía Souto Pérez', 'supervisor', true]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await item.locator('.mark', { hasText: 'Agent' }).waitFor();
    await page.getByRole('button', { name: 'Edit: Antía Souto' }).click();
    await item.getByRole('button', { name: 'Disable' }).click();
    await notice(page, 'Disabled and signed out.');
    expect((await person.get('/api/me')).status).to.equal(401);
    await page.getByRole('button', { name: 'Undo' }).click();
    await item.getByRole('button', { name: 'Disable' }).waitFor();

    expect(await kept()).to.deep.equal(['Antía Souto', 'agent', true]);
  });

  it('shows a new one-time password once, with which the person gets in again', async () => {
    const person = await service.agent('agent', 'Iago Lois');
    const page = await visit(admin, '#team/people');

    await page.getByRole('button', { name: 'Edit: Iago Lois' }).click();
    await page.getByRole('button', { name: 'New one-time password…' }).click();
    await page.getByRole('button', { name: 'New one-time password', exact: true }).click();
    const password = (await page.locator('.secret').textContent()) ?? '';
    await page.getByRole('button', { name: 'I have kept it' }).click();

    const { body } = await person.post('/api/login', { login: person.agent.login, password });
    expect(body.agent.mustChangePassword).to.equal(true);
    expect(await page.getByText(password).count()).to.equal(0);
  });

  it('keeps the last admin, and says so', async () => {
    const page = await visit(admin, '#team/people');

    await page.getByRole('button', { name: `Edit: ${admin.agent.name}` }).click();
    await page.getByLabel('Role').last().selectOption('agent');
    await page.getByRole('button', { name: 'Save' }).click();

    await notice(page, 'Somebody must stay an admin');
    expect((await service.app.store.agents.find(admin.id))?.role).to.equal('admin');
  });

  it('lets a supervisor make a team with its skills and promises, change it and remove it', async () => {
    const supervisor = await service.agent('supervisor', 'Sabela Ríos');
    const page = await visit(supervisor, '#team/teams');

    await page.getByText('No teams yet').waitFor();
    await page.getByRole('link', { name: 'New team' }).click();
    await page.getByLabel('Name of the team').fill('Returns');
    await page.getByLabel('Topics').fill('return, Wrong Topic');
    await page.getByLabel('Sabela Ríos').check();
    await page.getByRole('checkbox', { name: 'Galego' }).check();
    await page.getByLabel('Normal: First answer').fill('10');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Wrong” is not a topic').waitFor();
    await page.getByLabel('Topics').fill('return');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.item', { hasText: 'Returns' }).getByText('Sabela Ríos · GL · return').waitFor();
    const [made] = (await supervisor.get('/api/teams')).body.teams;
    await page.getByRole('link', { name: 'Edit: Returns' }).click();
    await page.getByLabel('How conversations come to it').selectOption('auto');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.mark', { hasText: 'Handed out' }).waitFor();
    await page.getByRole('link', { name: 'Edit: Returns' }).click();
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('No teams yet').waitFor();

    expect(made).to.deep.include({
      members: [supervisor.id],
      languages: ['gl'],
      topics: ['return'],
      assignment: 'claim',
    });
    expect(made.targets).to.deep.equal({ normal: { firstMinutes: 10 } });
    expect((await supervisor.get('/api/teams')).body.teams).to.deep.equal([]);
  });

  it('shows who is at work, and sets somebody’s room and state', async () => {
    const supervisor = await service.agent('supervisor');
    const person = await service.agent('agent', 'Xiana Pena');
    await person.send('PUT', '/api/availability', { status: 'online' });
    const page = await visit(supervisor, '#team/work');
    const item = page.locator('.item', { hasText: 'Xiana Pena' });

    await item.getByText('Online, this minute · 0 of 5 in hand').waitFor();
    await page.locator('.figure', { hasText: 'Online' }).getByText('1', { exact: true }).waitFor();
    await item.getByLabel('Room for').fill('3');
    await item.getByLabel('Room for').press('Enter');
    await item.getByText('0 of 3 in hand').waitFor();
    await item.getByLabel('At work').selectOption('offline');
    await item.locator('.item-text', { hasText: 'Offline' }).waitFor();

    const { agents } = (await supervisor.get('/api/availability')).body;
    const kept = agents.find(({ id }: { id: string }) => id === person.id);
    expect(kept).to.deep.include({ status: 'offline', capacity: 3 });
  });
});
