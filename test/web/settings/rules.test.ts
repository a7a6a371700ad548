import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { launchBrowser } from '../browser.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { startSettings, visitSettings } from './settings-stage.js';

describe('replies, hours and systems in the settings', function () {
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

  const visit = (hash: string, agent = admin) => visitSettings(browser, agent, hash, complaints);
  const notice = (page: Page, text: string) => page.locator('.notice', { hasText: text }).waitFor();

  it('lets an agent write a canned reply of his own, change it, remove it and have it back', async () => {
    const agent = await service.agent('agent');
    const page = await visit('#replies/canned', agent);
    const own = async () =>
      (await agent.get('/api/canned-replies?code=ferry&language=en')).body.cannedReplies as {
        text: string;
        ownerId?: string;
      }[];

    await page.getByRole('link', { name: 'New reply' }).click();
    await page.getByLabel('Code').fill('Ferry!');
    await page.getByLabel('Title').fill('The ferry');
    await page.getByLabel('Text').fill('Hello {{customer.nome}}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Use small letters without accents').waitFor();
    await page.getByText('There is no such variable.').waitFor();
    await page.getByLabel('Code').fill('ferry');
    await page.getByLabel('Text').fill('Hello ');
    await page.getByRole('button', { name: '+ customer’s name' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.item', { hasText: '/ferry' }).getByText('Yours').waitFor();
    expect(await own()).to.have.length(1);
    await page.getByRole('link', { name: 'Edit: /ferry' }).click();
    await page.getByLabel('Text').fill('It sails at nine.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It sails at nine.').waitFor();
    await page.getByRole('link', { name: 'Edit: /ferry' }).click();
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await notice(page, 'Removed.');
    expect(await own()).to.deep.equal([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.item', { hasText: '/ferry' }).waitFor();

    const [back] = await own();
    expect(back).to.deep.include({ text: 'It sails at nine.', ownerId: agent.id });
  });

  it('makes a macro of several steps, none after the last possible one', async () => {
    const page = await visit('#replies/macros/+new');

    await page.getByLabel('Name').fill('Late parcel');
    await page.getByRole('button', { name: '+ Close' }).click();
    await page.getByRole('button', { name: '+ Label', exact: true }).click();
    await page.locator('.step').getByLabel('Label').fill('late');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nothing can follow a transfer or a closing.').waitFor();
    await page.getByRole('button', { name: 'Move up' }).last().click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.item', { hasText: 'Late parcel' }).getByText('Label → Close').waitFor();

    const { macros } = (await admin.get('/api/macros')).body;
    const kept = macros.find(({ name }: { name: string }) => name === 'Late parcel');
    expect(kept.steps).to.deep.equal([{ do: 'label', label: 'late' }, { do: 'close' }]);
  });

  it('sets the week, a holiday calendar and a day of its own, each seen in the next days before it is saved', async () => {
    const page = await visit('#hours');
    const monday = page.getByRole('group', { name: 'Monday' });
    const days = page.locator('.next-days');
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

    await monday.getByLabel('from 1').fill('930');
    await monday.getByLabel('to 1').fill('14');
    await monday.getByLabel('to 1').blur();
    await days.getByText('09:30–14:00').first().waitFor();
    await page.getByRole('button', { name: 'Add hours: Monday' }).click();
    await days.getByText('09:30–14:00, 16:00–19:30').first().waitFor();
    await monday.getByLabel('from 2').fill('13:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Look at the marked day').waitFor();
    await monday.getByLabel('from 2').fill('16:00');
    await page.getByRole('button', { name: 'Like the day before: Tuesday' }).click();
    await page.getByLabel('Galicia').check();
    await page.getByRole('button', { name: 'Add the day' }).click();
    await page.getByText('Choose a day.').waitFor();
    await page.getByLabel('Day', { exact: true }).fill(soon);
    await page.getByRole('button', { name: 'Add the day' }).click();
    await days.getByText('own holiday').waitFor();
    expect((await admin.get('/api/hours')).body.hours[0].version).to.equal(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await notice(page, 'The hours count at once.');

    const [house] = (await admin.get('/api/hours')).body.hours;
    expect(house.week.slice(0, 2)).to.deep.equal(
      Array(2).fill([
        { from: '09:30', to: '14:00' },
        { from: '16:00', to: '19:30' },
      ]),
    );
    expect([house.calendars, house.holidays]).to.deep.equal([['galicia'], [soon]]);
    await page.getByRole('button', { name: 'Back to those of the installation…' }).click();
    await page.getByRole('button', { name: 'Back to those of the installation', exact: true }).click();
    await notice(page, 'Saved.');
    expect((await admin.get('/api/hours')).body.hours[0].version).to.equal(0);
  });

  it('makes a key that is shown once, lets another system in, and locks it out', async () => {
    const page = await visit('#access/keys');
    const asked = async (key: string) =>
      (await fetch(`${service.url}/api/conversations`, { headers: { authorization: `Bearer ${key}` } })).status;

    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.getByText('Tick at least one.').waitFor();
    await page.getByLabel('Name of the system').fill('Stock');
    await page.getByLabel('Read conversations').check();
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = (await page.locator('.secret').textContent()) ?? '';
    expect(await asked(key)).to.equal(200);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Revoke…' }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.locator('.mark', { hasText: 'Revoked' }).waitFor();

    expect(await asked(key)).to.equal(401);
    expect(await page.getByText(key).count()).to.equal(0);
  });

  it('filters the audit log by who and what', async () => {
    const other = await service.agent('admin', 'Breo Rey');
    await other.post('/api/keys', { name: 'Till', scopes: ['reports:read'] });
    const page = await visit('#access/audit');

    await page.locator('.item', { hasText: 'Breo Rey' }).getByText('key.made').waitFor();
    await page.getByLabel('Who').selectOption({ label: 'Breo Rey' });
    await page.getByLabel('What').fill('key.made');
    const entry = page.locator('.item');
    await entry.and(page.locator(':only-child')).getByText('key.made').waitFor();
    await page.getByLabel('What').fill('key.revoked');

    await page.getByText('Nothing fits').waitFor();
  });
});
