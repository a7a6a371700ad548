import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { strings } from '../../../web/settings/strings/index.js';
import { Customer } from '../../support-files/customer.js';
import { axeFaults } from '../axe.js';
import { launchBrowser } from '../browser.js';
import { builtWeb } from '../built.js';
import type { FeedbackService } from '../feedback/feedback-stage.js';
import { firstLoad } from '../first-load.js';
import { startSettings, visitSettings } from './settings-stage.js';

describe('the settings for everybody', function () {
  this.timeout(120_000);
  let service: FeedbackService;
  let browser: Browser;
  /** Each part of the page, with something in it, and what shows that it is there. */
  const places: [hash: string, sign: string][] = [
    ['#me', '.item'],
    ['#team/people', '.item'],
    ['#team/teams/+new', '.grid-table'],
    ['#team/work', '.item'],
    ['#knowledge/answers', '.item'],
    ['#knowledge/answers/delivery.cost/en', '.item'],
    ['#knowledge/review', '.item'],
    ['#knowledge/models', '.settings-card'],
    ['#knowledge/drift', '.drift'],
    ['#replies/canned/+new', '.edit-form'],
    ['#replies/macros', '.settings-card'],
    ['#hours', '.next-days'],
    ['#access/keys', '.item'],
    ['#access/deliveries', '.empty'],
    ['#access/audit', '.item'],
    ['#access/webhooks', '.check'],
    ['#bot/persona', '.face-now'],
    ['#bot/wording', '.item'],
    ['#bot/widget', '.colour-field'],
    ['#bot/channels', '.item'],
  ];

  before(async () => {
    [service, browser] = await Promise.all([startSettings(), launchBrowser()]);
    const admin = await service.agent('admin');
    await admin.post('/api/keys', { name: 'Stock', scopes: ['reports:read'] });

    const customer = await Customer.start(service.url, { locale: 'en' });
    await customer.ask('blorft gnarp wibble snood');
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  async function visit(hash: string, sign: string, options: Parameters<typeof visitSettings>[4] = {}): Promise<Page> {
    const page = await visitSettings(browser, await service.agent('admin'), hash, [], options);
    await page.locator(sign).first().waitFor();
    return page;
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`have nothing that axe-core finds fault with, ${colorScheme}`, async () => {
      for (const [hash, sign] of places) {
        const page = await visit(hash, sign, { colorScheme });

        expect(await axeFaults(page), hash).to.deep.equal([]);
      }
    });
  }

  it('fit a phone of 360 px in the longest words', async () => {
    for (const [hash, sign] of places) {
      const page = await visit(hash, sign, { viewport: { width: 360, height: 740 }, locale: 'pt-PT' });

      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), hash).to.equal(0);
      const cut = await page.evaluate(
        `[...document.querySelectorAll('.settings-main *')]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
          .filter((one) => !one.closest('.hidden, .table-scroll, .tabs'))
          .map((one) => one.outerHTML.slice(0, 120))`,
      );
      expect(cut, hash).to.deep.equal([]);
    }
  });

  it('show each role only what is its own', async () => {
    const seen = async (role: 'agent' | 'supervisor' | 'admin', hash: string, links: string) => {
      const page = await visitSettings(browser, await service.agent(role), hash);
      await page.locator('.settings-card').first().waitFor();
      return page.locator(links).allTextContents();
    };

    expect(await seen('agent', '#access/keys', '.settings-link')).to.not.include('Systems and log');
    expect(await seen('admin', '', '.settings-link')).to.include('Systems and log');
    expect(await seen('agent', '#knowledge', '.tab')).to.deep.equal([]);
    expect(await seen('supervisor', '#knowledge', '.tab')).to.have.length(4);
    expect(await seen('agent', '#team', '.tab')).to.deep.equal(['People', 'Teams']);
    expect(await seen('agent', '#team/people', '.settings-main button')).to.deep.equal([]);
    expect(await seen('supervisor', '#hours', '.settings-main input')).to.deep.equal([]);
  });

  it('ask before something unsaved is left, and leave only when told to', async () => {
    const page = await visit('#knowledge/answers/delivery.cost/en', '.item');
    const answer = page.getByRole('textbox', { name: 'Answer' });

    await answer.fill('Half a thought');
    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    expect(await answer.inputValue()).to.equal('Half a thought');
    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.locator('h1', { hasText: 'Team' }).waitFor();
    await page.getByRole('link', { name: 'Opening hours' }).click();
    await page.locator('h1', { hasText: 'Opening hours' }).waitFor();
  });

  it('are worked from the keyboard alone: a question is answered by Escape, and the focus is back', async () => {
    const page = await visit('#access/keys', '.item');
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (
          (await page
            .locator(':focus')
            .textContent()
            .catch(() => '')) === wanted
        )
          return;
      }
      throw new Error(`${wanted} is not reached by Tab`);
    };

    await tabTo('Revoke…');
    await page.keyboard.press('Enter');
    await page.locator(':focus', { hasText: /^Revoke$/ }).waitFor();
    await page.keyboard.press('Escape');

    await page.locator(':focus', { hasText: /^Revoke…$/ }).waitFor();
    expect((await (await service.agent('admin')).get('/api/keys')).body.keys[0].revokedAt).to.equal(undefined);
  });

  it('are reached from the other pages of the team', async () => {
    const page = await visit('#me', '.item');

    await page.getByRole('link', { name: 'Feedback' }).click();
    await page.waitForURL('**/desk/feedback/**');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.waitForURL('**/desk/settings/**');
  });

  it('say the same in four languages: no sentence is missing, and none is left in English', () => {
    const leaves = (value: unknown, path: string): [string, string][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
        : [[path, String(value)]];
    const english = new Map(leaves(strings.en, ''));
    for (const language of ['es', 'gl', 'pt'] as const) {
      const others = leaves(strings[language], '');
      const same = others.filter(([path, text]) => text === english.get(path) && / [a-z]+ /.test(text));

      expect(others.map(([path]) => path).sort(), language).to.deep.equal([...english.keys()].sort());
      expect(same, language).to.deep.equal([]);
    }
  });

  it('weigh at most 100 kB over the wire until they can be used', async () => {
    const { files, bytes } = await firstLoad(join(await builtWeb('settings'), 'settings'));

    expect(files).to.have.length(2);
    expect(bytes).to.be.below(100_000);
  });
});
