import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { Customer } from '../../support-files/customer.js';
import { launchBrowser } from '../browser.js';
import { type FeedbackService, startFeedback, visitFeedback } from './feedback-stage.js';

describe('the feedback page in a browser', function () {
  this.timeout(60_000);
  let service: FeedbackService;
  let browser: Browser;
  const complaints: string[] = [];

  before(async () => {
    [service, browser] = await Promise.all([startFeedback(), launchBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  /** A customer whom a person has served, and who rates that with so many stars. */
  async function ratedCustomer(value: number, comment: string): Promise<Customer> {
    const customer = await Customer.start(service.url, { locale: 'en' });
    await customer.ask('I want to talk to a person');
    const person = await service.agent('agent', 'Brais Lema');
    await person.claim(customer.conversationId);
    await person.reply(customer.conversationId, 'Hello, how can I help?');
    await customer.tell('My parcel has not arrived');
    await person.close(customer.conversationId);
    await customer.rate(await customer.waitForSurvey(), { value, comment });
    return customer;
  }

  it('says what will appear where there are no cases', async () => {
    const page = await visitFeedback(browser, await service.agent('agent'), '', complaints);

    await page.getByText('No open cases').waitFor();

    expect(await page.locator('.section-link').allTextContents()).to.deep.equal(['Cases']);
  });

  it('takes a case from the rating to the second question, and back', async () => {
    const page = await visitFeedback(browser, await service.agent('agent'), '', complaints);
    await page.getByText('No open cases').waitFor();

    const customer = await ratedCustomer(1, 'Nobody told me anything');
    await page.locator('.row', { hasText: 'Nobody told me anything' }).click();
    await page.locator('.case .rating-mark', { hasText: '1of 5CSAT' }).waitFor();
    await page.locator('.case .due', { hasText: /in (47 hours|2 days)/ }).waitFor();
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.locator('.case-state', { hasText: 'Yours' }).waitFor();
    await page.getByLabel('Cause').fill('The courier lost it');
    await page.locator('.note-form').first().getByRole('button', { name: 'Save' }).click();
    await page.locator('.history', { hasText: 'Cause noted' }).waitFor();
    await page.getByLabel('What was done').fill('Sent another one');
    await page.locator('.note-form').last().getByRole('button', { name: 'Save' }).click();
    await page.locator('.history', { hasText: 'Action noted' }).waitFor();
    await page.getByLabel('Write to the customer').fill('Another one is on its way.');
    await page.getByRole('button', { name: 'Send' }).click();
    await customer.until(({ text }) => text === 'Another one is on its way.');
    await page.locator('.history', { hasText: 'Customer written to' }).waitFor();
    await page.getByRole('button', { name: 'Close…' }).click();
    await page.getByText('asked the same question once more').waitFor();
    await page.getByRole('button', { name: 'Close and ask again' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();

    await page.locator('.history', { hasText: 'Reopened' }).waitFor();
    const [known] = await service.app.store.cases.list({ status: 'open', limit: 9 });
    expect(known).to.include({ cause: 'The courier lost it', action: 'Sent another one', status: 'open' });
  });

  it('keeps what is being written when somebody else was faster, and says so', async () => {
    await ratedCustomer(2, 'Twice the wrong size');
    const page = await visitFeedback(browser, await service.agent('supervisor'), '#cases/nobody', complaints);
    await page.locator('.row', { hasText: 'Twice the wrong size' }).click();
    await page.getByLabel('Cause').fill('Mixed up');
    const other = await service.agent('agent', 'Antía');
    const id = decodeURIComponent(page.url().split('/').at(-1) ?? '');
    await page.route('**/api/feed', (route) => route.abort());
    await page.route('**/api/cases/**', async (route) => {
      // Between what is shown and what is done with it.
      if (route.request().method() === 'POST') await other.post(`/api/cases/${id}/take`, { version: 1 });
      await route.continue();
    });
    await page.locator('.note-form').first().getByRole('button', { name: 'Save' }).click();

    await page.getByText('Somebody has changed this case meanwhile').waitFor();
    await page.locator('.case-state', { hasText: 'With Antía' }).waitFor();
    expect(await page.getByLabel('Cause').inputValue()).to.equal('Mixed up');
    await page.goto(page.url().replace(/#.*/, '#cases/all'));
    await page.locator('.row-owner', { hasText: 'Antía' }).waitFor();
  });

  it('shows an edit of a survey at once, saves it as the next version and restores the one before', async () => {
    const page = await visitFeedback(browser, await service.agent('admin'), '#surveys/csat', complaints);

    await page.getByLabel('Shown as').selectOption('faces');
    await page.locator('.preview .scale[data-display="faces"]').waitFor();
    await page.getByRole('button', { name: 'Write your own words' }).click();
    await page.getByLabel('Question', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('This is needed.').waitFor();
    await page.getByLabel('Question', { exact: true }).fill('How did we do?');
    await page.locator('.preview-bubble', { hasText: 'How did we do?' }).waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('Saved as version 2.').waitFor();
    expect(service.app.book.survey('csat')).to.include({ version: 2, display: 'faces' });
    await page.locator('.version summary').click();
    await page.getByRole('button', { name: 'Restore version 1' }).click();

    await page.getByText('Saved as version 3.').waitFor();
    expect(service.app.book.survey('csat')).to.include({ version: 3, display: 'stars' });
  });

  it('asks before an edit is lost, stays where it is, and leaves when told to', async () => {
    const page = await visitFeedback(browser, await service.agent('admin'), '#surveys/ces', complaints);
    await page.getByLabel('Shown as').selectOption('stars');
    const away = page.locator('.section-link', { hasText: 'Experiments' });

    await away.click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.waitFor();
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).to.equal('#surveys/ces');
    expect(await page.getByLabel('Shown as').inputValue()).to.equal('stars');
    const closing = page.waitForEvent('dialog');
    const closed = page.close({ runBeforeUnload: true });
    const native = await closing;
    await native.dismiss();
    await closed;
    expect(native.type()).to.equal('beforeunload');
    await away.click();
    await page.getByRole('button', { name: 'Leave' }).click();

    await page.waitForURL(/#experiments$/);
    expect(service.app.book.survey('ces')).to.include({ version: 1 });
  });

  it('leaves without a question once everything is saved, also a new survey and the rules', async () => {
    const page = await visitFeedback(browser, await service.agent('admin'), '#surveys/+new', complaints);
    await page.getByLabel('Name', { exact: true }).fill('kindness');
    await page.getByRole('button', { name: 'Save as version 1' }).click();
    await page.waitForURL(/#surveys\/kindness$/);
    await page.goto(page.url().replace(/#.*/, '#surveys/+rules'));
    await page.getByLabel('Ask a sample of customers every quarter, apart from any conversation').check();
    await page.getByLabel('A score of 0 to 6 opens a recovery case').uncheck();
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await page.getByText('The rules are in force.').waitFor();
    await page.locator('.section-link', { hasText: 'Cases' }).click();

    await page.waitForURL(/#cases\/all$/);
    expect(await page.getByRole('dialog').count()).to.equal(0);
    expect(service.app.book.rules().relationship).to.deep.equal({ surveyId: 'nps', sample: 0.1, opensCases: false });
  });

  it('does not write over what somebody else has saved, and lets the admin choose', async () => {
    const admin = await service.agent('admin');
    const page = await visitFeedback(browser, admin, '#surveys/ces', complaints);
    await page.getByLabel('Shown as').selectOption('stars');
    const { topFrom: _top, bottomTo: _bottom, ...ces } = service.app.book.survey('ces');
    await service.app.book.define({ ...ces, display: 'faces' }, admin.id);

    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('Version 2 has been saved meanwhile').waitFor();
    await page.getByRole('button', { name: 'Keep my changes' }).click();
    await page.getByRole('button', { name: 'Save as version 3' }).click();

    await page.getByText('Saved as version 3.').waitFor();
    expect(service.app.book.survey('ces')).to.include({ version: 3, display: 'stars' });
  });

  it('says each rule in a sentence, and saves their order and parts', async () => {
    const page = await visitFeedback(browser, await service.agent('admin'), '#surveys/+rules', complaints);
    await page.getByText('After a person: csat to everybody, in the chat.').waitFor();

    await page.locator('.rule-tools .icon-button.up').last().click();
    await page.getByRole('button', { name: 'Change' }).first().click();
    await page.getByLabel('How many are asked at all').fill('20');
    await page.getByLabel('How many are asked at all').press('Tab');
    await page.getByText('After the bot alone: ces to 20 % of them, in the chat.').waitFor();
    await page.getByRole('button', { name: 'Save the rules' }).click();

    await page.getByText('The rules are in force.').waitFor();
    const { closing } = service.app.book.rules();
    expect(closing.map(({ id, sample }) => [id, sample])).to.deep.equal([
      ['after-the-bot', 0.2],
      ['after-a-person', 1],
    ]);
  });

  it('begins an experiment on an answer, says that it is collecting, and stops it', async () => {
    const page = await visitFeedback(browser, await service.agent('admin'), '#experiments/+new', complaints);

    await page.getByLabel('Name', { exact: true }).fill('shorter-answer');
    await page.getByLabel('English', { exact: true }).fill('In short: yes.');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.verdict', { hasText: 'Still collecting answers' }).waitFor();
    await page.locator('.row', { hasText: 'shorter-answer' }).locator('.state', { hasText: 'running' }).waitFor();
    await page.getByRole('button', { name: 'Stop…' }).click();
    await page.getByText('There are not enough answers yet').waitFor();
    await page.getByRole('button', { name: 'Stop for good' }).click();

    await page.locator('.verdict', { hasText: 'Stopped before there were enough answers' }).waitFor();
    const { experiment } = await service.app.experiments.result('shorter-answer');
    expect(experiment.status).to.equal('stopped');
    expect(experiment.variants.at(-1)?.text).to.deep.equal({ en: 'In short: yes.' });
  });

  it('fits a phone without scrolling sideways', async () => {
    const screen = { viewport: { width: 360, height: 740 } };
    const admin = await service.agent('admin');
    for (const hash of ['#cases/all', '#surveys/csat', '#surveys/+rules']) {
      const page = await visitFeedback(browser, admin, hash, complaints, screen);
      await page.locator('.row, h1, .empty').first().waitFor({ state: 'attached' });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, hash).to.equal(0);
    }
  });
});
