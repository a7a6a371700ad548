import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { ModelOverview } from '../../../bot/support/model-work.js';
import { launchBrowser } from '../browser.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { startSettings, visitSettings } from './settings-stage.js';

/** Training takes minutes: here the server's answers about models are given, the rest of it is real. */
describe('models in the settings', function () {
  this.timeout(60_000);
  let service: FeedbackService;
  let browser: Browser;
  const complaints: string[] = [];

  before(async () => {
    [service, browser] = await Promise.all([startSettings(), launchBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).to.deep.equal([]);
  });

  const model = (version: string, accuracy: number, passed: boolean): ModelOverview['models'][number] => ({
    version,
    trainedAt: '2026-11-20T10:00:00.000Z',
    utterances: 4000,
    lessons: 12,
    calibrationError: 0.02,
    languages: [{ language: 'gl', accuracy, coverage: 0.8, outOfScopeAnswered: null }],
    gates: {
      at: '2026-11-20T10:05:00.000Z',
      against: 'old',
      results: [{ gate: 'accuracy', passed, detail: 'at least as right as before' }],
    },
  });
  const overview: ModelOverview = {
    inUse: { version: 'old', source: 'published' },
    publications: [{ version: 'old', at: '2026-11-01T10:00:00.000Z' }],
    models: [model('worse', 0.85, false), model('better', 0.95, true), model('old', 0.9, true)],
  };

  /** The models as given, and what has been asked of the server about them, in order. */
  async function visit(role: 'supervisor' | 'admin', given: () => ModelOverview): Promise<[Page, string[]]> {
    const asked: string[] = [];
    const page = await visitSettings(browser, await service.agent(role), '#me', complaints);
    await page.route('**/api/models**', async (route) => {
      const request = route.request();
      if (request.method() !== 'GET') {
        asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`.trim());
      }
      await route.fulfill({ json: request.method() === 'GET' ? given() : {} });
    });
    await page.goto(`${service.url}/desk/settings/#knowledge/models`);
    await page.locator('.item').first().waitFor();
    return [page, asked];
  }

  it('show each figure beside that of the model in use, and publish one after asking', async () => {
    const [page, asked] = await visit('supervisor', () => overview);
    const better = page.locator('.item', { hasText: 'better' });

    await better.getByText('Figures and gates').click();
    const cells = await better.getByRole('cell').allTextContents();
    await better.getByRole('button', { name: 'Use this one…' }).click();
    await better.getByText('used only if it passes all of them').waitFor();
    await better.getByRole('button', { name: 'Use this one', exact: true }).click();
    await page.locator('.item', { hasText: 'worse' }).getByText('Failed a gate').waitFor();

    expect(cells).to.deep.equal(['90% → 95%', '80% → 80%', '– → –']);
    expect(asked).to.deep.equal(['/api/models/better/publish {}']);
    expect(await page.getByRole('form', { name: 'Use it all the same' }).count()).to.equal(0);
  });

  it('let an admin use one in spite of a gate for a reason, and take a publication back', async () => {
    const [page, asked] = await visit('admin', () => overview);
    const worse = page.locator('.item', { hasText: 'worse' });

    await worse.getByText('Figures and gates').click();
    await worse.getByRole('button', { name: 'Use it all the same' }).click();
    await worse.getByText('Write something here.').waitFor();
    await worse.getByLabel('Why, although it failed a gate').fill('The gate is out of date');
    await worse.getByRole('button', { name: 'Use it all the same' }).click();
    await page.getByRole('button', { name: 'Take back…' }).click();
    await page.getByRole('button', { name: 'Take back', exact: true }).click();
    await page.getByRole('button', { name: 'Take back…' }).waitFor();

    expect(asked).to.deep.equal([
      '/api/models/worse/force {"reason":"The gate is out of date"}',
      '/api/models/rollback {}',
    ]);
  });

  it('follow a training to its end, with what the gates have found', async () => {
    let percent = 40;
    const [page, asked] = await visit('supervisor', () => ({
      ...overview,
      work: {
        id: 'w1',
        kind: 'train',
        by: 'a1',
        startedAt: new Date(0),
        phase: percent < 100 ? 'gates' : 'failed',
        percent,
        gates: [{ gate: 'coverage', passed: false, detail: 'answers less than before' }],
        state: percent < 100 ? 'running' : 'failed',
      },
    }));

    await page.getByText('Training: under way · at the gates · 40 %').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).to.equal('40');
    await page.getByRole('button', { name: 'Train a new model' }).click({ force: true });
    percent = 70;
    await page.getByText('70 %').waitFor();
    percent = 100;
    await page.getByText('Training: failed').waitFor();
    await page.locator('.work .gates [data-passed="false"]').waitFor();

    expect(asked).to.deep.equal([]);
  });
});
