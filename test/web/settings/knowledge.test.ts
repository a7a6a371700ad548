import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { Customer } from '../../support-files/customer.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { launchBrowser } from '../browser.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { startSettings, visitSettings } from './settings-stage.js';

describe('what the bot knows, in the settings', function () {
  this.timeout(60_000);
  let service: FeedbackService;
  let browser: Browser;
  let supervisor: DeskAgent;
  const complaints: string[] = [];

  before(async () => {
    [service, browser] = await Promise.all([startSettings(), launchBrowser()]);
    supervisor = await service.agent('supervisor', 'Sabela Ríos');
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  const visit = (hash: string) => visitSettings(browser, supervisor, hash, complaints);
  const notice = (page: Page, text: string) => page.locator('.notice', { hasText: text }).waitFor();
  const answerOf = async (intent: string) =>
    (await supervisor.get(`/api/knowledge/${intent}`)).body.entries.en.published.text as string;

  it('lists the answers of a language, and finds one by a word', async () => {
    const page = await visit('#knowledge/answers');

    await page.locator('.item', { hasText: 'Delivery cost' }).waitFor();
    const all = await page.locator('.item').count();
    await page.getByLabel('Find an answer').fill('postcode');
    await page.locator('.item', { hasText: 'Delivery cost' }).waitFor();
    const found = await page.locator('.item').count();
    await page.getByLabel('Find an answer').fill('zzzz');
    await page.getByText('Nothing fits').waitFor();
    await page.getByLabel('Find an answer').fill('');
    await page.getByRole('button', { name: 'Galego' }).click();
    await page
      .locator('.item', { hasText: 'Canto custa' })
      .or(page.locator('.item[lang=gl], .item-name[lang=gl]'))
      .first()
      .waitFor();

    expect(all).to.be.greaterThan(20);
    expect(found).to.be.within(1, 5);
  });

  it('publishes an answer that customers hear, shows what changed, and says the old one again', async () => {
    const page = await visit('#knowledge/answers/delivery.cost/en');
    const shipped = await answerOf('delivery.cost');

    await page.getByRole('textbox', { name: 'Answer' }).fill('Sending costs {shippingCost}, {nonsense}.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('The shop has no fact called {nonsense}.').waitFor();
    await page.getByRole('textbox', { name: 'Answer' }).fill('Sending it costs {shippingCost} this week.');
    await page.locator('.chat-bubble', { hasText: /Sending it costs €\d/ }).waitFor();
    await page.getByLabel('Owner').selectOption({ label: 'Sabela Ríos' });
    await page.getByLabel('Review by').fill('2020-01-31');
    await page.getByLabel('Why it changes').fill('New prices');
    await page.getByRole('button', { name: 'Publish' }).click();
    await notice(page, 'Published');
    const version = page.locator('.item', { hasText: 'Version 1' });
    await version.getByText('In force').waitFor();
    await version.getByText('New prices').waitFor();
    await version.getByRole('button', { name: 'What changed' }).click();
    await version.locator('ins', { hasText: 'this week' }).waitFor();
    const customer = await Customer.start(service.url, { locale: 'en' });
    await customer.ask('how much is delivery');
    await customer.until(({ text }) => text?.startsWith('Sending it costs €') === true);
    const older = page.locator('.item', { hasText: 'As shipped' });
    await older.getByRole('button', { name: 'Say this again…' }).click();
    await older.getByRole('button', { name: 'Say this again', exact: true }).click();
    await page.locator('.item', { hasText: 'Version 2' }).getByText('In force').waitFor();

    expect(await answerOf('delivery.cost')).to.equal(shipped);
  });

  it('keeps a draft that nobody hears, marked in the list', async () => {
    const page = await visit('#knowledge/answers/return.start/en');
    const before = await answerOf('return.start');

    await page.getByRole('textbox', { name: 'Answer' }).fill('Not yet for customers.');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByText('A draft waits to be published').waitFor();
    await page.getByRole('link', { name: 'All answers' }).click();
    await page.getByRole('button', { name: /Draft waits/ }).click();
    await page.locator('.item', { hasText: 'return.start' }).waitFor();

    expect(await page.locator('.item').count()).to.equal(1);
    expect(await answerOf('return.start')).to.equal(before);
  });

  it('begins a topic of one’s own, and asks for examples once it has an answer', async () => {
    const page = await visit('#knowledge/answers');

    await page.getByLabel('Name of the topic').fill('Stilts');
    await page.getByRole('button', { name: 'Write the answer' }).click();
    await page.getByText('Use small letters without accents').waitFor();
    await page.getByLabel('Name of the topic').fill('stilts.rent');
    await page.getByRole('button', { name: 'Write the answer' }).click();
    await page.getByLabel('Title').fill('Renting stilts');
    await page.getByRole('textbox', { name: 'Answer' }).fill('We rent them by the day.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await notice(page, 'Published');
    const card = page.getByRole('region', { name: 'How customers ask about it' });
    await card.getByLabel('English').fill('rent stilts');
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('There are 1; it takes 8 to 50.').waitFor();
    const eight = (language: string) =>
      Array.from({ length: 8 }, (_, i) => `${language} stilts ${'abcdefgh'[i]}`).join('\n');
    for (const language of ['Español', 'Galego', 'English', 'Português']) {
      await card.getByLabel(language).fill(eight(language));
    }
    await card.getByRole('button', { name: 'Save' }).click();
    await notice(page, 'Saved.');

    const topic = (await supervisor.get('/api/knowledge/stilts.rent')).body;
    expect(topic.examples.examples.gl).to.have.length(8);
    expect(topic.entries.en.published.text).to.equal('We rent them by the day.');
  });

  it('teaches what was not understood, and takes that back', async () => {
    const customer = await Customer.start(service.url, { locale: 'en' });
    await customer.ask('blorft gnarp wibble snood');
    const page = await visit('#knowledge/review');
    const group = page.locator('.item', { hasText: 'blorft gnarp' });
    const lessons = async () => (await supervisor.get('/api/review/decided')).body.decisions.length as number;

    await group.locator('.item-button').click();
    await group.getByLabel('They meant').selectOption('delivery.cost');
    await group.getByRole('button', { name: 'Teach it' }).click();
    await notice(page, 'Kept for the next training.');
    await group.waitFor({ state: 'detached' });
    expect(await lessons()).to.equal(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await group.waitFor();
    await group.locator('.item-button').click();
    await group.getByLabel('Draft of an answer').fill('We do not sell those.');
    await group.getByRole('button', { name: 'Keep as a draft' }).click();
    await group.waitFor({ state: 'detached' });

    const [decision] = (await supervisor.get('/api/review/decided')).body.decisions;
    expect(decision.draft.answer).to.equal('We do not sell those.');
  });

  it('shows the model in use, and what was asked week by week with its table', async () => {
    const page = await visit('#knowledge/models');
    const { inUse } = (await supervisor.get('/api/models')).body;
    await page.getByText(inUse.version, { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Train a new model' }).waitFor();

    await page.goto(`${service.url}/desk/settings/#knowledge/drift`);
    await page.locator('.drift circle').first().waitFor();
    await page.getByText('As a table').click();

    expect(await page.getByRole('row', { name: /^Unanswered/ }).count()).to.equal(1);
    expect(await page.locator('.legend-name').first().textContent()).to.equal('Unanswered');
  });
});
