import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import type { Bucket, MiniScore, ScaleReport, ScoredGroup } from '../../../bot/support/report-types.js';
import { createFormat } from '../../../web/reports/format.js';
import { scoreText } from '../../../web/reports/score-words.js';
import { useReports } from './use-reports.js';

const quarter = 'from=2026-08-22&to=2026-11-20';
const f = createFormat('en');

/** Rows of a table, each cell as its text. */
async function cells(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map(plain)));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function section(page: Page, label: string): Locator {
  return page.locator('.section').filter({ has: page.locator('.eyebrow, h2', { hasText: label }) });
}

function figureText({ score, interval }: Pick<MiniScore, 'score' | 'interval'>): string {
  const said = scoreText('ces', { score, interval }, f);
  return said ? `${said.value} (${said.interval})` : 'No answers';
}

describe('the figures on the reports page', function () {
  this.timeout(60_000);
  const suite = useReports(1500);

  it('are those of the report, with interval, answers and response rate in one breath', async () => {
    const page = await suite.visit('?view=ces&period=90d');

    const breath = plain((await page.locator('.breath').textContent()) ?? '');

    const { scales } = await suite.report(`ces?${quarter}`);
    const { score } = scales[0] as ScaleReport;
    expect(score.n).to.be.greaterThan(100);
    expect(breath).to.equal(
      `${figureText(score)} · ${f.number(score.answered)} of ${f.number(score.invited)} answered · ${f.percent(100 * (score.responseRate ?? 0))}`,
    );
    expect(await page.locator('.facts').textContent()).to.contain(
      `${f.percent(score.bounds?.[0] ?? 0)} to ${f.percent(score.bounds?.[1] ?? 0)}`,
    );
  });

  it('are said to be too few below 30 answers, with what to do about it', async () => {
    const page = await suite.visit('?view=csat&period=7d');

    const { score } = (await suite.report('csat?from=2026-11-13&to=2026-11-20')).scales[0] as ScaleReport;
    expect(score.n).to.be.within(1, 29);
    expect(await page.locator('.score-figure').getAttribute('data-few')).to.equal('true');
    expect(await page.locator('h2').first().textContent()).to.equal(`Too few answers to say: ${score.n}`);
    expect(await page.locator('.few').textContent()).to.contain('Choose a longer period');
  });

  it('over time have a table twin that says the same', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    const trend = section(page, 'Over time');
    expect(await trend.locator('canvas').count()).to.equal(1);

    await trend.getByRole('button', { name: 'Table' }).click();

    const { scales } = await suite.report(`ces?${quarter}`);
    const wanted = (scales[0] as ScaleReport).trend.map(({ from, score }: Bucket & { score: MiniScore }) => [
      `the week of ${f.day(from)}`,
      score.score === null ? '–' : f.percent(score.score),
      score.interval === null ? '–' : f.interval(score.interval),
      `${score.answered} of ${score.invited}`,
    ]);
    expect(wanted.length).to.be.greaterThan(10);
    expect(await cells(trend.locator('table'))).to.deep.equal(wanted);
    expect(await trend.locator('canvas').count()).to.equal(0);
  });

  it('of each answer are a bar from bad to good, and a table', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    const all = section(page, 'All answers');
    const parts = await all.locator('.stack-part').evaluateAll((links) => links.map((link) => link.ariaLabel));

    await all.getByRole('button', { name: 'Table' }).click();

    const { score } = (await suite.report(`ces?${quarter}`)).scales[0] as ScaleReport;
    const given = Object.entries(score.distribution);
    expect(parts).to.deep.equal(given.filter(([, n]) => n > 0).map(([point, n]) => `Answer ${point}: ${n}`));
    expect((await cells(all.locator('table'))).map(([point, n]) => [point, n])).to.deep.equal(
      given.map(([point, n]) => [point, f.number(n)]),
    );
  });

  it('by topic are those of the report, and are not put in an order that the intervals do not tell', async () => {
    const page = await suite.visit('?view=ces&period=90d&by=topic');

    const rows = await cells(section(page, 'Broken down').locator('table'));

    const groups = (await suite.report(`ces?${quarter}`)).scales[0].by.topic as ScoredGroup[];
    expect(groups.length).to.be.greaterThan(5);
    expect(groups.some(({ rank }) => rank === null)).to.equal(true);
    expect(rows.map(([, score, answered]) => [score, answered])).to.deep.equal(
      groups.map(({ score }) => [figureText(score), `${score.answered} of ${score.invited}`]),
    );
  });

  it('of the week are in the cells of their hours', async () => {
    const page = await suite.visit('?view=volume&period=90d');

    const shown = (await cells(page.locator('.heat'))).map((row) => row.slice(1));

    const { heat } = await suite.report(`volume?${quarter}`);
    expect(shown).to.deep.equal(heat.map((row: number[]) => row.map((n) => (n === 0 ? '' : f.number(n)))));
  });

  it('of endings, surveys and cases are those of the report', async () => {
    const outcomes = await suite.report(`outcomes?${quarter}`);
    const page = await suite.visit('?view=outcomes&period=90d');
    const endings = await cells(page.locator('table').first());
    const effort = plain((await page.locator('.breath').textContent()) ?? '');

    await page.getByRole('link', { name: 'Who was asked' }).click();
    await page.locator('.legend').waitFor();
    const asked = await page.locator('.legend li').allTextContents();
    await page.getByRole('link', { name: 'Put right' }).click();
    await page.locator('.recovery-rate').waitFor();
    const cases = await page.locator('.pairs dd').allTextContents();

    const { ledger, recovery } = outcomes;
    expect(endings.map((row) => row.at(-1))).to.deep.equal(
      ['contained_confirmed', 'contained_answered', 'contained_silent', 'person', 'unanswered', 'cameBack'].map(
        (name) => f.number(outcomes.outcomes[name]),
      ),
    );
    expect(effort).to.contain(`${f.number(outcomes.effort.mean)} of 100`);
    expect(asked.map((text) => plain(text).replace(/ \d+%$/, ''))).to.deep.equal([
      `Answered ${f.number(ledger.answered)}`,
      `Still open ${f.number(ledger.open)}`,
      `Expired ${f.number(ledger.expired)}`,
      `Declined ${f.number(ledger.declined)}`,
    ]);
    expect([cases[0], cases[1], cases[2]]).to.deep.equal(
      [recovery.opened, recovery.closed, recovery.overdue].map((n) => f.number(n)),
    );
  });

  it('leave the page without an error, and without a breach of its content policy', async () => {
    const page = await suite.visit('');
    const links = page.locator('.nav-link');

    for (let i = 1; i < (await links.count()); i++) {
      await links.nth(i).click();
      await page.locator('.section, .nothing').first().waitFor();
    }

    expect(suite.complaints).to.deep.equal([]);
  });
});
