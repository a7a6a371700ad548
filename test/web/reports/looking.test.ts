import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { deferred } from '../../support-files/deferred.js';
import { eventually } from '../../support-files/eventually.js';
import { settled } from './open-reports.js';
import { useReports } from './use-reports.js';

describe('looking around in the reports', function () {
  this.timeout(60_000);
  const suite = useReports(1500);

  const search = (page: Page) => new URL(page.url()).search;
  const heading = (page: Page) => page.locator('h1').textContent();

  it('keeps period, filters and view in the address, so that a link shows the same and "back" takes a step back', async () => {
    const page = await suite.visit('');
    await page.getByRole('link', { name: 'Ease', exact: true }).click();
    await page.locator('.period-menu summary').click();
    await page.getByRole('link', { name: 'Last 90 days' }).click();
    await page.locator('.filter-menu summary').click();
    await page.locator('.filter-menu').getByLabel('Language').selectOption({ label: 'Galician' });
    await page.locator('.chip').waitFor();
    await settled(page);
    const address = search(page);
    const breath = await page.locator('.breath').textContent();

    const other = await suite.visit(address);
    await page.goBack();
    await page.locator('.chip').waitFor({ state: 'detached' });
    const back = search(page);
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

    expect(address).to.equal('?view=ces&period=90d&language=gl');
    expect(await other.locator('.breath').textContent()).to.equal(breath);
    expect(back).to.equal('?view=ces&period=90d');
    const { scales } = await suite.report('ces?from=2026-08-22&to=2026-11-20&language=gl');
    expect(breath).to.contain(`${scales[0].score.answered} of ${scales[0].score.invited} answered`);
  });

  it('takes days of one’s own, compares them with others or with nothing', async () => {
    const page = await suite.visit('?view=ces');
    await page.locator('.period-menu summary').click();
    await page.getByLabel('From', { exact: true }).fill('2026-09-01');
    await page.getByLabel('To', { exact: true }).fill('2026-10-31');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await page.getByText('1 Sept – 31 Oct 2026').first().waitFor();
    await settled(page);
    const compared = await page.locator('h2').first().textContent();

    await page.locator('.period-menu summary').click();
    await page.getByLabel('Compare with').selectOption('none');
    await page.getByText('not compared').waitFor();
    await settled(page);

    expect(compared).to.contain('the 61 days before');
    expect(search(page)).to.equal('?view=ces&period=2026-09-01..2026-11-01&baseline=none');
    expect(await page.locator('h2').first().textContent()).to.equal('Ease in this period');
    expect(await page.locator('.readout-reference').count()).to.equal(0);
  });

  it('narrows down by a group’s name, and takes the filter off again by its chip', async () => {
    const page = await suite.visit('?view=ces&period=90d&by=topic');

    await page.getByRole('link', { name: 'Order · track', exact: true }).click();
    await page.getByRole('link', { name: 'Remove filter: Topic Order · track' }).click();
    await page.locator('.chip').waitFor({ state: 'detached' });

    expect(search(page)).to.equal('?view=ces&period=90d&by=topic');
  });

  it('leads from a figure to the conversations behind it, and back to the figure', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    const worst = page.locator('.stack-part').first();
    const label = (await worst.getAttribute('aria-label')) ?? '';
    const [, value, count] = /^Answer (\d+): (\d+)$/.exec(label) ?? [];

    await worst.click();
    const panel = page.getByRole('dialog', { name: `Ease · CES · answer ${value}` });
    await panel.locator('.conversation').first().waitFor();
    const shown = await panel.locator('.conversation').count();
    const hrefs = await panel
      .locator('.conversation')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const drilled = search(page);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    const { conversations } = await suite.report(
      `conversations?from=2026-08-22&to=2026-11-20&metric=ces&survey=ces&value=${value}`,
    );
    expect(shown).to.equal(Math.min(50, Number(count)));
    expect(hrefs).to.deep.equal(
      conversations.map(({ conversationId }: { conversationId: string }) => `../#closed/${conversationId}`),
    );
    expect(drilled).to.contain('show=');
    expect(search(page)).to.equal('?view=ces&period=90d');
    await eventually(() => worst.evaluate((link) => link === link.ownerDocument.activeElement));
  });

  it('leads from a point of a line and from an hour of the week to their conversations, page by page', async () => {
    const page = await suite.visit('?view=volume&period=year');
    const chart = page.locator('.trend .u-over');
    const box = await chart.boundingBox();

    await chart.click({ position: { x: (box?.width ?? 0) - 60, y: 40 } });
    const panel = page.getByRole('dialog');
    await panel.locator('.conversation').nth(49).waitFor();
    await panel.getByRole('button', { name: 'Show more' }).click();
    await panel.locator('.conversation').nth(50).waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
    const busiest = page.locator('.heat-cell[tabindex="0"]');
    const words = (await busiest.getAttribute('aria-label')) ?? '';
    await busiest.click();
    await panel.locator('.conversation').first().waitFor();

    const [weekday, hours] = words.split(/, |: /);
    expect(await panel.locator('h2').textContent()).to.equal(`${weekday} · ${hours}`);
    expect(await panel.locator('.conversation').count()).to.equal(Math.min(50, Number(/(\d+) conv/.exec(words)?.[1])));
  });

  it('shows old figures dimmed until the new ones are there, and only the last ones asked for', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    const held = deferred();
    const aborted: string[] = [];
    page.on('requestfailed', (request) => aborted.push(request.url()));
    await page.route('**/api/reports/ces?*channel=whatsapp*', async (route) => {
      await held.promise;
      await route.continue().catch(() => {});
    });
    const before = await page.locator('.breath').textContent();

    await page.getByRole('link', { name: 'WhatsApp', exact: true }).click();
    await page.locator('.section-body[data-old="true"]').first().waitFor();
    const dimmed = await page.locator('.breath').textContent();
    await page.getByRole('status').getByText('Loading…').waitFor();
    await page.goBack();
    await settled(page);
    held.resolve();
    await eventually(() => aborted.some((url) => url.includes('channel=whatsapp')));
    await page.getByRole('status').getByText('Up to date.').waitFor();

    expect(dimmed).to.equal(before);
    expect(await page.locator('.breath').textContent()).to.equal(before);
  });

  const refuse = (page: Page) =>
    page.route('**/api/reports/ces?*', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'REPORT_TIMEOUT', message: 'too long' } } }),
    );

  it('says what went wrong where it did, keeps the other sections, and tries again', async () => {
    const page = await suite.visit('?period=90d');
    await refuse(page);

    await page.reload();
    await page.getByRole('alert').waitFor();
    await page.locator('.legend').first().waitFor();
    const alerts = await page.getByRole('alert').allTextContents();
    await page.unroute('**/api/reports/ces?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });

    expect(alerts).to.deep.equal(['This took too long. Try a shorter period. Try again']);
    await page.locator('.breath').nth(1).waitFor();
  });

  it('says it once where several sections are of one report, and keeps what was there', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    await refuse(page);

    await page.getByRole('link', { name: 'WhatsApp', exact: true }).click();
    await page.getByRole('alert').waitFor();
    const kept = await page.locator('.section-body[data-old="true"]').count();
    await page.reload();
    await page.getByRole('alert').waitFor();

    expect(kept).to.equal(4);
    expect(await page.getByRole('alert').count()).to.equal(1);
    expect(await page.locator('.section').count()).to.equal(1);
  });

  it('explains an empty period and offers a way on', async () => {
    const page = await suite.visit('?view=nps&period=7d');

    await page.getByText('Nobody was asked in this period').waitFor();
    await page.getByRole('link', { name: 'Last 90 days' }).click();

    await eventually(() => search(page) === '?view=nps&period=90d');
    expect(await heading(page)).to.equal('Recommendation · NPS');
  });

  it('finds comments by words and by score', async () => {
    const page = await suite.visit('?view=comments&period=90d');
    await page.getByRole('searchbox', { name: 'Search comments' }).fill('REEMBOLSO');
    await page.keyboard.press('Enter');
    await eventually(() => search(page).includes('q=REEMBOLSO'));
    await settled(page);

    const texts = await page.locator('.comment-text').allTextContents();

    expect(texts.length).to.be.greaterThan(0);
    expect(texts.every((text) => /reembolso/i.test(text))).to.equal(true);
    await page.getByRole('combobox', { name: 'Score' }).selectOption('csat');
    await eventually(() => search(page).includes('metric=csat'));
    await settled(page);
    expect(await page.locator('.rating-mark').allTextContents()).to.satisfy((marks: string[]) =>
      marks.every((mark) => mark.includes('/5 CSAT')),
    );
  });

  it('gives the answers and the figures away as CSV', async () => {
    const page = await suite.visit('?view=ces&period=90d&language=gl');

    const files = [];
    for (const name of ['Answers, CSV', 'CSV']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      files.push({ name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') });
    }

    expect(files.map(({ name }) => name)).to.deep.equal(['convoz-responses.csv', 'convoz-ces.csv']);
    expect(files[0]?.text).to.match(/^\uFEFF[a-z_,]+\n/);
    expect(files[0]?.text).to.contain(',gl,');
    expect(files[0]?.text).to.not.match(/,(es|en|pt),/);
  });

  it('lets an admin set a target, and nobody else', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    await page.getByRole('button', { name: 'Set a target' }).click();
    await page.getByLabel('Target for the mean, 1–7').fill('6.5');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('6.5 · missed').waitFor();

    const agent = await suite.visit('?view=ces&period=90d', { role: 'agent' });

    await agent.getByText('6.5 · missed').waitFor();
    expect(await agent.getByRole('button', { name: /target/ }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Change the target' }).click();
    await page.getByLabel('Target for the mean, 1–7').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('6.5 · missed').waitFor({ state: 'detached' });
  });

  it('asks a stranger to sign in, and then shows what the link was for', async () => {
    const page = await suite.visit('?view=volume&period=90d');
    const { login } = (await suite.running.agent('agent', 'Noa Vilas')).agent;
    await page.context().clearCookies();
    await page.reload();

    await page.fill('#login', login);
    await page.fill('#password', 'correct horse battery staple');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'When and how many', level: 1 }).waitFor();
    await page.getByText('Noa Vilas', { exact: true }).waitFor();
  });

  it('is one link away from the desk, and the desk from it', async () => {
    const page = await suite.visit('?view=volume');

    const toDesk = await page.getByRole('link', { name: 'Conversations', exact: true }).getAttribute('href');
    await page.getByRole('link', { name: 'Conversations', exact: true }).click();
    await page.locator('.column-list').waitFor();
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

    expect(toDesk).to.equal('../');
    expect(new URL(page.url()).pathname).to.equal('/desk/reports/');
  });
});
