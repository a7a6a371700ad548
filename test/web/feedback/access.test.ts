import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { contrast } from '../../../web/ui/contrast.js';
import { Customer } from '../../support-files/customer.js';
import { launchBrowser } from '../browser.js';
import { idFaults, shownTexts, silentPictures, unnamedControls } from '../page-probes.js';
import { type FeedbackService, startFeedback, visitFeedback } from './feedback-stage.js';

describe('the feedback page for everybody', function () {
  this.timeout(90_000);
  let service: FeedbackService;
  let browser: Browser;
  /** Each part of the page, with something in it, and what shows that it is there. */
  let places: [hash: string, sign: string][];

  before(async () => {
    [service, browser] = await Promise.all([startFeedback(), launchBrowser()]);
    const customer = await Customer.start(service.url, { locale: 'en' });
    await customer.ask('I want to talk to a person');
    const person = await service.agent('agent', 'Brais Lema');
    await person.claim(customer.conversationId);
    await person.reply(customer.conversationId, 'Hello, how can I help?');
    await customer.tell('My parcel has not arrived');
    await person.close(customer.conversationId);
    await customer.rate(await customer.waitForSurvey(), { value: 1, comment: 'Nobody told me anything' });
    const [opened] = await service.app.store.cases.list({ status: 'open', limit: 1 });
    places = [
      [`#cases/all/${encodeURIComponent(opened?.id ?? '')}`, '.case h1'],
      ['#surveys/csat', '.preview .scale'],
      ['#surveys/+rules', '.rule-list'],
      ['#experiments/+new', '.experiments-form, form h1'],
    ];
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  async function visit(hash: string, sign: string, options: Parameters<typeof visitFeedback>[4] = {}): Promise<Page> {
    const page = await visitFeedback(browser, await service.agent('admin'), hash, [], options);
    await page.locator(sign).first().waitFor();
    return page;
  }

  it('names every control and picture, uses each id once and points only at ids that exist', async () => {
    for (const [hash, sign] of places) {
      const body = (await visit(hash, sign)).locator('body');

      expect(await unnamedControls(body), hash).to.deep.equal([]);
      expect(await silentPictures(body), hash).to.deep.equal([]);
      expect(await idFaults(body), hash).to.deep.equal({ repeated: [], dangling: [] });
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps every text at 4.5 : 1 or better, ${colorScheme}`, async () => {
      for (const [hash, sign] of places) {
        const page = await visit(hash, sign, { colorScheme });

        const texts = await shownTexts(page.locator('body'));

        expect(texts.length, hash).to.be.greaterThan(15);
        for (const { text, colour, ground } of texts) {
          expect(contrast(colour, ground), `${hash}: "${text}" in ${colour} on ${ground}`).to.be.at.least(4.5);
        }
      }
    });
  }

  it('has one main heading, a main part, and no level of heading left out', async () => {
    for (const [hash, sign] of places) {
      const page = await visit(hash, sign);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ localName }) => Number(localName[1])));

      expect(
        levels.filter((level) => level === 1),
        hash,
      ).to.deep.equal([1]);
      for (const [i, level] of levels.entries()) {
        if (i > 0) expect(level - (levels[i - 1] ?? 0), `${hash}: ${levels}`).to.be.at.most(1);
      }
      expect(await page.getByRole('main').count(), hash).to.equal(1);
    }
  });

  it('is worked from the keyboard alone: to a case, and what is noted there', async () => {
    const page = await visit('#cases/all', '.row');
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        if ((await focused.count()) > 0 && (await focused.evaluate((one, sign) => one.matches(sign), wanted))) return;
      }
      throw new Error(`${wanted} is not reached by Tab`);
    };

    await tabTo('.row');
    await page.keyboard.press('Enter');
    await page.locator('.case h1').waitFor();
    await tabTo('.note-form textarea');
    await page.keyboard.type('The courier lost it');
    await tabTo('.note-form button');
    await page.keyboard.press('Enter');

    await page.locator('.history', { hasText: 'Cause noted' }).waitFor();
  });

  it('fits a phone of 360 px with a case, a survey or an experiment open, in the longest words', async () => {
    for (const [hash, sign] of places) {
      const page = await visit(hash, sign, { viewport: { width: 360, height: 740 }, locale: 'es-ES' });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, hash).to.equal(0);
      const cut = await page.evaluate(
        `[...document.querySelectorAll('.detail *')]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
          .filter((one) => !one.closest('.hidden'))
          .map((one) => one.outerHTML.slice(0, 80))`,
      );
      expect(cut, hash).to.deep.equal([]);
    }
  });
});
