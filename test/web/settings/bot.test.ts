import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { eventually } from '../../support-files/eventually.js';
import { launchBrowser } from '../browser.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { startSettings, visitSettings } from './settings-stage.js';

describe('the bot and its widget in the settings', function () {
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

  const visit = (hash: string) => visitSettings(browser, admin, hash, complaints);
  const notice = (page: Page, text: string) => page.locator('.notice', { hasText: text }).waitFor();
  const settings = async () => (await admin.get('/api/settings')).body;

  it('gives it a name, a tone, a greeting and a face, and returns to what is shipped', async () => {
    const page = await visit('#bot/persona');
    const shipped = (await settings()).persona;
    const persona = page.getByRole('region', { name: 'Persona' });

    await persona.getByLabel('Name of the bot').fill('Mar{ea}');
    await persona.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Leave out braces and angle brackets.').waitFor();
    await persona.getByLabel('Name of the bot').fill('Marea');
    await persona.getByLabel('How Spanish customers are addressed').selectOption('usted');
    await persona.getByLabel('English').fill('Hello from {nobody}.');
    await persona.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The greeting cannot be read.').waitFor();
    await persona.getByLabel('English').fill('Hello from {bot}.');
    await persona.getByRole('button', { name: 'Save' }).click();
    await notice(page, 'Saved.');
    expect((await settings()).persona).to.deep.include({
      name: 'Marea',
      tone: 'usted',
      greeting: { en: 'Hello from {bot}.' },
      version: 1,
    });
    const face = page.getByRole('region', { name: 'Face' });
    await face.getByLabel('Emoji').fill('no emoji');
    await face.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It takes one emoji').waitFor();
    await face.getByLabel('Emoji').fill('🐟');
    await face.getByRole('button', { name: 'Save' }).click();
    await face.locator('.face-emoji', { hasText: '🐟' }).waitFor();
    await persona.getByRole('button', { name: 'As shipped…' }).click();
    await persona.getByRole('button', { name: 'As shipped', exact: true }).click();
    await eventually(async () => (await persona.getByLabel('Name of the bot').inputValue()) === shipped.name);
    await persona.getByRole('button', { name: 'As shipped…' }).waitFor({ state: 'detached' });

    const now = await settings();
    expect(now.avatar.emoji).to.equal('🐟');
    expect(now.persona.name).to.equal(shipped.name);
  });

  it('shows the real widget in the colour and at the side that are being chosen, before they are saved', async () => {
    const page = await visit('#bot/widget');
    const launcher = page.locator('convoz-widget').getByRole('button').first();

    await page.getByLabel('Colour', { exact: true }).fill('#12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write it like #0b6e6e.').waitFor();
    await page.getByLabel('Colour', { exact: true }).fill('#7a1fa2');
    await page.getByLabel('Show the widget on this page').check();
    await launcher.waitFor();
    const accent = () =>
      page.evaluate(
        "document.querySelector('convoz-widget').shadowRoot.querySelector('.app').style.getPropertyValue('--accent')",
      );
    expect(await accent()).to.contain('#7a1fa2');
    expect((await launcher.boundingBox())?.x).to.be.greaterThan(700);
    await page.getByLabel('Side').selectOption('left');
    await eventually(async () => ((await launcher.boundingBox())?.x ?? 1440) < 700);
    expect((await settings()).theme.version).to.equal(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await notice(page, 'Saved.');

    expect((await settings()).theme).to.deep.include({ accent: '#7a1fa2', position: 'left', version: 1 });
    expect(await page.getByText(`<script src="${service.url}/widget.js" async></script>`).count()).to.equal(1);
  });

  it('says a sentence in other words, and as it was shipped again', async () => {
    const page = await visit('#bot/wording');
    const { sentences } = (await admin.get('/api/settings/wording?language=en')).body;
    const one = sentences.find((each: { arguments: string[] }) => each.arguments.length === 1);
    const item = page.locator('.item', { has: page.getByText(one.key, { exact: true }) });
    const kept = async () =>
      (await admin.get('/api/settings/wording?language=en')).body.sentences.find(
        ({ key }: { key: string }) => key === one.key,
      ).text;

    await page.getByLabel('Find a sentence').fill(one.key);
    await page.getByRole('button', { name: `Edit: ${one.key}`, exact: true }).click();
    await item.getByLabel('In your own words').fill('Other words {nothing}.');
    await item.getByRole('button', { name: 'Save' }).click();
    await item.getByText('It must name in braces').waitFor();
    await item.getByLabel('In your own words').fill(`${one.shipped} Truly.`);
    await item.getByRole('button', { name: 'Save' }).click();
    await item.locator('.mark', { hasText: 'In your own words' }).waitFor();
    expect(await kept()).to.equal(`${one.shipped} Truly.`);
    await page.getByRole('button', { name: `Edit: ${one.key}`, exact: true }).click();
    await item.getByRole('button', { name: 'As shipped' }).click();
    await item.locator('.mark', { hasText: 'In your own words' }).waitFor({ state: 'detached' });

    expect(await kept()).to.equal(undefined);
  });

  it('shows how the channels are', async () => {
    const page = await visit('#bot/channels');

    await page.locator('.item', { hasText: 'Web' }).getByText('0 waiting to leave').waitFor();
  });

  it('makes a webhook, refuses an address of its own network, switches it off and removes it', async () => {
    const page = await visit('#access/webhooks');
    const hooks = async () => (await admin.get('/api/webhooks')).body.webhooks;

    await page.getByText('No webhooks yet').waitFor();
    await page.getByLabel('Address').fill('somewhere');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.getByText('Write an address that begins with https://.').waitFor();
    await page.getByLabel('experiment.shown').check();
    await page.getByLabel('Address').fill('https://127.0.0.1/in');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.getByText('This address cannot be used').waitFor();
    await page.getByLabel('Address').fill('https://hooks.example.com/in');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.locator('.secret').waitFor();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    const item = page.locator('.item', { hasText: 'hooks.example.com' });
    await item.getByRole('button', { name: 'Log' }).click();
    await item.getByText('Nothing has been sent yet.').waitFor();
    await item.getByRole('button', { name: 'Switch off' }).click();
    await item.locator('.mark', { hasText: 'Off' }).waitFor();
    expect((await hooks())[0]).to.deep.include({ active: false, types: ['experiment.shown'] });
    await item.getByRole('button', { name: 'Remove…' }).click();
    await item.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('No webhooks yet').waitFor();

    expect(await hooks()).to.deep.equal([]);
  });
});
